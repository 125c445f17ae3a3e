import { useRef, type ReactNode } from 'react'
import { useOnPaper } from '../../ui/on-paper'
import type { Size } from './chart-frame'
import { useElementSize } from './use-element-size'

interface MeasuredProps {
  readonly className?: string
  /** Called once the room is known, and again when it changes. */
  readonly children: (size: Size) => ReactNode
}

/** Of a chart on a page that is not laid out before it is printed, px. */
const ON_PAPER: Size = { width: 1200, height: 200 }

/** A block that fills its place and tells its children how large it is. */
export function Measured({ className = '', children }: MeasuredProps) {
  const block = useRef<HTMLDivElement>(null)
  const measured = useElementSize(block)
  const size = useOnPaper() ? ON_PAPER : measured
  return (
    <div ref={block} className={`chart-measured ${className}`}>
      {size && size.width > 0 && children(size)}
    </div>
  )
}
