import { exp } from '../numerics/exp-ln'
import type { MonthState } from '../month/month-state'
import type { PreparedModel } from '../prepare/prepared-model'
import type { Clock } from './clock'
import { displacementSignal, halvings } from './formulas'
import { threatTo, type MemberState } from './member-state'

/** Where people are after a tick, and the signal that their displacement gives. */
export type Whereabouts = Pick<MemberState, 'atHome' | 'inside' | 'outside' | 'dead' | 'feltThreat'> & {
  readonly signal: number
  /** Deaths by dyad that there were people left for. */
  readonly deaths: Float64Array
}

/**
 * Bury the dead, let people flee and return (M11). Nobody appears or vanishes.
 *
 * Flight follows how widely campaigns reach, with a lag of weeks; the besieged and the immobile cannot flee; returns
 * need the threat to fade and take years. How many cross a border is for the neighbours to allow.
 */
export function advanceDisplacement(
  prepared: PreparedModel,
  state: MemberState,
  campaigns: Float64Array,
  drawnDeaths: Float64Array,
  { flightFactors, crossingFactors }: Pick<MonthState, 'flightFactors' | 'crossingFactors'>,
  clock: Clock,
): Whereabouts {
  const c = prepared.coefficients
  const atHome = state.atHome.slice()
  const inside = state.inside.slice()
  const outside = state.outside.slice()
  const dead = state.dead.slice()
  const feltThreat = state.feltThreat.slice()
  const deaths = drawnDeaths.map((drawn, d) => {
    const population = prepared.dyads[d]?.population ?? 0
    const home = atHome[population] ?? 0
    const present = home + (inside[population] ?? 0)
    const toll = Math.min(drawn, Math.floor(present))
    if (toll === 0) return 0
    const fromHome = (toll * home) / present
    // Rounding may take more from home than is there.
    atHome[population] = Math.max(0, home - fromHome)
    inside[population] = Math.max(0, (inside[population] ?? 0) - (toll - fromHome))
    dead[population] = (dead[population] ?? 0) + toll
    return toll
  })
  const noticed = 1 - exp(-clock.months / c['displacement.lagMonths'])
  const outsideShare = c['displacement.outsideShare'] * (crossingFactors[0] ?? 1)
  const returning = 1 - halvings(clock.months / c['displacement.returnHalfLife'])
  prepared.populations.forEach((population, p) => {
    const felt = feltThreat[p] ?? 0
    const threat = felt + noticed * (threatTo(prepared, campaigns, p) - felt)
    feltThreat[p] = threat
    const home = atHome[p] ?? 0
    const free = population.mobility * (1 - c['displacement.siegeBlock'] * (state.seen[population.siege] ?? 0))
    // Never more than are there, whatever the choice of expulsion adds.
    const wide = threat * threat * threat
    const share = c['displacement.flightRate'] * free * (wide * wide) * clock.months * (flightFactors[p] ?? 1)
    const leaving = home * Math.min(1, share)
    const back = returning * (1 - threat) * (1 - threat)
    const fromInside = (inside[p] ?? 0) * back
    const fromOutside = (outside[p] ?? 0) * back
    const across = leaving * outsideShare
    inside[p] = (inside[p] ?? 0) + (leaving - across) - fromInside
    outside[p] = (outside[p] ?? 0) + across - fromOutside
    atHome[p] = home - leaving + (fromInside + fromOutside)
  })
  let displaced = 0
  prepared.populations.forEach((_, p) => {
    displaced += (inside[p] ?? 0) + (outside[p] ?? 0)
  })
  return {
    atHome,
    inside,
    outside,
    dead,
    feltThreat,
    deaths,
    signal: displacementSignal(displaced / prepared.people, c['displacement.signalScale']),
  }
}
