import { wilsonInterval, type ProbabilityEstimate } from '../../engine'

/** What a comparison of two plans comes to, which is what its sentence begins with. */
export type ComparisonVerdict = 'better' | 'worse' | 'no-difference' | 'too-close' | 'too-few'

/** A comparison is told in tenths, and of fewer futures each would be more than one. */
export const LEAST_TO_COMPARE = 10

/**
 * Say what a comparison comes to. The one rule for "too close to call".
 *
 * `no-difference`: the plan changes nothing that matters in more than half of the futures. `too-close`: where it does, it is
 * better in 40-60 % of those futures, or the interval of that share holds one half. `too-few`: futures to compare anything by.
 */
export function comparisonVerdict(
  better: Pick<ProbabilityEstimate, 'count' | 'memberCount'>,
  worse: Pick<ProbabilityEstimate, 'count'>,
): ComparisonVerdict {
  if (better.memberCount < LEAST_TO_COMPARE) return 'too-few'
  const changed = better.count + worse.count
  if (changed < better.memberCount / 2) return 'no-difference'
  const share = wilsonInterval(better.count, changed)
  if ((share.probability >= 0.4 && share.probability <= 0.6) || (share.low < 0.5 && share.high > 0.5)) {
    return 'too-close'
  }
  return share.probability > 0.5 ? 'better' : 'worse'
}
