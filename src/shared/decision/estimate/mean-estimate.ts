import { INTERVAL_COVERAGE, type Coverage } from '../../engine'
import type { MeanOverFutures } from '../paired/paired-comparison'
import { studentErrorsIn } from './student-errors'

/** Variance of a mean from what its members do not show, such as a sample of orders that all of them share. */
export interface FurtherVariance {
  readonly variance: number
  /** Values that it was found from; fewer than two say nothing of it. */
  readonly valueCount: number
}

const NONE_FURTHER: FurtherVariance = { variance: 0, valueCount: 0 }

/**
 * Mean of one value a member with its interval (Student's t), of 90 % where nothing else is asked for; of a single value, as wide as
 * what further varies. Members and what further varies each have the t of their own number, and widths add up as squares do.
 *
 * @throws RangeError if there are no values.
 */
export function meanEstimate(
  values: ArrayLike<number>,
  further: FurtherVariance = NONE_FURTHER,
  coverage: Coverage = INTERVAL_COVERAGE,
): MeanOverFutures {
  const mean = meanOf(values)
  const widthOf = (variance: number, valueCount: number): number =>
    studentErrorsIn(coverage, Math.max(2, valueCount)) * Math.sqrt(variance)
  const own = widthOf(varianceOf(values) / values.length, values.length)
  const beside = widthOf(further.variance, further.valueCount)
  const half = Math.sqrt(own * own + beside * beside)
  return { mean, low: mean - half, high: mean + half }
}

/**
 * Mean of some values.
 *
 * @throws RangeError if there are none.
 */
export function meanOf(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('A mean needs at least one value')
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0
  return sum / values.length
}

/** Variance of some values as of a sample, 0 for a single one. */
export function varianceOf(values: ArrayLike<number>): number {
  const mean = meanOf(values)
  let squares = 0
  for (let i = 0; i < values.length; i += 1) squares += ((values[i] ?? 0) - mean) * ((values[i] ?? 0) - mean)
  return squares / Math.max(1, values.length - 1)
}
