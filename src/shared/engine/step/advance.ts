import { exp } from '../numerics/exp-ln'
import type { Switches } from '../ensemble/ensemble-request'
import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import { advanceCampaign, campaignForces, offsetOf } from './campaign-step'
import type { Clock } from './clock'
import { advanceDisplacement } from './displacement-step'
import { advanceEndings } from './ending-step'
import { violenceSignal } from './formulas'
import type { Future } from './future'
import { advanceLevels } from './level-step'
import type { Luck } from './luck'
import { LOWEST_CAPACITY, type MemberState } from './member-state'
import type { ResponsePressure } from './responses'
import { advanceTriggers } from './trigger-step'
import { advanceViolence } from './violence-step'
import type { MonthState } from '../month/month-state'

/** Everything a tick needs besides the state. */
export interface TickContext {
  readonly prepared: PreparedModel
  readonly future: Future
  readonly pressure: ResponsePressure
  readonly clock: Clock
  readonly switches: Switches
  readonly luck: Luck
  /** What the month decided: ln factor on killing by dyad, factors on flight by population and on crossing a border. */
  readonly month: MonthFactors
}

export type MonthFactors = Pick<MonthState, 'eventFactors' | 'flightFactors' | 'crossingFactors'>

export interface TickResult {
  readonly state: MemberState
  /** Triggers that struck in this tick. */
  readonly struck: readonly number[]
}

/**
 * Advance one member by one tick: the model in its plain form, and the oracle of the kernel.
 *
 * Order: triggers; forces and campaigns from the levels as they were; endings; events and deaths; flight and return;
 * levels from the old state; memories. Without chance nothing happens to people: events, flight and endings rest, and
 * the signals they give stay as assessed, so that every level stays where it was assessed.
 */
export function advanceTick(context: TickContext, state: MemberState): TickResult {
  const { prepared, future, pressure, clock, switches, luck, month } = context
  const c = prepared.coefficients
  const chance = switches.chance ? luck : undefined
  const { sizes, struck } = switches.triggers
    ? advanceTriggers(prepared, state, pressure, clock, luck)
    : { sizes: state.triggers, struck: [] }

  const forces = prepared.dyads.map((_, d) =>
    campaignForces(prepared, future, state, sizes, pressure, d, clock.months, month.eventFactors[d]),
  )
  const moved = Float64Array.from(forces, (force, d) => advanceCampaign(prepared, state, force, d, clock, chance))
  const ended = advanceEndings(prepared, { ...state, campaigns: moved }, clock, chance)
  const people =
    chance &&
    advancePeople(
      prepared,
      state,
      ended.campaigns,
      forces.map(({ eventRate }) => eventRate),
      pressure,
      month,
      clock,
      chance,
    )
  const levels = advanceLevels(prepared, future, state, sizes, pressure, clock, switches.trends, chance)

  const capacityShare = 1 - exp(-clock.months / c['capability.memoryMonths'])
  const rememberedCapacity = state.rememberedCapacity.map((remembered, a) => {
    const capacity = Math.max(LOWEST_CAPACITY, levels.seen[prepared.actors[a]?.capacity ?? 0] ?? 0)
    return remembered + capacityShare * (capacity - remembered)
  })
  const seen = levels.seen
  if (people) seen[signalsOf(prepared).displacement] = people.displacement
  return {
    state: {
      ...state,
      ...ended,
      ...people?.state,
      uptakes: Float64Array.from(forces, ({ uptake }) => uptake),
      peaks: Float64Array.from(forces, ({ peak }) => peak),
      levels: levels.levels,
      disturbances: levels.disturbances,
      seen,
      rememberedCapacity,
      triggers: sizes,
    },
    struck,
  }
}

function advancePeople(
  prepared: PreparedModel,
  state: MemberState,
  campaigns: Float64Array,
  eventRates: readonly number[],
  pressure: ResponsePressure,
  month: MonthFactors,
  clock: Clock,
  luck: Luck,
): { readonly state: Partial<MemberState>; readonly displacement: number } {
  const violence = advanceViolence(prepared, state, eventRates, pressure, clock, luck)
  const { signal, deaths, ...whereabouts } = advanceDisplacement(
    prepared,
    state,
    campaigns,
    violence.deaths,
    month,
    clock,
  )
  return {
    state: {
      ...whereabouts,
      excitation: violence.excitation,
      stepDeaths: state.stepDeaths.map((toll, d) => toll + (deaths[d] ?? 0)),
    },
    displacement: signal,
  }
}

/** Offsets that hold every campaign at its assessed level, from the forces of the assessed present without responses. */
export function initialOffsets(
  prepared: PreparedModel,
  future: Future,
  state: MemberState,
  noPressure: ResponsePressure,
): Float64Array {
  return Float64Array.from(prepared.dyads, (_, d) =>
    offsetOf(campaignForces(prepared, future, state, state.triggers, noPressure, d, 0), state.campaigns[d] ?? 0),
  )
}

/** Close a step: count its deaths into memory and the last twelve months, and start the next with none. `step` ends. */
export function closeStep(prepared: PreparedModel, state: MemberState, step: number, hasChance: boolean): MemberState {
  if (!hasChance) return state
  const share = 1 - exp(-1 / prepared.coefficients['violence.memoryMonths'])
  const lastTwelve = state.lastTwelve.slice()
  prepared.actors.forEach((_, a) => {
    lastTwelve[a * 12 + (step % 12)] = 0
  })
  let government = 0
  let challengers = 0
  prepared.dyads.forEach((dyad, d) => {
    const deaths = state.stepDeaths[d] ?? 0
    const place = dyad.actor * 12 + (step % 12)
    lastTwelve[place] = (lastTwelve[place] ?? 0) + deaths
    if (dyad.isGovernmentSide) government += deaths
    else challengers += deaths
  })
  const [rememberedGovernment, rememberedChallengers] = state.rememberedDeaths
  const rememberedDeaths = [
    rememberedGovernment + share * (government - rememberedGovernment),
    rememberedChallengers + share * (challengers - rememberedChallengers),
  ] as const
  const signals = signalsOf(prepared)
  const seen = state.seen.slice()
  seen[signals.governmentViolence] = violenceSignal(rememberedDeaths[0])
  seen[signals.challengerViolence] = violenceSignal(rememberedDeaths[1])
  return {
    ...state,
    seen,
    lastTwelve,
    rememberedDeaths,
    stepDeaths: new Float64Array(prepared.dyads.length),
    lastStepDeaths: state.stepDeaths,
  }
}
