import { quantileOfSorted, type EnsembleResult } from '../../engine'
import { judgedValues } from './judged-outcome'
import { checkPaired, matters, type PairedQuestion } from './paired-comparison'

/** How bad it gets in the futures that are worse with a plan by a difference that matters. */
export interface WorseFutures {
  readonly count: number
  /** Plan minus reference in the middle one of them, and in the worst; in the outcome's unit. */
  readonly median: number
  readonly worst: number
}

/**
 * The size of the harm that a share of worse futures alone does not tell; undefined where there is no such future.
 *
 * @throws RangeError as comparePlans does.
 */
export function worseFutures(
  reference: EnsembleResult,
  plan: EnsembleResult,
  { outcome, step, smallest }: PairedQuestion,
): WorseFutures | undefined {
  checkPaired(reference, plan)
  const before = judgedValues(reference, outcome, step)
  const worse = judgedValues(plan, outcome, step)
    .map((value, member) => {
      const difference = value - (before[member] ?? 0)
      return matters(difference, value, smallest) ? difference : 0
    })
    .filter((difference) => difference > 0)
    .sort()
  const worst = worse.at(-1)
  return worst === undefined ? undefined : { count: worse.length, median: quantileOfSorted(worse, 0.5), worst }
}
