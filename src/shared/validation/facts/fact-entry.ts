import type { CountryYear } from '../panel/read-panel'
import type { Decade } from '../simulate/decade'
import type { TwoYears } from '../simulate/two-years'

/** A country-year that was run for the facts. */
export interface FactEntry {
  readonly row: CountryYear
  readonly twoYears?: TwoYears
  readonly decade?: Decade
}

/** Something measured over country-years; NaN where they don't hold it. */
export type Measure = (entries: readonly FactEntry[]) => number

export function sumOf(entries: readonly FactEntry[], value: (entry: FactEntry) => number | undefined): number {
  return entries.reduce((sum, entry) => sum + (value(entry) ?? 0), 0)
}
