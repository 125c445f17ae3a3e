import type { Estimate } from './evidence'

/**
 * Shares of the quantiles that an assessment may carry: 5 points apart, and the two ends.
 *
 * The three numbers of a range stand among them, at 10, 50 and 90 of 100.
 */
export const QUANTILE_SHARES = [
  0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
] as const

const LOW_AT = 2
const BEST_AT = 10
const HIGH_AT = 18

/** The range within a list of quantiles. */
export function rangeOfQuantiles(quantiles: readonly number[]): Estimate {
  return { low: quantiles[LOW_AT] ?? 0, best: quantiles[BEST_AT] ?? 0, high: quantiles[HIGH_AT] ?? 0 }
}

/**
 * The quantiles of an assessment, as far as they are of its range.
 *
 * Whoever changes the three numbers by hand says something new of the level, and the quantiles of the old range are void.
 */
export function quantilesInForce(
  assessment: Estimate & { readonly quantiles?: readonly number[] },
): readonly number[] | undefined {
  const { low, best, high, quantiles } = assessment
  if (!quantiles) return undefined
  const range = rangeOfQuantiles(quantiles)
  return range.low === low && range.best === best && range.high === high ? quantiles : undefined
}
