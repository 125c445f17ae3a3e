import type { TimeScale } from '../axis/time-axis'
import { textWidth } from '../frame/text-width'
import type { ChartEvent } from './fan-series'

/** Event labels take two rows at most; what finds no room is folded into a count. */
const MAX_ROWS = 2
const GAP = 8

export interface EventLabel {
  readonly text: string
  /** Middle of the label, px. */
  readonly x: number
  /** 0 stands next to the plot, 1 above it. */
  readonly row: number
  /** What is folded into it. */
  readonly events: readonly ChartEvent[]
}

export interface EventLayout {
  readonly marks: readonly { readonly id: string; readonly x: number; readonly label: string }[]
  readonly labels: readonly EventLabel[]
  readonly rowCount: number
}

interface EventRoom {
  readonly x: TimeScale
  readonly width: number
  /** Taken in row 0 already: the label "Today". */
  readonly taken: { readonly from: number; readonly to: number }
  /** Says "3 events". */
  readonly fold: (count: number) => string
}

/** Place event labels above the plot: one row, then a second, then folded with their neighbours. */
export function layOutEvents(events: readonly ChartEvent[], room: EventRoom): EventLayout {
  const [first = 0, last = 0] = room.x.domain()
  const shown = events.filter(({ step }) => step >= first && step <= last).toSorted((a, b) => a.step - b.step)
  let groups: readonly (readonly ChartEvent[])[] = shown.map((event) => [event])
  for (;;) {
    const placed = placeGroups(groups, room)
    if ('labels' in placed) {
      return {
        marks: shown.map(({ id, step, label }) => ({ id, x: room.x(step), label })),
        labels: placed.labels,
        rowCount: placed.labels.reduce((rows, label) => Math.max(rows, label.row + 1), 1),
      }
    }
    groups = mergeWithPrevious(groups, placed.failedAt)
  }
}

function placeGroups(groups: readonly (readonly ChartEvent[])[], room: EventRoom) {
  const rows = Array.from({ length: MAX_ROWS }, (_, row) => (row === 0 ? [room.taken] : []))
  const labels: EventLabel[] = []
  for (const [index, events] of groups.entries()) {
    const text = events.length === 1 ? (events[0]?.label ?? '') : room.fold(events.length)
    const half = textWidth(text) / 2
    const middle = events.reduce((sum, { step }) => sum + room.x(step), 0) / events.length
    const x = Math.min(room.width - half, Math.max(half, middle))
    const row = rows.findIndex((taken) =>
      taken.every((other) => x - half > other.to + GAP || x + half < other.from - GAP),
    )
    // A lone label that fits nowhere has nobody to fold with: it stays, in the upper row.
    if (row < 0 && groups.length > 1) return { failedAt: index }
    const place = row < 0 ? MAX_ROWS - 1 : row
    rows[place]?.push({ from: x - half, to: x + half })
    labels.push({ text, x, row: place, events })
  }
  return { labels }
}

function mergeWithPrevious(groups: readonly (readonly ChartEvent[])[], index: number) {
  const at = Math.max(1, index)
  const merged = [...(groups[at - 1] ?? []), ...(groups[at] ?? [])]
  return [...groups.slice(0, at - 1), merged, ...groups.slice(at + 1)]
}
