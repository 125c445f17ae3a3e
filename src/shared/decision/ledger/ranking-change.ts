import type { ChallengeFinding, StandingAt } from './try-challenge'

/** What a challenge makes of the ranking, in what a sentence needs; plans by position. */
export type RankingChange =
  | { readonly kind: 'stays'; readonly order: readonly number[] }
  /** From a value on the ranking is another; with the alternative, `first` comes first instead of `before`. */
  | { readonly kind: 'other-first'; readonly from: number; readonly first: number; readonly before: number }
  /** The same plan stays first, but `ahead` comes before `behind`. */
  | {
      readonly kind: 'reordered'
      readonly from: number
      readonly first: number
      readonly ahead: number
      readonly behind: number
    }

/** Say what of the ranking changes first, from the top. */
export function rankingChange({ original, alternative, changesFrom }: ChallengeFinding): RankingChange {
  const place = original.order.findIndex((plan, rank) => plan !== alternative.order[rank])
  if (changesFrom === undefined || place < 0) return { kind: 'stays', order: original.order }
  const [ahead, behind] = [planAt(alternative, place), planAt(original, place)]
  return place === 0
    ? { kind: 'other-first', from: changesFrom, first: ahead, before: behind }
    : { kind: 'reordered', from: changesFrom, first: planAt(original, 0), ahead, behind }
}

/** @throws RangeError if a finding ranks fewer plans: the two rankings are of the same plans. */
function planAt({ order }: StandingAt, rank: number): number {
  const plan = order[rank]
  if (plan === undefined) throw new RangeError(`Nothing is ranked ${rank + 1} of ${order.length}`)
  return plan
}
