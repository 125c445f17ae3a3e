import { signalsOf, type PreparedModel } from '../prepare/prepared-model'
import { exp, ln } from '../numerics/exp-ln'
import type { Future } from './future'
import { displacementSignal, violenceSignal } from './formulas'

/** Where one member stands between two ticks: plain numbers in the order of the prepared model. */
export interface MemberState {
  /** Levels as everything else sees them, then the signals. */
  readonly seen: Float64Array
  /** Levels and signals at step 0: what influences are measured from. */
  readonly seenAtStart: Float64Array
  /** Levels without their disturbance. */
  readonly levels: Float64Array
  /** Disturbance of each level, logit. */
  readonly disturbances: Float64Array
  readonly campaigns: Float64Array
  readonly campaignsAtStart: Float64Array
  /** What holds each campaign at its assessed level, before its decay; change of the campaign level a month. */
  readonly offsets: Float64Array
  /** ln factor left on drive after an ending, at most 0. */
  readonly driveDrops: Float64Array
  /** What each campaign has taken up of the triggers at work, ln factor on drive. */
  readonly uptakes: Float64Array
  /** The highest level of each campaign, as it is forgotten with `aftermath.halfLife`; never below its level. */
  readonly peaks: Float64Array
  /** Share of the exposure to events that completed campaigns have left, in (0, 1]. */
  readonly exposures: Float64Array
  /** Events a month that earlier events of the same dyad and of its rivals call forth. */
  readonly excitation: Float64Array
  /** Size of each trigger still at work. */
  readonly triggers: Float64Array
  /** Capacity of each actor as remembered over `capability.memoryMonths`. */
  readonly rememberedCapacity: Float64Array
  /** Deaths of the running step by dyad, and of the one before it. */
  readonly stepDeaths: Float64Array
  readonly lastStepDeaths: Float64Array
  /** Remembered deaths a month: government's side, challengers. */
  readonly rememberedDeaths: readonly [number, number]
  /** Deaths by actor in each of the last 12 steps: `actor * 12 + step % 12`. */
  readonly lastTwelve: Float64Array
  /** People of each population at home, displaced inside, displaced outside, dead. They sum to its size. */
  readonly atHome: Float64Array
  readonly inside: Float64Array
  readonly outside: Float64Array
  readonly dead: Float64Array
  /** Threat each population has come to feel, in [0, 1]. */
  readonly feltThreat: Float64Array
}

/** A member at step 0. Offsets are filled in by the first tick's forces (see initialOffsets). */
export function initialState(prepared: PreparedModel, future: Future): MemberState {
  const { levels, dyads, populations, actors, coefficients } = prepared
  const rememberedDeaths = expectedDeaths(prepared, future)
  const displaced = populations.reduce(
    (sum, { displacedInside, displacedOutside }) => sum + displacedInside + displacedOutside,
    0,
  )
  const signals = signalsOf(prepared)
  const seen = new Float64Array(signals.end)
  seen.set(future.levels)
  seen[signals.governmentViolence] = violenceSignal(rememberedDeaths[0])
  seen[signals.challengerViolence] = violenceSignal(rememberedDeaths[1])
  seen[signals.displacement] = displacementSignal(displaced / prepared.people, coefficients['displacement.signalScale'])
  const threat = populations.map((_, population) => threatTo(prepared, future.campaigns, population))
  return {
    seen,
    seenAtStart: seen.slice(),
    levels: future.levels.slice(),
    disturbances: new Float64Array(levels.length),
    campaigns: future.campaigns.slice(),
    campaignsAtStart: future.campaigns.slice(),
    offsets: new Float64Array(dyads.length),
    driveDrops: new Float64Array(dyads.length),
    uptakes: new Float64Array(dyads.length),
    peaks: future.campaigns.slice(),
    exposures: new Float64Array(dyads.length).fill(1),
    excitation: new Float64Array(dyads.length),
    triggers: new Float64Array(prepared.triggers.length),
    rememberedCapacity: Float64Array.from(actors, ({ capacity }) => Math.max(LOWEST_CAPACITY, seen[capacity] ?? 0)),
    stepDeaths: new Float64Array(dyads.length),
    lastStepDeaths: new Float64Array(dyads.length),
    rememberedDeaths,
    lastTwelve: Float64Array.from(actors.flatMap(({ lastYearDeaths }) => lastYearDeaths)),
    atHome: Float64Array.from(
      populations,
      ({ size, displacedInside, displacedOutside }) => size - displacedInside - displacedOutside,
    ),
    inside: Float64Array.from(populations, ({ displacedInside }) => displacedInside),
    outside: Float64Array.from(populations, ({ displacedOutside }) => displacedOutside),
    dead: new Float64Array(populations.length),
    feltThreat: Float64Array.from(threat),
  }
}

/** Capacity never counts as less than this, so that its logarithm exists. */
export const LOWEST_CAPACITY = 0.001

/** Threat to a population: the chance-like union of the campaigns against it, 1 - product of (1 - x). */
export function threatTo(prepared: PreparedModel, campaigns: Float64Array, population: number): number {
  let calm = 1
  prepared.dyads.forEach((dyad, d) => {
    if (dyad.population === population) calm *= 1 - (campaigns[d] ?? 0)
  })
  return 1 - calm
}

/**
 * Deaths a month that the assessed present causes on average, campaigns and incidents without one: the point from which
 * violence is felt to rise. Retaliation is left out: how much it adds hangs on both sides at once.
 */
function expectedDeaths(prepared: PreparedModel, future: Future): [number, number] {
  const c = prepared.coefficients
  let government = 0
  let challengers = 0
  prepared.dyads.forEach((dyad, d) => {
    const capacity = Math.max(LOWEST_CAPACITY, future.levels[dyad.capacity] ?? 0)
    const shielded = 1 - c['event.selfProtection'] * (future.levels[dyad.selfProtection] ?? 0)
    const background = dyad.backgroundRate * (dyad.isGovernmentSide ? 1 : capacity)
    const events = dyad.eventRate * capacity * shielded * assessedIntensity(prepared, future, d) + background
    const deaths = (events * dyad.meanDeathsPerEvent) / (1 - c['event.selfExcitation'])
    if (dyad.isGovernmentSide) government += deaths
    else challengers += deaths
  })
  return [government, challengers]
}

function assessedIntensity(prepared: PreparedModel, future: Future, d: number): number {
  const dyad = prepared.dyads[d]
  if (!dyad) return 0
  const side = dyad.isGovernmentSide ? 0 : 1
  return exp(prepared.coefficients['event.campaignExponent'] * ln(future.campaigns[d] ?? 0) + future.eventRate[side])
}
