import { meanEstimate } from '../estimate/mean-estimate'
import { LEAST_TO_COMPARE } from './comparison-verdict'
import type { JudgedOutcome } from './judged-outcome'
import { meanDifference, type MeanOverFutures, type PlanComparison } from './paired-comparison'
import { partsBeyondChance } from './sign-test'
import { isYesNo } from './stage-outcome'

/** Where the mean of paired differences lies beyond chance: below 0, above it, or neither can be said. */
export type MeanWay = 'below' | 'above' | 'open'

/**
 * The one rule for whether a mean of differences between futures of the same luck is more than chance. Of what comes or does not the
 * mean is a count of futures, and so it goes by the exact test of the table of plans: by an interval, one count would be called a
 * difference in one place and chance in another. Of amounts it goes by the interval of 90 %. Of fewer futures than can be
 * compared what plans are judged by is open.
 *
 * @param outcome What plans are judged by; absent: a quantity of the model, as a campaign, which goes by its interval alone.
 */
export function meanWay(differences: ArrayLike<number>, outcome?: JudgedOutcome): MeanWay {
  if (outcome === undefined) return wayOfInterval(meanEstimate(differences))
  if (differences.length < LEAST_TO_COMPARE) return 'open'
  if (!isYesNo(outcome)) return wayOfInterval(meanEstimate(differences))
  // A mean over several starts, or a share of a difference, counts by its sign alone: a future goes one way or the other.
  const values = Array.from(differences)
  const below = values.filter((value) => value < 0).length
  const above = values.filter((value) => value > 0).length
  if (!partsBeyondChance(below, above)) return 'open'
  return below > above ? 'below' : 'above'
}

function wayOfInterval({ low, high }: MeanOverFutures): MeanWay {
  if (low > 0) return 'above'
  return high < 0 ? 'below' : 'open'
}

/** A mean difference with whether it is more than chance. */
export interface JudgedDifference extends MeanOverFutures {
  readonly way: MeanWay
}

/** The mean difference of a comparison with its interval, and whether it is more than chance. */
export const judgedDifference = (
  comparison: Pick<PlanComparison, 'differences'>,
  outcome: JudgedOutcome,
): JudgedDifference => ({ ...meanDifference(comparison), way: meanWay(comparison.differences, outcome) })

/**
 * The same of a share of a difference. Its interval may be wider than its futures make it, by the orders that were drawn, and so it
 * goes a way only where the interval does too.
 */
export function judgedShare(
  values: ArrayLike<number>,
  estimate: MeanOverFutures,
  outcome: JudgedOutcome | undefined,
): JudgedDifference {
  const byInterval = wayOfInterval(estimate)
  return { ...estimate, way: byInterval === 'open' ? 'open' : meanWay(values, outcome) }
}

/** Whether it is open though its interval leaves 0 out: so few futures differ that the exact test takes it for luck. */
export const isOpenByCount = ({ way, low, high }: JudgedDifference): boolean => way === 'open' && (low > 0 || high < 0)
