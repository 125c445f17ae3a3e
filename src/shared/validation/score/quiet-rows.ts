import type { CountryYear } from '../panel/read-panel'

/** Quiet country-years of highest risk; what is above the line without triggers is among them. */
const ROWS = 200

/** Choose quiet country-years: nobody recorded as killed, no episode and no conflict under way. */
export function quietRowsAtRisk(rows: readonly CountryYear[], riskOf: (row: CountryYear) => number): CountryYear[] {
  return rows
    .filter(({ os_best, mk_ongoing, civconf }) => (os_best ?? 0) < 1 && mk_ongoing === 0 && civconf === 0)
    .sort((a, b) => riskOf(b) - riskOf(a))
    .slice(0, ROWS)
}
