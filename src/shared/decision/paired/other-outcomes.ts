import type { EnsembleResult } from '../../engine'
import { LEAST_TO_COMPARE } from './comparison-verdict'
import { outcomesNeededFor, type JudgedOutcome } from './judged-outcome'
import { comparePlans, meanDifference, type MeanOverFutures, type PairedQuestion } from './paired-comparison'

/** What a plan changes besides what plans are judged by. */
export interface OtherOutcome {
  readonly outcome: JudgedOutcome
  /** Plan minus reference, in the outcome's unit. */
  readonly difference: MeanOverFutures
}

/**
 * The outcomes whose mean a plan moves by more than luck does, and by the smallest amount that matters at least: for better and for
 * worse alike, and however much of it there is, since a share of it may hide many people.
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
    const difference = meanDifference(comparePlans(reference, plan, question))
    const isBeyondLuck = difference.low > 0 || difference.high < 0
    return isBeyondLuck && Math.abs(difference.mean) >= question.smallest.absolute
      ? [{ outcome: question.outcome, difference }]
      : []
  })
}
