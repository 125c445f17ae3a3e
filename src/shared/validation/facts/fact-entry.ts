import type { CountryYear } from '../panel/read-panel'
import type { Decade } from '../simulate/decade'
import type { TwoYears } from '../simulate/two-years'

/** A country-year that was run for the facts. */
export interface FactEntry {
  readonly row: CountryYear
  readonly twoYears?: TwoYears
  /** What is told of a country-year from before deaths were counted; `twoYears` tells it of the others. */
  readonly beforeCounting?: Beginnings
  readonly decade?: Decade
  /** How many country-years it stands for where only some were run; 1 without it. */
  readonly count?: number
}

/** New episodes and triggers: they were coded long before deaths were counted. */
export type Beginnings = Pick<TwoYears, 'outlook' | 'triggers'>

export function beginningsOf({ twoYears, beforeCounting }: FactEntry): Beginnings | undefined {
  return twoYears ?? beforeCounting
}

/** Something measured over country-years; NaN where they don't hold it. */
export type Measure = (entries: readonly FactEntry[]) => number

/** Sum of a value over country-years, each counted as often as it stands for others. */
export function sumOf(entries: readonly FactEntry[], value: (entry: FactEntry) => number | undefined): number {
  return entries.reduce((sum, entry) => sum + (entry.count ?? 1) * (value(entry) ?? 0), 0)
}

/** How many country-years entries stand for. */
export function countOf(entries: readonly FactEntry[]): number {
  return sumOf(entries, () => 1)
}
