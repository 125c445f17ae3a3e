import type { Estimate } from './evidence'
import type { LocalChanges } from './local-changes'
import type { ActorKind, PopulationPosition, ViolenceType } from './roles'

/** What assessors say of one level: a range, a direction, and the sentence that supports both. */
export interface Assessment extends Estimate {
  /** Assessed trend today, logit per month; it fades with the half-life of the parameter `trend.halfLife`. */
  readonly trend: number
  readonly evidence: string
  /**
   * Levels at QUANTILE_SHARES, never falling, where three numbers say too little: views that lie apart. Void unless they hold
   * the three numbers; without them the range is a normal distribution of two halves on the scale of S^-1.
   */
  readonly quantiles?: readonly number[]
}

/** Assessments by level id. Every level of the scope must be there. */
export type Assessments = Readonly<Record<string, Assessment>>

export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly description: string
  /** Population the actor draws its support from. */
  readonly basePopulation: string
  readonly levels: Assessments
  /** Civilian deaths by this actor as the assessors estimate them, in each of the 24 months before step 0, oldest first. */
  readonly pastMonthlyDeaths: readonly number[]
}

export interface Population {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly position: PopulationPosition
  /** People, at step 0, wherever they live now. */
  readonly size: number
  /** Displaced inside the country at step 0, people. */
  readonly displacedInside: number
  /** Displaced across a border at step 0, people. */
  readonly displacedOutside: number
  /** Share of people able to leave when threatened, in [0, 1]. */
  readonly mobility: number
  /** Share of events among these people that monitors get to see, in [0, 1]. */
  readonly visibility: number
  /** Intersecting, not exclusive: e.g. `women`, `children`, `persons-with-disabilities`, `journalists`. */
  readonly tags: readonly string[]
  readonly levels: Assessments
}

/** How far an actor has organised violence against a population today. Pairs that are not listed cannot arise. */
export interface Campaign {
  readonly actor: string
  readonly population: string
  readonly violence: ViolenceType
  /** Factor on drive, 1 = the usual; above 0. */
  readonly hostility: number
  /** Assessed campaign level in [0, 1]. */
  readonly level: Estimate
  readonly evidence: string
}

/** An event whose date is known; whether it strikes is not. */
export interface ScheduledTrigger {
  readonly trigger: string
  /** Step at whose start it strikes, 1 or later. */
  readonly step: number
  /** Chance that it strikes at all, in [0, 1]. */
  readonly chance: number
  readonly label: string
}

/** A fictional country situation as its assessors see it today (step 0). */
export interface Scenario {
  readonly id: string
  readonly country: string
  readonly title: string
  /** BCP 47 tag of the language the texts are written in. */
  readonly language: string
  /** One page in plain paragraphs. */
  readonly brief: readonly string[]
  readonly levels: Assessments
  readonly actors: readonly Actor[]
  readonly populations: readonly Population[]
  readonly campaigns: readonly Campaign[]
  readonly scheduled: readonly ScheduledTrigger[]
  /** What is otherwise here than in the model; absent: nothing. */
  readonly local?: LocalChanges
}
