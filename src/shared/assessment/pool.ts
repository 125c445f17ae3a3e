import {
  HIGHEST_ASSESSED_LOGIT,
  inverseSCurve,
  logitRange,
  QUANTILE_SHARES,
  rangeOfQuantiles,
  sCurve,
  type Estimate,
} from '../engine'
import { normalShare } from './normal-share'

/** With fewer, views stand side by side and are never pooled: a pool of two would tell each what the other said. */
export const LEAST_FOR_A_POOL = 3

/** Halvings of the scale of S^-1, which is 12 wide: to the last bits of a double. */
const HALVINGS = 60

/** A pooled range with its quantiles at QUANTILE_SHARES. */
export interface PooledRange extends Estimate {
  readonly quantiles: readonly number[]
}

/**
 * Share of an assessor's distribution at or below a level.
 *
 * A range is read as the engine draws it: on the scale of S^-1, a normal distribution of two halves that has `best` as its
 * median and holds 8 in 10 between `low` and `high`.
 */
export function shareBelow(range: Estimate, level: number): number {
  if (level <= 0) return 0
  if (level >= 1) return 1
  return shareBelowLogit(logitRange(range), inverseSCurve(level))
}

function shareBelowLogit({ logit, below, above }: ReturnType<typeof logitRange>, at: number): number {
  const spread = at < logit ? below : above
  // All of a half lies on the best estimate where the assessor leaves no room on that side.
  if (spread === 0) return at < logit ? 0 : 1
  return normalShare((at - logit) / spread)
}

/**
 * Level below which a share of the pooled distribution lies; the share strictly between 0 and 1.
 *
 * The pool is linear with equal weights (Stone 1961): the mixture of the assessors' distributions, as if one of them were drawn
 * and believed. It is found by bisection, so it holds to rounding for any mixture.
 *
 * @throws RangeError if there is nobody to pool.
 */
export function pooledQuantile(ranges: readonly Estimate[], share: number): number {
  if (ranges.length === 0) throw new RangeError('A pool needs at least one range')
  const parts = ranges.map(logitRange)
  let low = -HIGHEST_ASSESSED_LOGIT
  let high = HIGHEST_ASSESSED_LOGIT
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2
    const reached = parts.reduce((sum, part) => sum + shareBelowLogit(part, middle), 0) / parts.length
    if (reached >= share) high = middle
    else low = middle
  }
  return sCurve(high)
}

/** Pool ranges, to four decimals: no assessment is finer, and a file is to be read. */
export function pooledRange(ranges: readonly Estimate[]): PooledRange {
  const quantiles = QUANTILE_SHARES.map((share) => rounded(pooledQuantile(ranges, share)))
  return { ...rangeOfQuantiles(quantiles), quantiles }
}

/** To four decimals. */
export function rounded(level: number): number {
  return Math.floor(level * 10000 + 0.5) / 10000
}
