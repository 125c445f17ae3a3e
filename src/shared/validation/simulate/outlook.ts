import type { EnsembleResult } from '../../engine'
import type { Countable } from '../mapping/recorded-violence'
import { onsetMonths, recordedShares, recordedYear } from './member-courses'

/** How many members of a country-year's ensemble met what is scored. */
export interface Outlook {
  readonly memberCount: number
  /** A new episode within 24 months, as the record codes it. */
  readonly onset: number
  /** 1,000 recorded deaths or more in the first 12 months. */
  readonly deaths1000: number
  /** 100 recorded deaths or more in the first 12 months. */
  readonly deaths100: number
}

/** Count what is scored in an ensemble of 24 months. */
export function outlookOf(result: EnsembleResult, countable: Countable): Outlook {
  const deaths = recordedYear(result, recordedShares(result), 12, 'all')
  const count = (values: ArrayLike<number>, least: number): number =>
    Array.from(values).filter((value) => value >= least).length
  return {
    memberCount: result.memberCount,
    onset: count(onsetMonths(result, countable), 1),
    deaths1000: count(deaths, 1000),
    deaths100: count(deaths, 100),
  }
}
