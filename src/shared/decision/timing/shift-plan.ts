import type { Response, ResponsePlan } from '../../engine'

/** Months by which a start is moved at most: a year of head start, two years of delay. */
export const SHIFT_RANGE = { from: -12, to: 24 } as const

/** Bounds of a start, as plans may say it. */
const EARLIEST_START = -24
const LATEST_START = 120

/** A plan begun earlier or later, and what of it could not be moved all the way. */
export interface ShiftedPlan {
  readonly plan: ResponsePlan
  /** Responses that start as early as a plan may say, but not so early as was asked. */
  readonly clamped: readonly string[]
  /** Responses that would start later than a plan may say: they are not in the plan. */
  readonly leftOut: readonly string[]
}

/**
 * Begin a plan, or one of its responses, so many months later (below 0: earlier). Durations stay.
 *
 * What would start before -24 starts at -24: it is under way for two years by today either way. What would start after 120 has
 * no effect within any horizon and is left out.
 *
 * @param months Whole.
 * @param responseId The only response to be moved; absent: all of them.
 * @throws RangeError if the months are not whole, or the plan has no such response.
 */
export function shiftPlan(plan: ResponsePlan, months: number, responseId?: string): ShiftedPlan {
  if (!Number.isInteger(months)) throw new RangeError(`A plan can't start ${months} months later; give whole months`)
  if (responseId !== undefined && !plan.responses.some(({ id }) => id === responseId)) {
    throw new RangeError(`The plan "${plan.id}" has no response "${responseId}"`)
  }
  const clamped: string[] = []
  const leftOut: string[] = []
  const responses = plan.responses.flatMap((response): Response[] => {
    if (responseId !== undefined && response.id !== responseId) return [response]
    const wanted = response.startStep + months
    if (wanted > LATEST_START) {
      leftOut.push(response.id)
      return []
    }
    if (wanted < EARLIEST_START) clamped.push(response.id)
    return [{ ...response, startStep: Math.max(EARLIEST_START, wanted) }]
  })
  return { plan: { ...plan, responses }, clamped, leftOut }
}

/**
 * Months to try, from the first to the last in steps; 0 (as planned) is always among them.
 *
 * @throws RangeError if the step is not a whole number above 0, or the first comes after the last.
 */
export function shiftsBetween(from: number, to: number, step: number): number[] {
  if (!Number.isInteger(step) || step < 1 || !Number.isInteger(from) || from > to) {
    throw new RangeError(`Can't go from ${from} to ${to} in steps of ${step}`)
  }
  const shifts = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
  return shifts.includes(0) ? shifts : [...shifts, 0].sort((a, b) => a - b)
}

/**
 * Months from the planned start, 0 or fewer, before which starts lie before today: nobody can decide on them any more.
 *
 * @param startSteps Months from today in which what is moved begins as planned; one at least.
 */
export const pastUntil = (startSteps: readonly number[]): number => 0 - Math.max(0, Math.min(...startSteps))
