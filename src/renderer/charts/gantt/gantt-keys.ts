import type { GanttRow } from './gantt-series'
import { clampDuration, clampStart, type GanttLimits } from './gantt-moves'

export interface GanttKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** What a key asks of the response that has the focus. */
export type GanttStroke =
  | { readonly kind: 'move'; readonly startStep: number }
  | { readonly kind: 'resize'; readonly durationMonths: number }
  | { readonly kind: 'remove' }
  | { readonly kind: 'choose'; readonly offset: 1 | -1 }

/** Read a key: arrows move, with Alt they change the end, Shift is six months. Undefined if the key is not ours. */
export function strokeOf(
  row: GanttRow,
  { key, shiftKey, altKey }: GanttKey,
  limits: GanttLimits,
): GanttStroke | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const months = (key === 'ArrowRight' ? 1 : -1) * (shiftKey ? 6 : 1)
      return altKey
        ? { kind: 'resize', durationMonths: clampDuration(row.durationMonths + months, limits) }
        : { kind: 'move', startStep: clampStart(row.startStep + months, limits) }
    }
    case 'ArrowUp':
      return { kind: 'choose', offset: -1 }
    case 'ArrowDown':
      return { kind: 'choose', offset: 1 }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    default:
      return undefined
  }
}
