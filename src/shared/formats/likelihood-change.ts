import { wilsonInterval, type ProbabilityEstimate } from '../engine'
import { saidLikelihood } from './probability-words'

/** Futures in which a plan changes whether something happens, under the same luck. */
export interface ChangedFutures {
  /** It happens only without the plan. */
  readonly averted: number
  /** It happens only with the plan. */
  readonly caused: number
}

/**
 * How the likelihood of the same thing with a plan is put beside that without it.
 *
 * `plain`: the two words differ and so does what they stand for. Otherwise the sentence says which way it goes, since the
 * same word twice reads as no effect, and two words of one rung apart as an effect that may not be there.
 */
export type LikelihoodChange = 'plain' | 'smaller' | 'slightly-smaller' | 'larger' | 'slightly-larger' | 'unclear'

/** A change by less than this share of futures is called a little one. */
const LITTLE = 0.05

/** Say how a likelihood changes. Future by future: what both plans share does not blur the difference. */
export function likelihoodChange(
  without: ProbabilityEstimate,
  withPlan: ProbabilityEstimate,
  { averted, caused }: ChangedFutures,
): LikelihoodChange {
  const [wordWithout, wordWith] = [saidLikelihood(without), saidLikelihood(withPlan)]
  if (wordWithout === 'unknown' || wordWith === 'unknown') return 'plain'
  const direction = directionOf(averted, caused)
  if (direction === undefined) return 'unclear'
  if (wordWithout !== wordWith) return 'plain'
  const isLittle = Math.abs(withPlan.probability - without.probability) < LITTLE
  return isLittle ? `slightly-${direction}` : direction
}

/** Which way most of the changed futures go; undefined where the interval of their share holds one half. */
function directionOf(averted: number, caused: number): 'smaller' | 'larger' | undefined {
  if (averted + caused === 0) return undefined
  const { low, high } = wilsonInterval(averted, averted + caused)
  if (low > 0.5) return 'smaller'
  return high < 0.5 ? 'larger' : undefined
}
