import { quantileOfSorted } from '../../engine'
import { meanOf } from '../statistics/brier'
import { correlationOf, type CorrelationSums } from '../statistics/correlation'
import { LAGS } from '../simulate/two-years'
import { beginningsOf, sumOf, type FactEntry, type Measure } from './fact-entry'

function correlation(entries: readonly FactEntry[], sums: (entry: FactEntry) => CorrelationSums | undefined): number {
  const total = (part: keyof CorrelationSums) => sumOf(entries, (entry) => sums(entry)?.[part])
  return correlationOf({
    n: total('n'),
    x: total('x'),
    y: total('y'),
    xx: total('xx'),
    yy: total('yy'),
    xy: total('xy'),
  })
}

function autocorrelation(lag: (typeof LAGS)[number]): Measure {
  const position = LAGS.indexOf(lag)
  return (entries) => correlation(entries, ({ twoYears }) => twoYears?.lags[position])
}

function followed(trigger: string): Measure {
  return (entries) => {
    const ofTrigger = (key: 'struck' | 'followed') =>
      sumOf(entries, (entry) => beginningsOf(entry)?.triggers.find(({ id }) => id === trigger)?.[key])
    return ofTrigger('followed') / ofTrigger('struck')
  }
}

/** Since the year from which the record's rates are. */
const FIRST_YEAR_OF_RATES = 1970

function yearlyRate(trigger: string): Measure {
  return (entries) => {
    const since = entries.filter(({ row }) => row.year >= FIRST_YEAR_OF_RATES)
    return (
      sumOf(since, (entry) => beginningsOf(entry)?.triggers.find(({ id }) => id === trigger)?.struck) /
      sumOf(since, (entry) => beginningsOf(entry)?.outlook.memberCount)
    )
  }
}

const decadesOf = (entries: readonly FactEntry[]) => entries.flatMap(({ decade }) => decade ?? [])

/** Median share of the peak so many years from it. */
function besidePeak(years: number): Measure {
  return (entries) =>
    median(decadesOf(entries).flatMap(({ peaks }) => peaks.flatMap((profile) => profile[4 + years] ?? [])))
}

function spellsAtLeast(years: number): Measure {
  return (entries) => {
    const spells = decadesOf(entries).flatMap(({ spells: list }) => list)
    return spells.filter((length) => length >= years).length / spells.length
  }
}

const years = (entries: readonly FactEntry[]) => decadesOf(entries).flatMap((decade) => decade.years)
const onsetYears = (entries: readonly FactEntry[]) => decadesOf(entries).flatMap((decade) => decade.onsetYears)

/** Index of the density of a Pareto tail, by maximum likelihood (Hill): 1 + n / sum of ln(x / least). */
function tailIndex(values: readonly number[], least: number): number {
  const tail = values.filter((value) => value >= least)
  return 1 + tail.length / tail.reduce((sum, value) => sum + Math.log(value / least), 0)
}

/** How violence runs: what follows triggers, months after months, spells, peaks, severity, flight. */
export const COURSE_MEASURES = {
  'spell-one-year': (entries) => 1 - spellsAtLeast(2)(entries),
  'spell-five-years': spellsAtLeast(5),
  'after-conflict-onset': followed('conflict-onset'),
  'after-coup-attempt': followed('coup-attempt'),
  'rate-coup-attempt': yearlyRate('coup-attempt'),
  'rate-conflict-onset': yearlyRate('conflict-onset'),
  'autocorrelation-1': autocorrelation(1),
  'autocorrelation-3': autocorrelation(3),
  'autocorrelation-6': autocorrelation(6),
  'autocorrelation-12': autocorrelation(12),
  'quiet-break-grows': (entries) =>
    sumOf(entries, ({ decade }) => decade?.quietBreaksThatGrow) / sumOf(entries, ({ decade }) => decade?.quietBreaks),
  'peak-2-before': besidePeak(-2),
  'peak-1-before': besidePeak(-1),
  'peak-1-after': besidePeak(1),
  'peak-2-after': besidePeak(2),
  'recorded-in-onset-year': (entries) => median(onsetYears(entries).map(([deaths]) => deaths)),
  'recorded-1000-at-onset': (entries) => {
    const onsets = onsetYears(entries)
    return onsets.filter(([first, second]) => Math.max(first, second) >= 1000).length / onsets.length
  },
  'severity-mu': (entries) => meanOf(years(entries).map((deaths) => Math.log(deaths))),
  'severity-sigma': (entries) => {
    const logs = years(entries).map((deaths) => Math.log(deaths))
    const mean = meanOf(logs)
    return Math.sqrt(meanOf(logs.map((value) => (value - mean) ** 2)))
  },
  'severity-tail': (entries) => tailIndex(years(entries), 343),
  'severity-tail-month': (entries) =>
    tailIndex(
      decadesOf(entries).flatMap((decade) => decade.months),
      124,
    ),
  'deaths-by-state': (entries) => {
    const byState = sumOf(entries, ({ twoYears }) => twoYears?.recordedByState)
    return byState / (byState + sumOf(entries, ({ twoYears }) => twoYears?.recordedByGroup))
  },
  'displacement-correlation': (entries) => correlation(entries, ({ twoYears }) => twoYears?.displacement),
} as const satisfies Readonly<Record<string, Measure>>

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length > 0 ? quantileOfSorted(sorted, 0.5) : NaN
}
