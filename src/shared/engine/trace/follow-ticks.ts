import type { MemberRecorder } from '../run/run-member'
import type { Future } from '../step/future'
import type { MemberState } from '../step/member-state'
import type { TermsOfPlan } from './plan-terms'
import type { TickInputs, TickView, TraceGround } from './tick-view'

/** A tick that was run, and where it ended. */
export interface RunTick {
  readonly inputs: TickInputs & { readonly clock: NonNullable<TickInputs['clock']> }
  readonly after: MemberState
}

/** What is told of a run that is followed. */
export interface TickFollower {
  /** `present`: as assessed, with nothing at work; `state`: with what prevention before today has made of it. */
  start(future: Future, present: TickInputs, state: MemberState): void
  tick(run: RunTick, luck: TickView['luck']): void
  /** Steps are closed after their last tick. */
  closeStep(step: number): void
}

/** Gather what a tick reads, and tell of it. */
export function followTicks({ prepared }: TraceGround, termsOf: TermsOfPlan, follower: TickFollower): MemberRecorder {
  let terms: readonly Float64Array[] = []
  let earlierTerms: readonly Float64Array[] = []
  return {
    start(future, assessed, state) {
      const triggers = new Float64Array(prepared.triggers.length)
      follower.start(future, { state: assessed, triggers, terms, earlierTerms, clock: undefined }, state)
    },
    openStep(step, planFuture) {
      earlierTerms = terms
      terms = termsOf(planFuture, step)
    },
    tick(before, after, clock, luck) {
      follower.tick({ inputs: { state: before, triggers: after.triggers, terms, earlierTerms, clock }, after }, luck)
    },
    closeStep(_, step) {
      follower.closeStep(step)
    },
  }
}
