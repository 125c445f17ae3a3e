import type { CaseYear } from '../panel/read-cases'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'

/** The year before the worst year of a case, and how many deaths that year brought. */
export interface CrisisEve {
  readonly case: string
  readonly label: string
  readonly row: CountryYear
  readonly recordedNextYear: number
}

/** For each case, the year before the most deaths were recorded; cases of which the panel knows no such year are left out. */
export function evesOfCrises(cases: readonly CaseYear[], index: PanelIndex): CrisisEve[] {
  return [...new Set(cases.map(({ case: id }) => id))].flatMap((id) => {
    const eves = cases
      .filter((year) => year.case === id)
      .flatMap(({ label, ccode, year }) => {
        const row = index.rows.find((candidate) => candidate.ccode === ccode && candidate.year === year - 1)
        const recordedNextYear = row && index.later(row, 1)?.os_best
        return row && recordedNextYear !== undefined ? [{ case: id, label, row, recordedNextYear }] : []
      })
    const [worst] = eves.sort((a, b) => b.recordedNextYear - a.recordedNextYear)
    return worst ? [worst] : []
  })
}

/** Share of simulated futures with fewer deaths than were recorded, from values at each per cent. */
export function percentileOf(percentiles: readonly number[], value: number): number {
  return percentiles.filter((below) => below < value).length / percentiles.length
}
