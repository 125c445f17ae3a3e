import { inFront, isSurelyBefore } from '../estimate/mean-ranking'
import type { ChallengeFinding, StandingAt } from './try-challenge'

/** Where the two plans that change places can't be told apart within chance: with the number as it stands, with the alternative. */
export type WithinChance = 'neither' | 'original' | 'alternative' | 'both'

/** What a challenge makes of the ranking, in what a sentence needs; plans by position. */
export type RankingChange =
  /** `front`: plans that can't be told apart in front with the alternative; one is alone there. */
  | { readonly kind: 'stays'; readonly order: readonly number[]; readonly front: readonly number[] }
  /** From a value on the ranking is another; with the alternative, `first` comes first instead of `before`. */
  | {
      readonly kind: 'other-first'
      readonly from: number
      readonly first: number
      readonly before: number
      readonly withinChance: WithinChance
    }
  /** The same plan stays first, but `ahead` comes before `behind`. */
  | {
      readonly kind: 'reordered'
      readonly from: number
      readonly first: number
      readonly ahead: number
      readonly behind: number
      readonly withinChance: WithinChance
    }

/** Say what of the ranking changes first, from the top. */
export function rankingChange({ original, alternative, changesFrom }: ChallengeFinding): RankingChange {
  const place = original.order.findIndex((plan, rank) => plan !== alternative.order[rank])
  if (changesFrom === undefined || place < 0) {
    return { kind: 'stays', order: original.order, front: inFront(alternative) }
  }
  const [ahead, behind] = [planAt(alternative, place), planAt(original, place)]
  const withinChance = whereWithinChance(
    !isSurelyBefore(original, behind, ahead),
    !isSurelyBefore(alternative, ahead, behind),
  )
  return place === 0
    ? { kind: 'other-first', from: changesFrom, first: ahead, before: behind, withinChance }
    : { kind: 'reordered', from: changesFrom, first: planAt(original, 0), ahead, behind, withinChance }
}

function whereWithinChance(original: boolean, alternative: boolean): WithinChance {
  if (original && alternative) return 'both'
  if (original) return 'original'
  return alternative ? 'alternative' : 'neither'
}

/** @throws RangeError if a finding ranks fewer plans: the two rankings are of the same plans. */
function planAt({ order }: StandingAt, rank: number): number {
  const plan = order[rank]
  if (plan === undefined) throw new RangeError(`Nothing is ranked ${rank + 1} of ${order.length}`)
  return plan
}
