import { judgedValues, matters } from '../../../shared/decision'
import type { Pair } from '../../charts'
import type { CompareFacts, CompareRow } from './compare-facts'

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

/** How many futures a plan makes better and worse and, where plans are judged by yes or no, how many are yes or no with both. */
export function countsOf(pairs: readonly Pair[]) {
  const of = (isCounted: (pair: Pair) => boolean) => pairs.filter(isCounted).length
  return {
    better: of(({ kind }) => kind === 'better'),
    worse: of(({ kind }) => kind === 'worse'),
    both: of(({ kind, plan }) => kind === 'little' && plan > 0),
    neither: of(({ kind, plan }) => kind === 'little' && plan === 0),
  }
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
