import type { Result } from '../../lib'
import { parseCsv } from './csv-table'
import type { PanelFault } from './read-panel'

/** A year of a historical case. */
export interface CaseYear {
  readonly case: string
  readonly label: string
  readonly ccode: number
  readonly year: number
}

const COLUMNS = ['case', 'label', 'ccode', 'year'] as const

/** Read the years of cases; what is known of a country-year stands in the panel. */
export function readCases(text: string): Result<readonly CaseYear[], readonly PanelFault[]> {
  const [head, ...rows] = parseCsv(text)
  const missing = COLUMNS.filter((column) => !head?.cells.includes(column))
  if (!head || missing.length > 0) {
    return {
      ok: false,
      error: missing.map((column) => ({ line: 1, column, rule: 'This column is needed and missing.' })),
    }
  }
  const faults: PanelFault[] = []
  const cases = rows.map(({ line, cells }) => {
    const textOf = (column: (typeof COLUMNS)[number]) => cells[head.cells.indexOf(column)]?.trim() ?? ''
    const wholeOf = (column: 'ccode' | 'year') => {
      if (!/^\d{1,6}$/.test(textOf(column))) faults.push({ line, column, rule: 'The cell must hold a whole number.' })
      return Number(textOf(column))
    }
    return { case: textOf('case'), label: textOf('label'), ccode: wholeOf('ccode'), year: wholeOf('year') }
  })
  return faults.length > 0 ? { ok: false, error: faults } : { ok: true, value: cases }
}
