import type { ReactNode } from 'react'
import type { Size } from './chart-frame'

const GAP = 12
/** The widest and highest a tip of several lines gets; it flips where less room is left. */
const LARGE: Size = { width: 310, height: 112 }

interface CursorTipProps {
  /** What it speaks of, px from the chart's left and top. */
  readonly x: number
  readonly y: number
  readonly within: Size
  readonly room?: Size
  readonly children: ReactNode
}

/** A small panel beside a cursor. Holds nothing that is not also in the table view, so it is hidden from readers. */
export function CursorTip({ x, y, within, room = LARGE, children }: CursorTipProps) {
  const flips = x + GAP + room.width > within.width && x - GAP - room.width > 0
  const side = flips
    ? { right: within.width - x + GAP }
    : { left: Math.max(0, Math.min(x + GAP, within.width - room.width)) }
  return (
    <div
      className="chart-tip"
      aria-hidden="true"
      style={{ ...side, top: Math.max(0, Math.min(y + GAP, within.height - room.height)) }}
    >
      {children}
    </div>
  )
}
