import type { CountryYear } from '../panel/read-panel'
import { levelOf, YEARLY_LEVELS } from '../simulate/violence-levels'
import { countOf, sumOf, type FactEntry, type Measure } from './fact-entry'
import type { FactList } from './fact-list'

/** `matrix[from][to]`: shares of a row; NaN where nothing started from there. */
export type TransitionMatrix = readonly (readonly number[])[]

type Side = 'all' | 'state' | 'group'

const LAST_YEAR = { all: 'os_best', state: 'os_govt_best', group: 'os_nsgroup_best' } as const satisfies Record<
  Side,
  keyof CountryYear
>
const FOUR = [0, 1, 2, 3] as const

/** Moves from the level recorded in a row's year to the simulated level a year later. */
export function yearlyMatrix(entries: readonly FactEntry[], side: Side): TransitionMatrix {
  return FOUR.map((from) => {
    const here = entries.filter(({ row, twoYears }) => {
      const recorded = row[LAST_YEAR[side]]
      return twoYears && recorded !== undefined && levelOf(recorded, YEARLY_LEVELS) === from
    })
    // Shares of members, so that each country-year counts once.
    return FOUR.map(
      (to) =>
        sumOf(here, ({ twoYears }) => twoYears && (twoYears.nextLevels[side][to] ?? 0) / twoYears.outlook.memberCount) /
        countOf(here),
    )
  })
}

/** Moves from month to month inside the simulated two years. */
export function monthlyMatrix(entries: readonly FactEntry[]): TransitionMatrix {
  return FOUR.map((from) => {
    const counts = FOUR.map((to) => sumOf(entries, ({ twoYears }) => twoYears?.months[4 * from + to]))
    const total = counts.reduce((sum, count) => sum + count, 0)
    return counts.map((count) => count / total)
  })
}

/** Largest share of a row's cases that stand in a wrong column; NaN if a row is empty. */
export function largestDistance(matrix: TransitionMatrix, record: TransitionMatrix): number {
  return Math.max(
    ...matrix.map((row, from) =>
      row.reduce((sum, share, to) => sum + Math.abs(share - (record[from]?.[to] ?? 0)) / 2, 0),
    ),
  )
}

const isMassKilling = ({ row }: FactEntry): boolean => (row.os_best ?? 0) >= 1000
const members = ({ twoYears }: FactEntry): number | undefined => twoYears?.outlook.memberCount

/** How violence moves from year to year and from month to month. */
export function transitionMeasures(matrices: FactList['matrices']) {
  return {
    'matrix-all': (entries) => largestDistance(yearlyMatrix(entries, 'all'), matrices.all),
    'matrix-state': (entries) => largestDistance(yearlyMatrix(entries, 'state'), matrices.state),
    'matrix-group': (entries) => largestDistance(yearlyMatrix(entries, 'group'), matrices.group),
    'matrix-month': (entries) => largestDistance(monthlyMatrix(entries), matrices.month),
    'deescalation-lower': (entries) => 1 - (yearlyMatrix(entries, 'all')[3]?.[3] ?? NaN),
    'deescalation-halved': (entries) => {
      const worst = entries.filter(isMassKilling)
      return sumOf(worst, ({ twoYears }) => twoYears?.halved) / sumOf(worst, members)
    },
  } as const satisfies Readonly<Record<string, Measure>>
}
