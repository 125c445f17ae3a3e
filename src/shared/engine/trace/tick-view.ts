import type { Switches } from '../ensemble/ensemble-request'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan } from '../prepare/prepared-plan'
import type { Clock } from '../step/clock'
import type { Future } from '../step/future'
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
  /** Ticks since today; undefined before the first. */
  readonly clock: Clock | undefined
}

/** A tick and the one before it: what moves a quantity is what its inputs have moved by in between. */
export interface TickView {
  readonly future: Future
  readonly earlier: TickInputs
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
