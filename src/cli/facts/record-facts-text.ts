import { plainText } from '../plain-text'
import type { RecordFactsReport } from './record-facts-report'
import { decimals, percent, textTable } from '../text-table'
import { roundedText, wholeText } from '../words'

/** Tables without a head, as wide as the terminal. */
interface Form {
  readonly isHeadless: true
  readonly columns: number | undefined
}

type FactReport = RecordFactsReport['facts'][number]

/** Say how the model stands against the record. */
export function recordFactsText(report: RecordFactsReport, columns?: number): string {
  const form: Form = { isHeadless: true, columns }
  const { facts, factsFromCounting, memberCount, seed, countryYears, notice } = report
  const claimed = facts.filter(({ isPassed }) => isPassed !== null)
  const passedOf = (some: readonly FactReport[]) => some.filter(({ isPassed }) => isPassed).length
  const passed = passedOf(facts)
  return [
    `${wholeText(countryYears.twoYears)} country-years of two years with ${wholeText(memberCount)} futures each, ` +
      `${wholeText(countryYears.beforeCounting)} from before deaths were counted for new episodes and triggers alone, ` +
      `${wholeText(countryYears.decades)} of ten years with ${wholeText(countryYears.membersOfDecades)}, seed ${seed}.\n${notice}\n`,
    ...facts.map((fact) => factText(fact, form)),
    matricesText(report, form),
    ...(report.cases.length > 0 ? [casesText(report, form)] : []),
    `${passed} of ${facts.length} facts within tolerance by point values in this one seed, ${claimed.length - passed} missed, ` +
      `${facts.length - claimed.length} about which the model makes no claim. Over the country-years alone in which deaths were ` +
      `counted, as was measured until 2026-11-29: ${passedOf(factsFromCounting)} of ${facts.length}.\n`,
  ].join('\n')
}

function factText({ fact, name, noClaim, checks, isPassed }: FactReport, form: Form): string {
  const verdict = isPassed === null ? 'NO CLAIM' : isPassed ? 'pass' : 'MISS'
  if (noClaim !== null) return `${verdict}  ${fact}. ${name}: ${noClaim}\n`
  const rows = checks.map((check) => [
    `${check.isPassed ? 'pass' : 'MISS'}  ${check.meaning}`,
    shown(check.reached.value, check.unit),
    `(${shown(check.reached.low, check.unit)} to ${shown(check.reached.high, check.unit)})`,
    `record ${shown(check.target, check.unit)}`,
    `allowed ${shown(check.low, check.unit)} to ${shown(check.high, check.unit)}`,
  ])
  return `${verdict}  ${fact}. ${name}\n${textTable(rows, form)}`
}

function shown(value: number | null, unit: string): string {
  if (unit === 'share') return percent(value, 1)
  return decimals(value, unit === 'deaths' ? 0 : 2)
}

const MATRIX_NAMES = {
  all: 'Year to year, all (under 25, 25 to 99, 100 to 999, 1,000 or more)',
  state: 'Year to year, the State',
  group: 'Year to year, armed groups',
  month: 'Month to month (0, 1 to 24, 25 to 249, 250 or more)',
} as const

function matricesText({ matrices: { model, record } }: RecordFactsReport, form: Form): string {
  const line = (row: readonly (number | null)[] | undefined) => (row ?? []).map((share) => decimals(share, 3)).join(' ')
  const names = ['all', 'state', 'group', 'month'] as const
  return names
    .map((name) => {
      const rows = model[name].map((row, from) => [`model ${line(row)}`, `record ${line(record[name][from])}`])
      return `${MATRIX_NAMES[name]}\n${textTable(rows, form)}`
    })
    .join('')
}

/** Places of a strip of text, for ln(1 + deaths) up to ln(1 + 1,000,000). */
const PLACES = 57

function casesText({ cases }: RecordFactsReport, form: Form): string {
  const place = (deaths: number | null) => Math.round((PLACES * Math.log10(1 + (deaths ?? 0))) / 6)
  const strip = (entry: RecordFactsReport['cases'][number]) =>
    Array.from({ length: PLACES + 1 }, (_, i) => {
      if (i === place(entry.recordedNextYear)) return 'x'
      if (i === place(entry.median)) return 'o'
      if (i >= place(entry.low80) && i <= place(entry.high80)) return '='
      return i >= place(entry.low95) && i <= place(entry.high95) ? '-' : ' '
    }).join('')
  const rows = cases.map((entry) => [
    `${plainText(entry.label)}, after ${entry.year}`,
    `|${strip(entry)}|`,
    `recorded ${roundedText(entry.recordedNextYear)}`,
    `model ${roundedText(entry.median ?? 0)} (${roundedText(entry.low80 ?? 0)} to ${roundedText(entry.high80 ?? 0)})`,
    `${percent(entry.percentile, 0)} of futures lower`,
  ])
  return (
    'How plausible the worst year of some cases was, seen from the year before. The cases were chosen after the event:\n' +
    'this is no measure of skill. Recorded deaths of the next year, from 0 to 1 million on a scale of logarithms:\n' +
    `o median, = 80 %, - 95 % of futures, x the record.\n${textTable(rows, { ...form, drawnColumn: 1 })}`
  )
}
