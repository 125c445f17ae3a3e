import { judgedValues, matters } from '../../../../shared/decision'
import type { Pair } from '../../../charts'
import type { CompareFacts, CompareRow } from '../compare-facts'

/** Every future of a plan beside the same future of the reference, by member. */
export function pairedFutures(
  { question }: Pick<CompareFacts, 'question'>,
  reference: CompareRow,
  row: CompareRow,
): Pair[] {
  const { outcome, step, smallest } = question
  const without = judgedValues(reference.result, outcome, step)
  return Array.from(judgedValues(row.result, outcome, step), (plan, member) => {
    const before = without[member] ?? 0
    const difference = plan - before
    const counts = matters(difference, Math.max(plan, before), smallest)
    return { member, reference: before, plan, kind: !counts ? 'little' : difference < 0 ? 'better' : 'worse' }
  })
}

/** How many futures a plan makes better and worse by a difference that matters. */
export function countsOf(pairs: readonly Pair[]) {
  const of = (wanted: Pair['kind']) => pairs.filter(({ kind }) => kind === wanted).length
  return { better: of('better'), worse: of('worse') }
}

/** With which of two plans what plans are judged by comes, where it comes or does not. */
export type PairKind = 'both' | 'broughtOn' | 'averted' | 'neither'

/** Futures of each kind, by member. */
export function kindsOf(pairs: readonly Pair[]): Readonly<Record<PairKind, readonly number[]>> {
  const of = (withReference: boolean, withPlan: boolean) =>
    pairs
      .filter(({ reference, plan }) => reference > 0 === withReference && plan > 0 === withPlan)
      .map(({ member }) => member)
  return { both: of(true, true), broughtOn: of(false, true), averted: of(true, false), neither: of(false, false) }
}

/** Futures drawn beside those that are worse: more of them would only cover each other, and slowly. */
const MOST_OTHERS = 2000

/** Futures to draw: all that are worse by a difference that matters, and of the others the first. */
export function drawnOf(pairs: readonly Pair[]): { readonly drawn: readonly Pair[]; readonly others: number } {
  let others = 0
  const drawn = pairs.filter(({ kind }) => {
    if (kind === 'worse') return true
    others += 1
    return others <= MOST_OTHERS
  })
  return { drawn, others: Math.min(others, MOST_OTHERS) }
}

/** Futures that are worse by a difference that matters, from the worst on. */
export const worstFirst = (pairs: readonly Pair[]): readonly number[] =>
  pairs
    .filter(({ kind }) => kind === 'worse')
    .toSorted((a, b) => b.plan - b.reference - (a.plan - a.reference))
    .map(({ member }) => member)

/** The future after or before one of some; after the last comes the first. From none of them on it is the first or the last. */
export function futureBeside(
  members: readonly number[],
  from: number | null,
  side: 'next' | 'previous',
): number | undefined {
  const place = from === null ? -1 : members.indexOf(from)
  const wanted = side === 'next' ? place + 1 : Math.max(place, 0) - 1
  return members.at(wanted % members.length)
}
