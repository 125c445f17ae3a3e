import type { Result } from '../../lib'
import {
  INDICATOR_COLUMNS,
  KEY_COLUMNS,
  OUTCOME_COLUMNS,
  type ColumnRule,
  type IndicatorColumn,
  type OutcomeColumn,
} from './columns'
import { parseCsv, type CsvRow } from './csv-table'

/** One country in one year as public sources have it; undefined where they are silent. */
export type CountryYear = {
  readonly [Column in IndicatorColumn | OutcomeColumn]: number | undefined
} & {
  readonly ccode: number
  readonly year: number
  /** Empty where the panel does not say. */
  readonly country: string
  readonly iso3: string
}

/** What is wrong at one place of a panel. */
export interface PanelFault {
  readonly line: number
  /** Absent where the fault is the row's, not a cell's. */
  readonly column?: string
  readonly rule: string
}

const RULES: Readonly<Record<string, ColumnRule>> = { ...KEY_COLUMNS, ...INDICATOR_COLUMNS, ...OUTCOME_COLUMNS }
const REQUIRED = [...Object.keys(KEY_COLUMNS), ...Object.keys(INDICATOR_COLUMNS)]

/** Read a panel of country-years. Columns may stand in any order; others than those needed are ignored. */
export function readPanel(text: string): Result<readonly CountryYear[], readonly PanelFault[]> {
  const [head, ...rows] = parseCsv(text)
  if (!head) return { ok: false, error: [{ line: 1, rule: 'The file is empty.' }] }
  const faults: PanelFault[] = [...headFaults(head)]
  if (faults.length > 0) return { ok: false, error: faults }
  if (rows.length === 0) return { ok: false, error: [{ line: 2, rule: 'There are no rows under the column names.' }] }
  const seen = new Map<string, number>()
  const panel = rows.map((row) => {
    const { countryYear, faults: found } = readRow(head.cells, row)
    faults.push(...found)
    const key = `${countryYear.ccode} ${countryYear.year}`
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      faults.push({ line: row.line, rule: `The country and year stand on line ${earlier} already.` })
    }
    seen.set(key, row.line)
    return countryYear
  })
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: panel }
}

function headFaults({ line, cells }: CsvRow): PanelFault[] {
  const missing = REQUIRED.filter((column) => !cells.includes(column))
  const repeated = cells.filter((column, position) => column in RULES && cells.indexOf(column) !== position)
  return [
    ...missing.map((column) => ({ line, column, rule: 'This column is needed and missing.' })),
    ...repeated.map((column) => ({ line, column, rule: 'This column stands there twice.' })),
  ]
}

function readRow(
  columns: readonly string[],
  { line, cells }: CsvRow,
): { readonly countryYear: CountryYear; readonly faults: readonly PanelFault[] } {
  const faults: PanelFault[] = []
  if (cells.length !== columns.length) {
    faults.push({ line, rule: `The row has ${cells.length} cells; the head names ${columns.length} columns.` })
  }
  const textOf = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? ''
  const valueOf = (column: string, rule: ColumnRule): number | undefined => {
    const read = readCell(textOf(column), rule)
    if (typeof read !== 'string') return read
    faults.push({ line, column, rule: read })
    return undefined
  }
  const keyOf = (column: keyof typeof KEY_COLUMNS): number => {
    if (textOf(column) === '') faults.push({ line, column, rule: 'The cell is blank; every row needs it.' })
    return valueOf(column, KEY_COLUMNS[column]) ?? 0
  }
  const values = <Column extends string>(rules: Readonly<Record<Column, ColumnRule>>) =>
    Object.fromEntries(
      Object.entries<ColumnRule>(rules).map(([column, rule]) => [column, valueOf(column, rule)]),
    ) as Record<Column, number | undefined>
  const countryYear = {
    ccode: keyOf('ccode'),
    year: keyOf('year'),
    country: textOf('country'),
    iso3: textOf('iso3'),
    ...values(INDICATOR_COLUMNS),
    ...values(OUTCOME_COLUMNS),
  }
  return { countryYear, faults }
}

/** A number, undefined for a blank, or the rule that the cell breaks. */
function readCell(cell: string, { low, high, isWhole }: ColumnRule): number | undefined | string {
  if (cell === '' || cell === 'NA') return undefined
  const value = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(cell) ? Number(cell) : NaN
  if (Number.isNaN(value)) return `"${cell.slice(0, 40)}" is no number. Leave unknown values blank.`
  if (value < low || value > high) return `${value} is out of range: it must be ${low} to ${high}.`
  if (isWhole && !Number.isInteger(value)) return `${value} must be a whole number.`
  return value
}

/** Say a fault in one line. */
export function describePanelFault({ line, column, rule }: PanelFault): string {
  return `line ${line}${column === undefined ? '' : `, column ${column}`}: ${rule}`
}
