import type { EnsembleResult } from '../../engine'
import { varianceOf } from '../estimate/mean-estimate'
import { judgedValues } from './judged-outcome'
import { checkPaired, type PairedQuestion } from './paired-comparison'

/** What it is worth that two plans met the same luck: the mean difference is as sure as with so many times as many futures of luck of their own. */
export interface SameLuckGain {
  /** Variance of a difference of two futures of different luck over that of the same luck. */
  readonly ratio: number
  /**
   * The largest ratio that any pairing of the same futures could have: that of the best with the best. A plan that changes much
   * keeps it small, however well futures are paired.
   */
  readonly most: number
}

/**
 * Measure what the same luck is worth between two plans; undefined where the plan changes nothing, or in fewer than two futures.
 *
 * @param scale Of the outcome, default its own. Where a few futures hold nearly all of the variance, as of deaths, the ratio is of
 *   those few; on a logarithmic scale it is of all.
 * @throws RangeError as comparePlans does.
 */
export function sameLuckGain(
  reference: EnsembleResult,
  plan: EnsembleResult,
  { outcome, step }: Pick<PairedQuestion, 'outcome' | 'step'>,
  scale: (value: number) => number = (value) => value,
): SameLuckGain | undefined {
  checkPaired(reference, plan)
  const [before, after] = [reference, plan].map((result) => judgedValues(result, outcome, step).map(scale))
  if (!before || !after) return undefined
  const unpaired = varianceOf(before) + varianceOf(after)
  const ratioOf = (one: Float64Array, other: Float64Array): number =>
    unpaired / varianceOf(one.map((value, i) => value - (other[i] ?? 0)))
  const ratio = ratioOf(after, before)
  if (!Number.isFinite(ratio)) return undefined
  return { ratio, most: ratioOf(after.toSorted(), before.toSorted()) }
}
