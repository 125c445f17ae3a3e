import type { Switches } from '../ensemble/ensemble-request'

/** What the author of a scenario expects of it, in a form that a program can put to the test. */
export interface RealityCheck {
  readonly id: string
  /** The expectation in one plain sentence, e.g. "If no response is taken, most futures stay below mass killing." */
  readonly text: string
  readonly given: CheckedCase
  /** Steps to simulate, 1 to 120. */
  readonly horizonSteps: number
  readonly outcome: CheckedOutcome
  readonly expected: ExpectedShare
}

/** The circumstances of a check; what is not named is as the scenario says. */
export interface CheckedCase {
  /** Id of a plan of the document; absent: no response. */
  readonly plan?: string
  /** Months by which every response of the plan starts later; below 0: earlier. Starts stay within -24 and 120. */
  readonly shiftMonths?: number
  readonly switchesOff?: readonly (keyof Switches)[]
  readonly levels?: readonly MovedLevel[]
  /** Dated events: with the chance given here instead of the scenario's, or besides what it schedules. */
  readonly scheduled?: readonly DatedTrigger[]
}

/** A level assessed otherwise: its best estimate, and its range by the same number of logits. */
export interface MovedLevel {
  /** `armed-conflict`, or `<actor or population id>/<level id>`. */
  readonly level: string
  /** New best estimate, in [0, 1]. */
  readonly to: number
}

export interface DatedTrigger {
  readonly trigger: string
  readonly step: number
  readonly chance: number
}

/** What a future reaches, or does not, by the horizon. */
export type CheckedOutcome =
  | { readonly kind: 'onset' }
  /** Any step after today at this stage or a higher one: 1 violence, 2 serious, 3 mass killing, 4 extreme. */
  | { readonly kind: 'stage'; readonly atLeast: number }
  /** Any step after today with this many people or more: civilian deaths since today, or people displaced. */
  | { readonly kind: 'people'; readonly of: 'deaths' | 'displaced'; readonly atLeast: number }
  /** Any step after today with a level, named as in a case, at this value or a higher one, in [0, 1]. */
  | { readonly kind: 'level'; readonly level: string; readonly atLeast: number }

/** How many futures are expected to reach the outcome. */
export type ExpectedShare =
  /** Share of futures, in [0, 1]. */
  | { readonly kind: 'share'; readonly low: number; readonly high: number }
  /** That share minus the share in another case with the same luck, in [-1, 1]. */
  | { readonly kind: 'difference'; readonly than: CheckedCase; readonly low: number; readonly high: number }
