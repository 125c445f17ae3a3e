import type { SortKey } from '../../../../shared/decision'
import type { CompareSort } from '../../../state/compare-slice'

/** The order of plans where nobody asked for another: those first that are better than the reference in most futures. */
export const USUAL_ORDER: CompareSort = { key: 'better', isDescending: true }

/** Columns in which more is worse come with the least first; better and evidence with the most. */
const DESCENDS_FIRST: readonly SortKey[] = ['better', 'evidence']

/** What pressing the head of a column leads to: its order, then the other way round, then the usual order; null: the usual one. */
export function orderAfter(current: CompareSort | null, key: SortKey): CompareSort | null {
  const { key: sorted, isDescending } = current ?? USUAL_ORDER
  const descendsFirst = DESCENDS_FIRST.includes(key)
  if (sorted !== key) return isUsual(key, descendsFirst) ? null : { key, isDescending: descendsFirst }
  return isDescending === descendsFirst ? { key, isDescending: !descendsFirst } : null
}

const isUsual = (key: SortKey, isDescending: boolean): boolean =>
  key === USUAL_ORDER.key && isDescending === USUAL_ORDER.isDescending
