import { assertNever } from '../../lib'
import type { ProbabilityEstimate } from '../../engine'
import type { PlanEffort } from '../feasibility/plan-effort'
import { GRADES } from '../feasibility/plan-evidence'
import type { ComparisonRow } from '../paired/comparison-rows'

/** Columns by which rows of Compare are put in order. */
export const SORT_KEYS = [
  'judged',
  'mass-killing',
  'better',
  'worse',
  'waiting',
  'money',
  'political-capital',
  'attention',
  'lead-time',
  'evidence',
] as const
export type SortKey = (typeof SORT_KEYS)[number]

/** What a row is put in order by. */
export interface SortableRow {
  readonly comparison: ComparisonRow
  /** What plans are judged by, in the middle future; of what comes or does not, its chance. */
  readonly judged: number
  /** Null where nothing of the plan is on. */
  readonly effort: PlanEffort | null
  /** Chance that waiting is worse; null while it is not known. */
  readonly waiting: ProbabilityEstimate | null
}

/**
 * Put rows in order by one column, smallest first unless `isDescending`.
 *
 * Pinned rows stay on top in the order of `pinned`. Rows that have nothing in the column come last either way, and rows that
 * are alike keep the order they came in.
 */
export function sortedRows<Row extends SortableRow>(
  rows: readonly Row[],
  key: SortKey,
  isDescending: boolean,
  pinned: readonly string[] = [],
): Row[] {
  const isPinned = (row: Row) => pinned.includes(row.comparison.id)
  const top = pinned.flatMap((id) => rows.filter(({ comparison }) => comparison.id === id))
  const direction = isDescending ? -1 : 1
  const rest = rows.filter((row) => !isPinned(row))
  return [
    ...top,
    ...rest.sort((a, b) => {
      const [first, second] = [sortValue(a, key), sortValue(b, key)]
      if (first === null || second === null) return Number(first === null) - Number(second === null)
      return direction * (first - second)
    }),
  ]
}

/** What a row has in a column, as a number; null: nothing. Evidence counts from 0, the weakest. */
export function sortValue({ comparison, judged, effort, waiting }: SortableRow, key: SortKey): number | null {
  switch (key) {
    case 'judged':
      return judged
    case 'mass-killing':
      return comparison.massKilling.probability
    case 'better':
      return comparison.againstReference?.better.probability ?? null
    case 'worse':
      return comparison.againstNoResponse?.worse.probability ?? null
    case 'waiting':
      return waiting?.probability ?? null
    case 'money':
      return effort?.money ?? null
    case 'political-capital':
      return effort?.politicalCapital ?? null
    case 'attention':
      return effort?.attention ?? null
    case 'lead-time':
      return effort?.leadMonths.shortest ?? null
    case 'evidence':
      return effort ? GRADES.indexOf(effort.weakestEvidence) : null
    default:
      return assertNever(key)
  }
}
