import type { EnsembleResult } from '../../engine'
import { meanOf } from '../estimate/mean-estimate'
import { LEAST_TO_COMPARE } from './comparison-verdict'
import { judgedValues, outcomesNeededFor, type JudgedOutcome } from './judged-outcome'
import { comparePlans, matters, meanDifference, type MeanOverFutures, type PairedQuestion } from './paired-comparison'

/** What a plan changes besides what plans are judged by. */
export interface OtherOutcome {
  readonly outcome: JudgedOutcome
  /** Plan minus reference, in the outcome's unit. */
  readonly difference: MeanOverFutures
}

/**
 * The outcomes whose mean a plan moves by more than luck does, and by enough to matter. More of something bad counts from the
 * smallest amount on, however much of it there is: a share of it may hide many people.
 *
 * @param questions An outcome that the ensembles did not keep is passed over.
 */
export function otherOutcomes(
  reference: EnsembleResult,
  plan: EnsembleResult,
  questions: readonly PairedQuestion[],
): OtherOutcome[] {
  if (plan.memberCount < LEAST_TO_COMPARE) return []
  const isKept = ({ outcome }: PairedQuestion) =>
    outcomesNeededFor(outcome).every((key) => plan.outcomes.includes(key) && reference.outcomes.includes(key))
  return questions.filter(isKept).flatMap((question): OtherOutcome[] => {
    const { outcome, step, smallest } = question
    const difference = meanDifference(comparePlans(reference, plan, question))
    const [without, withPlan] = [reference, plan].map((result) => meanOf(judgedValues(result, outcome, step)))
    const larger = difference.mean > 0 ? 0 : Math.max(without ?? 0, withPlan ?? 0)
    const isBeyondLuck = difference.low > 0 || difference.high < 0
    return isBeyondLuck && matters(difference.mean, larger, smallest) ? [{ outcome, difference }] : []
  })
}
