import { STAGE_THRESHOLDS } from '../ensemble/stage'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedResponse } from '../prepare/prepared-plan'
import { deathsInTwelve } from './deaths-in-twelve'
import type { DecidedPlan } from './decisions'
import type { MonthView } from './month-state'

/** How many months of warning went by, by lane. */
export interface Warning {
  /** Months from the first sign to now, or to the first response in effect if that came earlier; never below 0. */
  readonly monthsUsed: Float64Array
  start(responses: readonly PreparedResponse[], decided: DecidedPlan): void
  /** Look for the first sign at the start of a month, and count to its end. */
  count(view: MonthView, decided: DecidedPlan, step: number): void
}

/**
 * Count the months of warning that pass before anything is done (docs/MODEL.md, section 16).
 *
 * The first sign is the first month at whose end one actor has caused the deaths of the stage of violence within twelve
 * months; the assessed past is looked at for up to a year. A response is in effect once its lead time is over.
 */
export function createWarning({ actors, firstSign }: PreparedModel, lanes: number): Warning {
  const monthsUsed = new Float64Array(lanes)
  const signs = new Float64Array(lanes)
  let responses: readonly PreparedResponse[] = []

  function countTo(step: number, { leadMonths }: DecidedPlan): void {
    for (let l = 0; l < lanes; l += 1) {
      let until = step
      for (let r = 0; r < responses.length; r += 1) {
        const response = responses[r]
        if (response?.acts) until = Math.min(until, response.start + (leadMonths[r * lanes + l] ?? 0))
      }
      monthsUsed[l] = Math.max(0, until - (signs[l] ?? step))
    }
  }

  return {
    monthsUsed,
    start(planned, decided) {
      responses = planned
      signs.fill(firstSign ?? Infinity)
      countTo(0, decided)
    },
    count({ lastTwelve }, decided, step) {
      for (let l = 0; l < lanes; l += 1) {
        if (signs[l] !== Infinity) continue
        for (let a = 0; a < actors.length; a += 1) {
          if (deathsInTwelve(lastTwelve, a, lanes, l) >= STAGE_THRESHOLDS[0]) signs[l] = step
        }
      }
      countTo(step + 1, decided)
    },
  }
}
