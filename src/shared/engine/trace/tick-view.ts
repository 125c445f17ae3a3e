import type { Switches } from '../ensemble/ensemble-request'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedBucket } from '../prepare/prepared-plan'
import type { Clock } from '../step/clock'
import type { Luck } from '../step/luck'
import type { MemberState } from '../step/member-state'
import type { CausePlaces } from './causes'
import type { TracedArithmetic } from './traced'

/** What does not change while a member is traced. */
export interface TraceGround {
  readonly prepared: PreparedModel
  /** Buckets in which effects of the traced plans add up. */
  readonly buckets: readonly PreparedBucket[]
  readonly places: CausePlaces
  readonly arithmetic: TracedArithmetic
  readonly switches: Switches
}

/** What a tick reads: the state at its start, the triggers at work in it, and what responses add up to. */
export interface TickInputs {
  readonly state: MemberState
  readonly triggers: Float64Array
  /** `terms[bucket][response]`, of the step that the tick belongs to and of the one before. */
  readonly terms: readonly Float64Array[]
  readonly earlierTerms: readonly Float64Array[]
  /** Undefined in the assessed present: before the first tick. */
  readonly clock: Clock | undefined
}

/**
 * A tick and what it is traced from: what has moved a quantity is what its inputs have moved by since the assessed present, or
 * what they are other than in the same tick of the same future with another plan.
 */
export interface TickView {
  /** The assessed present, which stays as it is; or the same tick with the other plan. */
  readonly assessed: TickInputs
  /** Where that tick ends. */
  readonly assessedAfter: MemberState
  readonly now: TickInputs & { readonly clock: Clock }
  readonly after: MemberState
  readonly luck: Luck
}

/** A state and what it is traced from. */
export interface StatePair {
  readonly assessed: MemberState
  readonly now: MemberState
}

/** A quantity as of the end of the last tick. */
export interface TracedQuantity {
  readonly value: number
  /** What of its change since the assessed present is owed to each cause; sums to it. */
  readonly shares: Float64Array
}

/** Follows one quantity through the ticks of a member. */
export interface QuantityTrace {
  quantity(): TracedQuantity
  tick(view: TickView): void
}
