import type { DriveClass } from '../model/country-model'
import type { Coefficients } from '../model/parameter-ids'
import type { ActorKind, PopulationPosition } from '../model/roles'

/** A level of one owner, ready to be stepped. Positions are those of `PreparedModel.levels`, sorted by key. */
export interface PreparedLevel {
  /** `armed-conflict`, `<actor or population id>/<level id>`. */
  readonly key: string
  readonly entity: number
  readonly assessed: number
  /** S^-1 of the assessed level, kept inside its reach. */
  readonly assessedLogit: number
  /** Standard deviations of the assessors' range below and above the best estimate, on the scale of S^-1. */
  readonly spreadBelow: number
  readonly spreadAbove: number
  /** S^-1 of the assessed quantiles, at QUANTILE_SHARES; where they stand, the spreads count for nothing. */
  readonly quantileLogits?: readonly number[]
  /** What separates the assessed level from S of its logit: rounding, or the distance of an extreme level. */
  readonly correction: number
  /** Logit per month. */
  readonly trend: number
  readonly monthsUp: number
  readonly monthsDown: number
  readonly noise: number
}

/** An influence between two levels. `from` and `with` may also point at a signal, which stand after the levels. */
export interface PreparedInfluence {
  /** Of the influence in the model that it comes from. */
  readonly id: string
  readonly to: number
  readonly from: number
  /** 0 linear, 1 above half, 2 product. */
  readonly kind: 0 | 1 | 2
  readonly with: number
  readonly weight: number
}

export interface PreparedActor {
  readonly id: string
  readonly kind: ActorKind
  readonly isGovernmentSide: boolean
  readonly basePopulation: number
  readonly capacity: number
  readonly recruitment: number
  /** Estimated civilian deaths in each of the 12 months before step 0, oldest first. */
  readonly lastYearDeaths: readonly number[]
}

export interface PreparedPopulation {
  readonly id: string
  readonly entity: number
  readonly position: PopulationPosition
  readonly size: number
  readonly displacedInside: number
  readonly displacedOutside: number
  readonly mobility: number
  /** Share of events among these people that monitors get to see today. */
  readonly visibility: number
  readonly siege: number
  readonly foodInsecurity: number
}

/** A pair of actor and population, with everything its equations need looked up. */
export interface PreparedDyad {
  readonly key: string
  readonly entity: number
  readonly actor: number
  readonly population: number
  readonly isGovernmentSide: boolean
  readonly isPolitical: boolean
  readonly driveClass: DriveClass
  /** Which of the three drawn drive factors it shares: 0 identity, 1 political, 2 armed groups. */
  readonly driveFuture: 0 | 1 | 2
  /** ln of scale and hostility, 1/month. */
  readonly logDrive: number
  /** Weights over threat, ideology, speech, grievance, instability, discriminatory policy; they sum to 1. */
  readonly motiveWeights: readonly [number, number, number, number, number, number]
  /** Weights over armed conflict, impunity, state weakness, preparation, civic-space closure; they sum to 1. */
  readonly opportunityWeights: readonly [number, number, number, number, number]
  /** Positions of the levels the equations read. */
  readonly threat: number
  readonly ideology: number
  readonly grievance: number
  readonly capacity: number
  readonly preparation: number
  readonly discipline: number
  readonly selfProtection: number
  /** Rule of law for the government's side, local peace capacity for challengers. */
  readonly lawOrTies: number
  /** S^-1 of the assessed campaign level. */
  readonly assessedLogit: number
  readonly spreadBelow: number
  readonly spreadAbove: number
  readonly offsetHalfLife: number
  /** Events per month at campaign level 1, capacity 1. */
  readonly eventRate: number
  /** Events per month whatever the campaign; for challengers at capacity 1. */
  readonly backgroundRate: number
  /** Most deaths one event, or one tick, can cause: the exposed share of the population. */
  readonly deathsCap: number
  readonly meanDeathsPerEvent: number
  /** Dyads whose events this one retaliates for. */
  readonly retaliatesFor: readonly number[]
}

export interface PreparedTrigger {
  readonly id: string
  readonly entity: number
  /** Events per month where the sum of weights x levels is 0 and the gate is open. */
  readonly monthlyRate: number
  /** Upper bound of the hazard's exponential: most draws are settled by it alone. */
  readonly highestFactor: number
  readonly needsPeace: boolean
  readonly hazard: readonly { readonly level: number; readonly weight: number }[]
  readonly impulses: readonly { readonly level: number; readonly logit: number }[]
  /** ln factor on the drive of each dyad at size 1. */
  readonly drive: readonly number[]
  readonly halfLifeMonths: number
  /** Strikes by date only, if the scenario says so. */
  readonly scheduled: readonly { readonly step: number; readonly chance: number }[]
}

/** Positions of country levels the equations name. */
export interface CountryLevels {
  readonly armedConflict: number
  readonly politicalInstability: number
  readonly impunity: number
  readonly stateWeakness: number
  readonly polarisation: number
  readonly discriminatoryPolicy: number
  readonly civicClosure: number
  readonly dangerousSpeech: number
  readonly civilSociety: number
  readonly presence: number
  readonly access: number
  readonly surveillance: number
  readonly earlyWarning: number
  readonly armedGroups: number
  /** Absent where the scenario does not assess its neighbours. */
  readonly borderOpenness: number | undefined
}

/** Model and scenario joined: roles expanded, names turned into positions, every list in an order of its own. */
export interface PreparedModel {
  readonly coefficients: Coefficients
  readonly levels: readonly PreparedLevel[]
  readonly country: CountryLevels
  readonly actors: readonly PreparedActor[]
  readonly populations: readonly PreparedPopulation[]
  readonly dyads: readonly PreparedDyad[]
  readonly influences: readonly PreparedInfluence[]
  readonly triggers: readonly PreparedTrigger[]
  readonly people: number
  /** First step, from -12 to 0, at which violence had reached its first stage above latent; undefined: not yet. */
  readonly firstSign: number | undefined
}

/** Positions of the signals, which stand after the levels: two of violence, displacement, empty stores by population. */
export interface Signals {
  readonly governmentViolence: number
  readonly challengerViolence: number
  readonly displacement: number
  /** Of the first population; the others follow. */
  readonly emptyStores: number
  /** Levels and signals together. */
  readonly end: number
}

/** Works out where signals stand from how many levels and populations there are. */
export function signalsOf({
  levels,
  populations,
}: {
  readonly levels: { readonly length: number }
  readonly populations: { readonly length: number }
}): Signals {
  const first = levels.length
  return {
    governmentViolence: first,
    challengerViolence: first + 1,
    displacement: first + 2,
    emptyStores: first + 3,
    end: first + 3 + populations.length,
  }
}
