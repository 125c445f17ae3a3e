import type { EnsembleResult, OutcomeKey, OutcomeValues } from './ensemble-request'
import { valuesAt } from './ensemble-values'

/** The spread of an ensemble at one step: the middle future, and the ranges that hold 50, 80 and 95 % of all futures. */
export interface Band {
  readonly step: number
  readonly low95: number
  readonly low80: number
  readonly low50: number
  readonly median: number
  readonly high50: number
  readonly high80: number
  readonly high95: number
}

/** Summarise one outcome as one band a step, with exact quantiles. */
export function bandsOf(result: OutcomeValues, outcome: OutcomeKey): Band[] {
  const sorted = new Float32Array(result.memberCount)
  return Array.from({ length: result.stepCount }, (_, step) => {
    sorted.set(valuesAt(result, outcome, step))
    sorted.sort()
    return {
      step,
      low95: quantileOfSorted(sorted, 0.025),
      low80: quantileOfSorted(sorted, 0.1),
      low50: quantileOfSorted(sorted, 0.25),
      median: quantileOfSorted(sorted, 0.5),
      high50: quantileOfSorted(sorted, 0.75),
      high80: quantileOfSorted(sorted, 0.9),
      high95: quantileOfSorted(sorted, 0.975),
    }
  })
}

/**
 * Fifty (or `count`) equally likely values of an outcome at a step, sorted: the dots of a quantile dotplot.
 *
 * Each dot is the quantile at the middle of its share (Fernandes et al. 2018).
 */
export function quantileDots(result: EnsembleResult, outcome: OutcomeKey, step: number, count = 50): number[] {
  const sorted = Float32Array.from(valuesAt(result, outcome, step)).sort()
  return Array.from({ length: count }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / count))
}

/**
 * Quantile of sorted values by linear interpolation (Hyndman & Fan 1996, type 7).
 *
 * @throws RangeError if there are no values.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) throw new RangeError('An ensemble needs at least one member')
  return below + (above - below) * (position - Math.floor(position))
}
