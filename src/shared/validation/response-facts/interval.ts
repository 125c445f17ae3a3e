import type { Interval } from '../statistics/cluster-bootstrap'

export type { Interval }

export type Verdict = 'pass' | 'miss' | 'undecided'

/** What was asked of a value, both ends allowed. */
export interface Tolerance {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}

/** Hold an interval against a tolerance: undecided where the interval lies on both sides of a line. */
export function judge({ low, high, value }: Interval, { atLeast, atMost }: Tolerance): Verdict {
  if (Number.isNaN(value)) return 'undecided'
  if ((atLeast !== undefined && high < atLeast) || (atMost !== undefined && low > atMost)) return 'miss'
  return (atLeast === undefined || low >= atLeast) && (atMost === undefined || high <= atMost) ? 'pass' : 'undecided'
}

/** A whole that holds if so many of its parts do. */
export function judgeTogether(verdicts: readonly Verdict[], needed = verdicts.length): Verdict {
  const passed = verdicts.filter((verdict) => verdict === 'pass').length
  if (passed >= needed) return 'pass'
  const open = verdicts.filter((verdict) => verdict === 'undecided').length
  return passed + open >= needed ? 'undecided' : 'miss'
}
