import { inFront, isSurelyBefore } from '../estimate/mean-ranking'
import { swapBeyondChance, type RankingSwap } from './ranking-swap'
import type { ChallengeFinding } from './try-challenge'

/** Where the two plans that change places can't be told apart within chance: with the number as it stands, with the alternative. */
export type WithinChance = 'neither' | 'original' | 'alternative'

/** What a challenge makes of the ranking, in what a sentence needs; plans by position. */
export type RankingChange =
  | StayingRanking
  /** From a value on the ranking is another; with the alternative, `first` comes first instead of `before`. */
  | {
      readonly kind: 'other-first'
      readonly from: number
      readonly first: number
      readonly before: number
      readonly withinChance: WithinChance
    }
  /** With the alternative, `ahead` comes before `behind`; `first` stays first, if it does and is neither of them. */
  | {
      readonly kind: 'reordered'
      readonly from: number
      readonly first: number | undefined
      readonly ahead: number
      readonly behind: number
      readonly withinChance: WithinChance
    }

/** The ranking is the same, but for plans that chance alone may part. */
export interface StayingRanking {
  readonly kind: 'stays'
  readonly order: readonly number[]
  /**
   * What becomes of the front: `alone`, one plan as before; `tied`, plans that could not be told apart before and can't be now;
   * `looser`, plans that no longer can; `firmer`, a plan that is by itself now.
   */
  readonly front: 'alone' | 'tied' | 'looser' | 'firmer'
  /** Plans in front with the alternative: those that can't be told apart, or the one that is alone. */
  readonly inFront: readonly number[]
  /** Where another value would change it; none: nowhere that was tried. */
  readonly turns: readonly (RankingSwap & { readonly from: number; readonly side: 'above' | 'below' })[]
  /** Values that were tried. */
  readonly low: number
  readonly high: number
}

/** Say what of the ranking changes first, from the top. */
export function rankingChange(finding: Omit<ChallengeFinding, 'leads'>): RankingChange {
  const { original, alternative, changesFrom } = finding
  const swap = swapBeyondChance(original, alternative)
  if (changesFrom === undefined || !swap) return stayingRanking(finding)
  const withinChance = (ahead: number, behind: number): WithinChance => {
    if (!isSurelyBefore(original, behind, ahead)) return 'original'
    return isSurelyBefore(alternative, ahead, behind) ? 'neither' : 'alternative'
  }
  const { ahead, behind } = swap
  const [first, before] = [alternative.order[0], original.order[0]]
  const said = { from: changesFrom, withinChance: withinChance(ahead, behind) }
  return ahead === first && behind === before
    ? { kind: 'other-first', ...said, first: ahead, before: behind }
    : { kind: 'reordered', ...said, first: first === before && first !== ahead ? first : undefined, ahead, behind }
}

function stayingRanking({ original, alternative, elsewhere }: Omit<ChallengeFinding, 'leads'>): StayingRanking {
  const [before, now] = [inFront(original), inFront(alternative)]
  const tried = [original.value, alternative.value]
  return {
    kind: 'stays',
    order: original.order,
    front: frontOf(before, now),
    inFront: now,
    turns: (elsewhere?.turns ?? []).flatMap(({ from, end }) => {
      const swap = swapBeyondChance(elsewhere?.original ?? original, end)
      return swap ? [{ from, side: end.value > original.value ? 'above' : 'below', ...swap }] : []
    }),
    low: elsewhere?.low ?? Math.min(...tried),
    high: elsewhere?.high ?? Math.max(...tried),
  }
}

function frontOf(before: readonly number[], now: readonly number[]): StayingRanking['front'] {
  if (now.length === 1) return before.length === 1 ? 'alone' : 'firmer'
  return now.every((plan) => before.includes(plan)) ? 'tied' : 'looser'
}
