// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */
import type { Coefficients } from '../model/parameter-ids'
import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import type { MonthState, MonthView } from './month-state'

const DAYS_A_MONTH = 30.44
const PEOPLE_A_RATE = 10000

/** Fill every store as far as the assessed siege and access let it be full: at rest it stays so. */
export function noteStores(prepared: PreparedModel, view: MonthView, month: MonthState): void {
  const { coefficients: c, populations } = prepared
  const full = c['hunger.storeMonths']
  const refill = c['hunger.refill']
  const { lanes, stores } = month
  for (let p = 0; p < populations.length; p += 1) {
    for (let l = 0; l < lanes; l += 1) {
      const eaten = eatenOf(prepared, view, lanes, p, l)
      const filled = refill * (1 - eaten)
      stores[p * lanes + l] = filled > eaten ? full * (1 - eaten / filled) : 0
    }
  }
  showStores(prepared, view, month)
}

/** Eat from what the besieged have stored, and count those whom want and disease kill (M12). */
export function feed(prepared: PreparedModel, view: MonthView, month: MonthState): void {
  const { coefficients: c, populations, country } = prepared
  const full = c['hunger.storeMonths']
  const refill = c['hunger.refill']
  const most = (c['hunger.mortality'] * DAYS_A_MONTH) / PEOPLE_A_RATE
  const middle = c['hunger.mortalityMiddle']
  const { seen, atHome, inside } = view
  const { lanes, stores, indirectDeaths } = month
  for (let p = 0; p < populations.length; p += 1) {
    const foodInsecurity = populations[p]!.foodInsecurity * lanes
    const siege = populations[p]!.siege * lanes
    for (let l = 0; l < lanes; l += 1) {
      const place = p * lanes + l
      const eaten = eatenOf(prepared, view, lanes, p, l)
      const left = stores[place]! - eaten + refill * (1 - eaten) * (1 - stores[place]! / full)
      stores[place] = Math.min(full, Math.max(0, left))
      const reached = seen[country.access * lanes + l]! * (1 - seen[siege + l]!)
      const present = atHome[place]! + inside[place]!
      const dying = excessMortality(seen[foodInsecurity + l]!, most, middle) * (1 - reached)
      indirectDeaths[place] = indirectDeaths[place]! + present * dying
    }
  }
  showStores(prepared, view, month)
}

/** Share of people who die of want and disease in a month whom no aid reaches. */
export const mortalityAt = (c: Coefficients, foodInsecurity: number): number =>
  excessMortality(foodInsecurity, (c['hunger.mortality'] * DAYS_A_MONTH) / PEOPLE_A_RATE, c['hunger.mortalityMiddle'])

/** Mortality beyond that of normal times, in the unit of `most`, by food insecurity; half the most at `middle`. */
export function excessMortality(foodInsecurity: number, most: number, middle: number): number {
  const ratio = foodInsecurity / middle
  const fourth = ratio * ratio * (ratio * ratio)
  return (most * fourth * fourth) / (1 + fourth * fourth)
}

/** Months of food that a month takes from the store: the share of need that neither markets nor aid can meet. */
function eatenOf(
  { country, populations }: PreparedModel,
  { seen }: MonthView,
  lanes: number,
  p: number,
  lane: number,
): number {
  return seen[populations[p]!.siege * lanes + lane]! * (1 - seen[country.access * lanes + lane]!)
}

/** Let influences see how empty each store is. */
function showStores(prepared: PreparedModel, { seen }: MonthView, { lanes, stores }: MonthState): void {
  const full = prepared.coefficients['hunger.storeMonths']
  const first = signalsOf(prepared).emptyStores
  for (let i = 0; i < prepared.populations.length * lanes; i += 1) seen[first * lanes + i] = 1 - stores[i]! / full
}
