import { quantileOfSorted, type EnsembleResult } from '../../engine'
import { meanOf } from '../estimate/mean-estimate'
import { judgedValues } from './judged-outcome'
import type { PairedQuestion } from './paired-comparison'

/** What a plan comes to in the middle future, the range that holds 80 % of them, and the mean, in the outcome's unit. */
export interface TypicalAmount {
  readonly mean: number
  readonly median: number
  readonly low80: number
  readonly high80: number
}

/**
 * Sum up how much of the judged outcome there is at the step.
 *
 * @throws RangeError as judgedValues does.
 */
export function typicalAmount(result: EnsembleResult, { outcome, step }: PairedQuestion): TypicalAmount {
  const sorted = judgedValues(result, outcome, step).sort()
  return {
    mean: meanOf(sorted),
    median: quantileOfSorted(sorted, 0.5),
    low80: quantileOfSorted(sorted, 0.1),
    high80: quantileOfSorted(sorted, 0.9),
  }
}
