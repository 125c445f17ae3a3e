import type { JudgedOutcome } from '../paired/judged-outcome'
import { meanWay } from '../paired/mean-way'
import { meanOf } from './mean-estimate'

/** How plans stand by their mean loss, and between which of them that is more than chance. */
export interface MeanRanking {
  /** Mean loss by plan. */
  readonly means: readonly number[]
  /** Positions of plans, least mean loss first; equals in the order of plans. */
  readonly order: readonly number[]
  /** Pairs of plans, by position, of which the first loses less by more than the luck of these futures explains. */
  readonly surePairs: readonly PlanPair[]
}

export type PlanPair = readonly [better: number, worse: number]

/** Rank plans that met the same luck. `losses[plan][member]`, in the outcome; less is better. */
export function meanRanking(losses: readonly ArrayLike<number>[], outcome: JudgedOutcome): MeanRanking {
  const means = losses.map(meanOf)
  const plans = means.map((_, plan) => plan)
  const order = plans.toSorted((a, b) => (means[a] ?? 0) - (means[b] ?? 0) || a - b)
  const surePairs = plans.flatMap((a) =>
    plans.filter((b) => a !== b && losesLess(losses[a] ?? [], losses[b] ?? [], outcome)).map((b) => [a, b] as const),
  )
  return { means, order, surePairs }
}

/** Whether a plan loses less than another by more than chance. */
export const isSurelyBefore = ({ surePairs }: MeanRanking, better: number, worse: number): boolean =>
  surePairs.some(([a, b]) => a === better && b === worse)

/** Places that a plan may have, 1 the first: those that chance alone can't take from it. Alone in front where both are 1. */
export function ranksOf(
  { order, surePairs }: MeanRanking,
  plan: number,
): { readonly best: number; readonly worst: number } {
  return {
    best: 1 + surePairs.filter(([, worse]) => worse === plan).length,
    worst: order.length - surePairs.filter(([better]) => better === plan).length,
  }
}

/** Plans that no other surely comes before, by position: they can't be told apart within chance. One: it is alone in front. */
export const inFront = (ranking: MeanRanking): readonly number[] =>
  ranking.order.filter((plan) => ranksOf(ranking, plan).best === 1).toSorted((a, b) => a - b)

const losesLess = (own: ArrayLike<number>, other: ArrayLike<number>, outcome: JudgedOutcome): boolean =>
  meanWay(
    Float64Array.from(own, (loss, member) => loss - (other[member] ?? 0)),
    outcome,
  ) === 'below'
