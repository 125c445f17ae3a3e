import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import { levelOf, YEARLY_LEVELS } from '../simulate/violence-levels'

export const SIDES = ['state', 'group'] as const
export type Side = (typeof SIDES)[number]

const LAST = { state: 'os_govt_best', group: 'os_nsgroup_best' } as const satisfies Record<Side, keyof CountryYear>

/** From one level of recorded deaths to that of a year later. */
export interface Move {
  readonly from: number
  readonly to: number
}

/** The move of every country-year of which both years were counted. */
export function recordedMoves(side: Side, rows: readonly CountryYear[], index: PanelIndex): Move[] {
  return rows.flatMap((row) => {
    const [now, next] = [row[LAST[side]], index.later(row, 1)?.[LAST[side]]]
    if (now === undefined || next === undefined) return []
    return [{ from: levelOf(now, YEARLY_LEVELS), to: levelOf(next, YEARLY_LEVELS) }]
  })
}

/** The rare moves: from few deaths to 100 or more, and to 1,000 or more, within a year. */
export const LEAPS: readonly Move[] = [
  { from: 0, to: 2 },
  { from: 0, to: 3 },
]

export const leapId = (side: Side, { from, to }: Move): string => `ln ${side}: ${from} to ${to}`
