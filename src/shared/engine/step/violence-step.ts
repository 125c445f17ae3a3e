import { PURPOSE } from '../chance/draws'
import { exp } from '../numerics/exp-ln'
import type { PreparedModel } from '../prepare/prepared-model'
import type { Clock } from './clock'
import { eventCount, eventDeaths, eventSizeOf, MOST_EVENTS_DRAWN, retaliationLeft } from './formulas'
import type { Luck } from './luck'
import { LOWEST_CAPACITY, type MemberState } from './member-state'
import { dyadPressure, type ResponsePressure } from './responses'

/** Events and deaths of one tick by dyad, and what they will call forth. */
export interface Violence {
  readonly deaths: Float64Array
  readonly excitation: Float64Array
}

/**
 * Draw the events of a tick: negative-binomial around background, campaign and excitation, with heavy-tailed deaths.
 *
 * Events excite more of their own dyad and, against the rival's base, retaliation (Lewis et al. 2012), of which responses may
 * leave less.
 */
export function advanceViolence(
  prepared: PreparedModel,
  state: MemberState,
  eventRates: readonly number[],
  pressure: ResponsePressure,
  clock: Clock,
  luck: Luck,
): Violence {
  const c = prepared.coefficients
  const size = eventSizeOf(c)
  const events = prepared.dyads.map((dyad, d) =>
    eventCount(
      luck.uniform(PURPOSE.eventCount, dyad.entity),
      ((eventRates[d] ?? 0) + (state.excitation[d] ?? 0)) * clock.months,
      c['event.dispersion'] * clock.months,
    ),
  )
  const deaths = prepared.dyads.map((dyad, d) => {
    const count = events[d] ?? 0
    const drawn = Math.min(count, MOST_EVENTS_DRAWN)
    let sum = 0
    for (let event = 0; event < drawn; event += 1) {
      sum += Math.min(dyad.deathsCap, eventDeaths(luck.eventDeaths(dyad.entity, event), size))
    }
    const scaled = count > drawn ? Math.floor((sum * count) / drawn) : sum
    return Math.floor(Math.min(scaled, dyad.deathsCap))
  })
  const memory = exp(-clock.months / c['event.excitationMonths'])
  const perEvent = (1 - memory) / clock.months
  const excitation = prepared.dyads.map((dyad, d) => {
    const capacity = Math.max(LOWEST_CAPACITY, state.seen[dyad.capacity] ?? 0)
    let provocations = 0
    for (const other of dyad.retaliatesFor) provocations += events[other] ?? 0
    const retaliation = c['event.retaliation'] * retaliationLeft(dyadPressure(pressure, d, 'retaliation'))
    return (
      (state.excitation[d] ?? 0) * memory +
      perEvent * (c['event.selfExcitation'] * (events[d] ?? 0) + retaliation * capacity * provocations)
    )
  })
  return { deaths: Float64Array.from(deaths), excitation: Float64Array.from(excitation) }
}
