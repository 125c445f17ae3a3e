import type { Scored } from './auc'

/** Share of all rows where it happened that were among the highest predictions of their year. */
export function yearlyRecall(rows: readonly (Scored & { readonly year: number })[], places = 30): number {
  const years = new Map<number, (Scored & { readonly year: number })[]>()
  for (const row of rows) years.set(row.year, [...(years.get(row.year) ?? []), row])
  let found = 0
  for (const list of years.values()) {
    const top = [...list].sort((a, b) => b.predicted - a.predicted).slice(0, places)
    found += top.filter(({ happened }) => happened).length
  }
  return found / rows.filter(({ happened }) => happened).length
}
