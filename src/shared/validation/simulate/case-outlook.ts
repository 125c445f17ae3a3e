import { quantileOfSorted, type EnsembleResult } from '../../engine'
import type { Countable } from '../mapping/recorded-violence'
import { onsetMonths, recordedShares, recordedYear } from './member-courses'

/** What the model finds plausible after one year of a case. */
export interface CaseOutlook {
  /** Recorded deaths in the 12 months that follow: quantiles. */
  readonly low95: number
  readonly low80: number
  readonly median: number
  readonly high80: number
  readonly high95: number
  /** Values at each per cent, 0 to 100, from which a percentile is read. */
  readonly percentiles: readonly number[]
  /** Share of members in which a new episode begins within 24 months. */
  readonly onset: number
}

/** Read the range of outcomes after one year of a case. */
export function caseOutlookOf(result: EnsembleResult, countable: Countable): CaseOutlook {
  const deaths = recordedYear(result, recordedShares(result), 12, 'all').sort()
  const at = (share: number) => quantileOfSorted(deaths, share)
  return {
    low95: at(0.025),
    low80: at(0.1),
    median: at(0.5),
    high80: at(0.9),
    high95: at(0.975),
    percentiles: Array.from({ length: 101 }, (_, i) => at(i / 100)),
    onset: onsetMonths(result, countable).filter((month) => month > 0).length / result.memberCount,
  }
}
