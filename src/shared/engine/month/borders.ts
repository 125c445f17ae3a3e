// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { PreparedModel } from '../prepare/prepared-model'
import type { MonthState, MonthView } from './month-state'

/**
 * Let the borders of neighbours decide how many of those in flight leave the country (M11, M13).
 *
 * Measured from the assessed openness: as open as today, as many cross as the model always has. The rest of those in
 * flight are displaced inside. Where neighbours are not assessed their borders are as they are.
 */
export function openBorders({ coefficients: c, country }: PreparedModel, view: MonthView, month: MonthState): void {
  const { lanes, crossingFactors } = month
  if (country.borderOpenness === undefined) return
  const row = country.borderOpenness * lanes
  const most = 1 / c['displacement.outsideShare']
  const gain = c['displacement.borderOnOutside']
  for (let l = 0; l < lanes; l += 1) {
    const factor = 1 + gain * (view.seen[row + l]! - view.seenAtStart[row + l]!)
    crossingFactors[l] = Math.min(most, Math.max(0, factor))
  }
}
