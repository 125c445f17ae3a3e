import type { EnsembleResult } from '../../engine'
import { LEAST_TO_COMPARE } from './comparison-verdict'
import { judgedValues, type JudgedOutcome } from './judged-outcome'
import { compareValues, meanDifference, type MeanOverFutures, type PairedQuestion } from './paired-comparison'

/** Outcomes that are told of every plan, whatever plans are judged by: people counted in the whole country. Those across a border are among the displaced. */
export const TOLD_OUTCOMES = [
  'deaths',
  'indirect-deaths',
  'displaced',
  'without-access',
  'other-harms',
] as const satisfies readonly JudgedOutcome[]

/** The outcomes that are told, as they stand in the last month, one value a member. */
export type ToldValues = Readonly<Record<(typeof TOLD_OUTCOMES)[number], Float64Array>>

/**
 * Take the outcomes that are told from the last month of an ensemble: so little that it can be kept of any number of futures,
 * where all months of them would be too much.
 *
 * @throws RangeError if the ensemble did not keep them.
 */
export function toldValues(result: EnsembleResult): ToldValues {
  const at = (outcome: JudgedOutcome) => judgedValues(result, outcome, result.stepCount - 1)
  return {
    deaths: at('deaths'),
    'indirect-deaths': at('indirect-deaths'),
    displaced: at('displaced'),
    'without-access': at('without-access'),
    'other-harms': at('other-harms'),
  }
}

/** What a plan changes besides what plans are judged by. */
export interface OtherOutcome {
  readonly outcome: keyof ToldValues
  /** Plan minus reference, in the outcome's unit. */
  readonly difference: MeanOverFutures
}

/** An outcome that is told, and how much of it matters. */
export type ToldQuestion = Pick<PairedQuestion, 'smallest'> & Pick<OtherOutcome, 'outcome'>

/**
 * The outcomes whose mean a plan moves by more than luck does, and by the smallest amount that matters at least: for better and for
 * worse alike, and however much of it there is, since a share of it may hide many people.
 */
export function otherOutcomes(
  reference: ToldValues,
  plan: ToldValues,
  questions: readonly ToldQuestion[],
): OtherOutcome[] {
  return questions.flatMap(({ outcome, smallest }): OtherOutcome[] => {
    if (plan[outcome].length < LEAST_TO_COMPARE) return []
    const difference = meanDifference(compareValues(reference[outcome], plan[outcome], smallest))
    const isBeyondLuck = difference.low > 0 || difference.high < 0
    return isBeyondLuck && Math.abs(difference.mean) >= smallest.absolute ? [{ outcome, difference }] : []
  })
}
