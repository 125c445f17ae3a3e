import { mixed, valuesAt, type EnsembleResult } from '../../engine'
import { correlationSums, type CorrelationSums } from '../statistics/correlation'
import type { CountryYearJob } from './country-year-job'
import { onsetMonths, recordedMonth, recordedShares, recordedYear } from './member-courses'
import { outlookOf, type Outlook } from './outlook'
import { levelOf, MONTHLY_LEVELS, noTransitions, YEARLY_LEVELS } from './violence-levels'

/** Lags, in months, at which monthly deaths are compared with themselves. */
export const LAGS = [1, 3, 6, 12] as const

/** What two simulated years of a country-year hold for the facts of the record. */
export interface TwoYears {
  readonly outlook: Outlook
  /** Members by the level of recorded deaths in the first year: all, the State's, the armed group's. */
  readonly nextLevels: Readonly<Record<'all' | 'state' | 'group', readonly number[]>>
  /** Members whose first year has at most half of the deaths recorded last year, and at least twice as many. */
  readonly halved: number
  readonly doubled: number
  /** Members in which a trigger struck in the first year, and in which an episode began within 12 months of it. */
  readonly triggers: readonly { readonly id: string; readonly struck: number; readonly followed: number }[]
  readonly onsetsByState: number
  /** Recorded deaths of the first year over all members. */
  readonly recordedByState: number
  readonly recordedByGroup: number
  /** Of ln recorded deaths in the first year, over members with 25 or more. */
  readonly severity: { readonly n: number; readonly sum: number; readonly squares: number }
  readonly months: readonly number[]
  readonly lags: readonly CorrelationSums[]
  /** Between recorded deaths and people newly displaced in the first year, both as ln(1 + x). */
  readonly displacement: CorrelationSums
}

/** Read two simulated years. */
export function twoYearsOf(result: EnsembleResult, job: CountryYearJob): TwoYears {
  const shares = recordedShares(result)
  const first = {
    all: recordedYear(result, shares, 12, 'all'),
    state: recordedYear(result, shares, 12, 'state'),
    group: recordedYear(result, shares, 12, 'group'),
  }
  const lastDeaths = job.lastYear.state + job.lastYear.group
  const months = Array.from({ length: result.stepCount - 1 }, (_, i) =>
    wholePeople(recordedMonth(result, shares, i + 1), job.seed, i),
  )
  return {
    outlook: outlookOf(result, job.countable),
    nextLevels: {
      all: membersByLevel(first.all),
      state: membersByLevel(first.state),
      group: membersByLevel(first.group),
    },
    halved: first.all.filter((deaths) => deaths <= lastDeaths / 2).length,
    doubled: first.all.filter((deaths) => deaths >= lastDeaths * 2).length,
    triggers: afterTriggers(result, onsetMonths(result, job.countable)),
    onsetsByState: onsetMonths(result, { ...job.countable, group: false }).filter((month) => month > 0).length,
    recordedByState: first.state.reduce((sum, deaths) => sum + deaths, 0),
    recordedByGroup: first.group.reduce((sum, deaths) => sum + deaths, 0),
    severity: severityOf(first.all),
    months: monthlyMoves(months),
    lags: LAGS.map((lag) => laggedSums(months, lag)),
    displacement: displacementSums(result, first.all),
  }
}

function severityOf(deaths: Float64Array): TwoYears['severity'] {
  const logs = Array.from(deaths).flatMap((value) => (value >= YEARLY_LEVELS[0] ? [Math.log(value)] : []))
  return {
    n: logs.length,
    sum: logs.reduce((sum, value) => sum + value, 0),
    squares: logs.reduce((sum, value) => sum + value * value, 0),
  }
}

function membersByLevel(deaths: Float64Array): number[] {
  const members = [0, 0, 0, 0]
  for (const value of deaths) {
    const level = levelOf(value, YEARLY_LEVELS)
    members[level] = (members[level] ?? 0) + 1
  }
  return members
}

/** Deaths are recorded one by one: a part of a death is recorded whole with that chance. */
function wholePeople(deaths: Float64Array, seed: number, month: number): Float64Array {
  return deaths.map((value, member) => {
    const whole = Math.floor(value)
    return whole + (mixed(seed, month, member) / 4294967296 < value - whole ? 1 : 0)
  })
}

function afterTriggers(result: EnsembleResult, onsets: Int16Array): TwoYears['triggers'] {
  return result.triggers.map((id, position) => {
    const steps = result.firstStruck.subarray(position * result.memberCount, (position + 1) * result.memberCount)
    let struck = 0
    let followed = 0
    steps.forEach((step, member) => {
      const onset = onsets[member] ?? -1
      // An episode that has begun already is not one that follows.
      if (step < 0 || step >= 12 || (onset > 0 && onset <= step)) return
      struck += 1
      if (onset > step && onset <= step + 12) followed += 1
    })
    return { id, struck, followed }
  })
}

function monthlyMoves(months: readonly Float64Array[]): number[] {
  const counts = noTransitions()
  months.slice(1).forEach((now, i) => {
    now.forEach((deaths, member) => {
      const move = 4 * levelOf(months[i]?.[member] ?? 0, MONTHLY_LEVELS) + levelOf(deaths, MONTHLY_LEVELS)
      counts[move] = (counts[move] ?? 0) + 1
    })
  })
  return counts
}

/** Months of members in which anyone was recorded to be killed at all; the others would only add zeros to zeros. */
function laggedSums(months: readonly Float64Array[], lag: number): CorrelationSums {
  const memberCount = months[0]?.length ?? 0
  const pairs: [number, number][] = []
  for (let member = 0; member < memberCount; member += 1) {
    if (!months.some((deaths) => (deaths[member] ?? 0) > 0)) continue
    for (let month = lag; month < months.length; month += 1) {
      pairs.push([Math.log(1 + (months[month - lag]?.[member] ?? 0)), Math.log(1 + (months[month]?.[member] ?? 0))])
    }
  }
  return correlationSums(pairs)
}

function displacementSums(result: EnsembleResult, deaths: Float64Array): CorrelationSums {
  const before = valuesAt(result, 'displaced', 0)
  return correlationSums(
    Array.from(valuesAt(result, 'displaced', 12), (displaced, member) => [
      Math.log(1 + (deaths[member] ?? 0)),
      Math.log(1 + Math.max(0, displaced - (before[member] ?? 0))),
    ]),
  )
}
