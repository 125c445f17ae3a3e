import { valuesAt, type EnsembleResult } from '../../engine'
import { ARMED_GROUP, STATE } from '../mapping/country-scenario'
import { recordedMonth, recordedShares, recordedYear } from './member-courses'

const YEARS = 10

/** What the recorded deaths of ten years hold, simulated or in the record, as lists that country-years can add up. */
export interface YearlyCourse {
  /** Recorded deaths of years with at least 25. */
  readonly years: readonly number[]
  /** Recorded deaths around each peak of 1,000 or more, years -4 to +5, as shares of it; null outside the decade. */
  readonly peaks: readonly (readonly (number | null)[])[]
  /** Spells of years with at least 25 recorded deaths that begin in years 2 to 5: years they last, 6 where longer. */
  readonly spells: readonly number[]
}

/** What ten simulated years hold for the facts of the record, as lists that country-years can add up. */
export interface Decade extends YearlyCourse {
  /** Recorded deaths of months with at least 124. */
  readonly months: readonly number[]
  /** Recorded deaths in the year in which an episode begins, and in the year that follows; one episode a member. */
  readonly onsetYears: readonly (readonly [number, number])[]
  /** First months of 25 or more after 12 quiet ones: how many, and how many reach 250 within a year. */
  readonly quietBreaks: number
  readonly quietBreaksThatGrow: number
}

/** Read ten simulated years. */
export function decadeOf(result: EnsembleResult): Decade {
  const shares = recordedShares(result)
  const years = Array.from({ length: YEARS }, (_, i) => recordedYear(result, shares, 12 * (i + 1), 'all'))
  const months = Array.from({ length: 12 * YEARS }, (_, i) => recordedMonth(result, shares, i + 1))
  const byMember = (lists: readonly Float64Array[], member: number) => lists.map((list) => list[member] ?? 0)
  const members = Array.from({ length: result.memberCount }, (_, member) => ({
    years: byMember(years, member),
    months: byMember(months, member),
  }))
  const breaks = members.flatMap((member) => quietBreaks(member.months))
  const courses = members.map((member) => yearlyCourseOf(member.years))
  return {
    years: courses.flatMap((course) => course.years),
    peaks: courses.flatMap((course) => course.peaks),
    spells: courses.flatMap((course) => course.spells),
    months: months.flatMap((list) => Array.from(list).filter((deaths) => deaths >= 124)),
    onsetYears: members.flatMap((member, i) => onsetYearOf(result, i, member.years)),
    quietBreaks: breaks.length,
    quietBreaksThatGrow: breaks.filter(Boolean).length,
  }
}

/** Read the recorded deaths of ten years, the first year first. */
export function yearlyCourseOf(years: readonly number[]): YearlyCourse {
  return { years: years.filter((deaths) => deaths >= 25), peaks: peaksOf(years), spells: spellsOf(years) }
}

/** A peak is higher than both of its neighbours; the first and the last year have only one. */
function peaksOf(years: readonly number[]): (number | null)[][] {
  return years.flatMap((deaths, peak) => {
    const isPeak = deaths >= 1000 && deaths > (years[peak - 1] ?? 0) && deaths > (years[peak + 1] ?? 0)
    if (!isPeak || peak === 0 || peak === years.length - 1) return []
    return [
      Array.from({ length: 10 }, (_, i) => {
        const value = years[peak - 4 + i]
        return value === undefined ? null : value / deaths
      }),
    ]
  })
}

const LONGEST_SPELL = 6

function spellsOf(years: readonly number[]): number[] {
  return years.flatMap((deaths, start) => {
    if (start < 1 || start > 4 || deaths < 25 || (years[start - 1] ?? 0) >= 25) return []
    const end = years.findIndex((value, year) => year > start && value < 25)
    return [Math.min(LONGEST_SPELL, (end < 0 ? years.length : end) - start)]
  })
}

const ONSET_DEATHS = 1000
const BEGUN_DEATHS = 100

/**
 * Recorded deaths in the year in which an episode begins, and in the next, coded as the record codes episodes: an actor
 * reaches 1,000 deaths within 12 months, and the start is dated back to the first of the years above 100 that led there.
 */
function onsetYearOf(result: EnsembleResult, member: number, years: readonly number[]): [number, number][] {
  for (let year = 1; year < YEARS - 1; year += 1) {
    for (const actor of [STATE, ARMED_GROUP]) {
      const deathsUpTo = (step: number) => valuesAt(result, `severity-by:${actor}`, step)[member] ?? 0
      const isAbove = (some: number) => deathsUpTo(12 * (some + 1)) >= BEGUN_DEATHS
      if (deathsUpTo(12 * year) >= BEGUN_DEATHS || !isAbove(year)) continue
      let end = year + 1
      while (end < YEARS && isAbove(end)) end += 1
      const months = Array.from({ length: 12 * (end - year) }, (_, i) => 12 * year + i + 1)
      if (!months.some((step) => deathsUpTo(step) >= ONSET_DEATHS)) continue
      return [[years[year] ?? 0, years[year + 1] ?? 0]]
    }
  }
  return []
}

/** For each first month of 25 or more deaths after 12 quiet ones: whether 250 are reached within a year. */
function quietBreaks(months: readonly number[]): boolean[] {
  return months.flatMap((deaths, month) => {
    const before = months.slice(Math.max(0, month - 12), month)
    if (month < 12 || month + 12 > months.length || deaths < 25 || before.some((value) => value >= 25)) return []
    return [months.slice(month, month + 12).some((value) => value >= 250)]
  })
}
