import type { Switches } from '../ensemble/ensemble-request'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan } from '../prepare/prepared-plan'
import type { Clock } from '../step/clock'
import type { Luck } from '../step/luck'
import type { MemberState } from '../step/member-state'
import type { CausePlaces } from './causes'
import type { TracedArithmetic } from './traced'

/** What does not change while a member is traced. */
export interface TraceGround {
  readonly prepared: PreparedModel
  readonly plan: PreparedPlan
  readonly places: CausePlaces
  readonly arithmetic: TracedArithmetic
  readonly switches: Switches
}

/** What a tick reads: the state at its start, the triggers at work in it, and what responses add up to. */
export interface TickInputs {
  readonly state: MemberState
  readonly triggers: Float64Array
  /** `terms[bucket][response]` */
  readonly terms: readonly Float64Array[]
  /** Undefined in the assessed present: before the first tick. */
  readonly clock: Clock | undefined
}

/** A tick and the assessed present: what has moved a quantity is what its inputs have moved by since. */
export interface TickView {
  readonly assessed: TickInputs
  readonly now: TickInputs & { readonly clock: Clock }
  readonly after: MemberState
  readonly luck: Luck
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
