import type { Scored } from './auc'

/** Mean squared distance of predictions from what happened (Brier 1950). */
export function brier(rows: readonly Scored[]): number {
  return meanOf(rows.map(({ predicted, happened }) => (predicted - (happened ? 1 : 0)) ** 2))
}

/** Share of rows in which it happened. */
export function baseRate(rows: readonly Scored[]): number {
  return meanOf(rows.map(({ happened }) => (happened ? 1 : 0)))
}

/** Mean; NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
