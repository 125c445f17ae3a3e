import { quantileOfSorted, type EnsembleResult } from '../../engine'
import { judgedValues } from './judged-outcome'
import { checkPaired, matters, type PairedQuestion } from './paired-comparison'

/** How bad it gets in the futures that are worse with a plan by a difference that matters. */
export interface WorseFutures {
  readonly members: readonly number[]
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
  const worse = Array.from(judgedValues(plan, outcome, step), (value, member) => {
    const difference = value - (before[member] ?? 0)
    return { member, difference, counts: difference > 0 && matters(difference, value, smallest) }
  }).filter(({ counts }) => counts)
  const sizes = Float64Array.from(worse, ({ difference }) => difference).sort()
  const worst = sizes.at(-1)
  if (worst === undefined) return undefined
  return { members: worse.map(({ member }) => member), median: quantileOfSorted(sizes, 0.5), worst }
}
