import type { ResponseCourses } from '../month/response-standing'
import type { World } from '../month/world'
import type { ResponsePlan } from '../model/response-plan'

/** What may move the country. All on by default; the laws of the model are tested with them off. */
export interface Switches {
  /** Disturbances of levels and campaigns, events, flight, endings. */
  readonly chance: boolean
  /** Draw what is not known once per member; off: every member uses the best estimates. */
  readonly uncertainty: boolean
  readonly triggers: boolean
  readonly trends: boolean
}

export const ALL_SWITCHES_ON: Switches = { chance: true, uncertainty: true, triggers: true, trends: true }

/**
 * Key of an outcome.
 *
 * `severity`: civilian deaths in the trailing 12 months by the actor that killed most; `deaths`: civilian deaths since
 * step 0; `displaced`, `without-access`: people; `stage`: 0-4; `level:<key>`: e.g. `level:armed-conflict`,
 * `level:<actor or population id>/<level id>`; `campaign:<actor>/<population>`; `severity-by:<actor>`; `deaths-of:<population>`;
 * `displaced-of:<population>`; `crossed-border`, `crossed-border-of:<population>`: people across a border; `spillover`: pressure on
 * neighbours, in [0, 1]; `warning-used`: months; `spend`, `monthly-spend`: cost units since today, and in the month that ends.
 */
export type OutcomeKey = string

/** A plan, run many times over the same model and scenario. */
export interface EnsembleRequest {
  readonly plan: ResponsePlan
  /** Evidence lens the plan is seen through; absent: the one that changes no number. */
  readonly lens?: string
  /** Unsigned 32-bit. */
  readonly seed: number
  /** Seed of what is not known, where it is not that of chance: the same futures under other luck. Unsigned 32-bit. */
  readonly unknownsSeed?: number
  readonly firstMember: number
  readonly memberCount: number
  /** Steps to simulate, 1 to 120. */
  readonly horizonSteps: number
  /** Ticks inside a step: 4, or a multiple of 4 for tests of the time step. */
  readonly ticksPerStep: number
  readonly switches: Switches
  /** How the world decides on responses; USUAL_WORLD without it. */
  readonly world?: World
  /** Outcomes to keep for every member and step. */
  readonly outcomes: readonly OutcomeKey[]
}

/** Outcomes of every member at every step. */
export interface OutcomeValues {
  readonly memberCount: number
  /** Horizon + 1: step 0 is today. */
  readonly stepCount: number
  readonly outcomes: readonly OutcomeKey[]
  /** Outcome by step by member: index `(outcome * stepCount + step) * memberCount + member`. */
  readonly values: Float32Array
}

/** Everything an ensemble leaves behind, member by member, so that plans can be compared pairwise. */
export interface EnsembleResult extends OutcomeValues {
  readonly firstMember: number
  /** First step at mass killing by member, -1 if none. */
  readonly onsetStep: Int16Array
  /** First step a trigger struck: `trigger * memberCount + member` in the order of `triggers`, -1 if never. */
  readonly firstStruck: Int16Array
  readonly triggers: readonly string[]
  /** What became of each response of the plan. */
  readonly responses: ResponseCourses
}

/** Anything that can say "stop": an `AbortSignal` fits. */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason?: unknown
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

export interface RunOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (membersDone: number) => void
}

/** Runs ensembles of one prepared model, wherever that happens. */
export interface SimulationRunner {
  /** Run the members asked for. Rejects with the signal's reason when cancelled; a member's numbers never depend on the others. */
  runEnsemble(request: EnsembleRequest, options?: RunOptions): Promise<EnsembleResult>
  dispose(): void
}
