import { useRef, type ReactNode } from 'react'
import type { Size } from './chart-frame'
import { useElementSize } from './use-element-size'

interface MeasuredProps {
  readonly className?: string
  /** Called once the room is known, and again when it changes. */
  readonly children: (size: Size) => ReactNode
}

/** A block that fills its place and tells its children how large it is. */
export function Measured({ className = '', children }: MeasuredProps) {
  const block = useRef<HTMLDivElement>(null)
  const size = useElementSize(block)
  return (
    <div ref={block} className={`chart-measured ${className}`}>
      {size && size.width > 0 && children(size)}
    </div>
  )
}
