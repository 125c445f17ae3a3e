import type { JudgedOutcome, RunFutures } from '../../shared/decision'
import type { ChallengeSubject, EnsembleRequest, Ground, ResponsePlan } from '../../shared/engine'

/** Where numbers are moved, and what is read: all that a worker needs to know once. */
export interface MovedTask {
  readonly ground: Ground
  readonly request: EnsembleRequest
  /** Held against the plan of the request; absent: the plan alone. */
  readonly against?: ResponsePlan
  readonly outcome: JudgedOutcome
}

/** What a worker that moves numbers is told. */
export type ToMovedWorker =
  | { readonly kind: 'move-in'; readonly task: MovedTask }
  | {
      readonly kind: 'move-to'
      readonly subjects: readonly ChallengeSubject[]
      readonly points: readonly (readonly number[])[]
      /** Absent: those of the request. */
      readonly futures?: RunFutures
    }

/** What it answers: the means at the points it was given last. */
export type FromMovedWorker =
  { readonly kind: 'means'; readonly means: readonly number[] } | { readonly kind: 'failed'; readonly message: string }
