import type { EnsembleResult } from './ensemble-request'
import { stageOf, STAGES } from './stage'
import { valuesAt } from './ensemble-values'

/** A share of members with the interval its number of members leaves open. It says nothing of doubt about the model. */
export interface ProbabilityEstimate {
  readonly probability: number
  /** Wilson score interval, of `INTERVAL_COVERAGE` unless whoever made it says otherwise. */
  readonly low: number
  readonly high: number
  readonly count: number
  readonly memberCount: number
}

/** How often intervals made in the same way hold the true share. */
export type Coverage = 0.5 | 0.8 | 0.9 | 0.95

/**
 * Intervals of what futures say hold the true value 9 times in 10, wherever they are shown: the same chance must read the same
 * in every place.
 */
export const INTERVAL_COVERAGE: Coverage = 0.9

/** Quantiles of the standard normal distribution that leave half of the rest on either side. */
const NORMAL_QUANTILES = {
  0.5: 0.6744897501960817,
  0.8: 1.2815515655446004,
  0.9: 1.6448536269514722,
  0.95: 1.959963984540054,
} as const satisfies Record<Coverage, number>

/** Standard errors to either side of an estimate whose error is normal. */
export const standardErrorsIn = (coverage: Coverage): number => NORMAL_QUANTILES[coverage]

/** Chance that mass killing begins at or before a step (default: the horizon). */
export function onsetProbability(
  result: EnsembleResult,
  byStep = result.stepCount - 1,
  coverage: Coverage = INTERVAL_COVERAGE,
): ProbabilityEstimate {
  let count = 0
  for (const step of result.onsetStep) if (step >= 0 && step <= byStep) count += 1
  return wilsonInterval(count, result.memberCount, coverage)
}

/**
 * Share with its score interval (Wilson 1927).
 *
 * @throws RangeError if there are no members.
 */
export function wilsonInterval(
  count: number,
  memberCount: number,
  coverage: Coverage = INTERVAL_COVERAGE,
): ProbabilityEstimate {
  if (!(memberCount > 0)) throw new RangeError('An ensemble needs at least one member')
  const z = standardErrorsIn(coverage)
  const share = count / memberCount
  const spread = (z * z) / memberCount
  const centre = (share + spread / 2) / (1 + spread)
  const half =
    (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / memberCount + (z * z) / (4 * memberCount * memberCount))
  return {
    probability: share,
    low: count === 0 ? 0 : Math.max(0, centre - half),
    high: count === memberCount ? 1 : Math.min(1, centre + half),
    count,
    memberCount,
  }
}

/** Share of members at each stage: `shares[step][stage]`, each row summing to 1. Needs the outcome `severity`. */
export function stageShares(result: EnsembleResult): number[][] {
  return Array.from({ length: result.stepCount }, (_, step) => {
    const counts = STAGES.map(() => 0)
    for (const deaths of valuesAt(result, 'severity', step)) {
      const stage = stageOf(deaths)
      counts[stage] = (counts[stage] ?? 0) + 1
    }
    return counts.map((count) => count / result.memberCount)
  })
}
