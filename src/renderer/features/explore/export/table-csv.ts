import type { FanSeries, PlanFutures } from '../../../charts'

/** Words of a table that leaves the app. */
export interface TableWords {
  /** Lines over the table: title, origin, and the limits line, which can't be left out. */
  readonly preamble: readonly string[]
  readonly month: string
  readonly observed: string
  /** Heading of a plan's column with its unit: "Plan B, middle future (people)". */
  readonly column: (plan: string, part: TableColumn) => string
}

const COLUMNS = ['median', 'low50', 'high50', 'low80', 'high80', 'low95', 'high95'] as const
export type TableColumn = (typeof COLUMNS)[number]

/** As many as a result keeps; the digits behind are those of the arithmetic. */
const SIGNIFICANT_DIGITS = 7

/** The numbers of a fan as comma-separated values (RFC 4180), one month a line. */
export function fanCsv({ past, plan, seen, reference }: FanSeries, words: TableWords): string {
  const plans = [plan, seen, reference].filter((futures) => futures !== undefined)
  const head = [
    words.month,
    words.observed,
    ...plans.flatMap(({ name }) => COLUMNS.map((column) => words.column(name, column))),
  ]
  const steps = [
    ...past.filter(({ step }) => step < 0).map(({ step }) => step),
    ...(plan?.bands.map(({ step }) => step) ?? []),
  ]
  const rows = steps.map((step) => [
    String(step),
    cell(past.find((observed) => observed.step === step)?.value),
    ...plans.flatMap((futures) => cells(futures, step)),
  ])
  return [...words.preamble.map((line) => [line]), head, ...rows]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('')
}

function cells({ bands }: PlanFutures, step: number): string[] {
  const band = bands.find((known) => known.step === step)
  return COLUMNS.map((column) => cell(band?.[column]))
}

const cell = (value: number | undefined): string =>
  value === undefined ? '' : String(Number(value.toPrecision(SIGNIFICANT_DIGITS)))

/** A spreadsheet would run a text that begins like a formula; a quote mark before it keeps it a text. */
function field(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
