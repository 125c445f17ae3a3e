import type { PreparedPlan } from '../prepare/prepared-plan'

/**
 * What keeps a response from going ahead. Of several months the highest counts: the host, where the council agreed at some
 * time or is not asked; a member of the council that stands against it, which no month changes.
 */
export const HELD_BY = { nothing: 0, council: 1, host: 2, veto: 3 } as const
export type HeldBy = keyof typeof HELD_BY

/** What has become of each response so far: `response * lanes + lane`. */
export interface ResponseStanding {
  /** Step at which it was authorised, 0 if before today; -1 while it is not. Responses that ask nobody stay at -1. */
  readonly authorisedStep: Int16Array
  /** The gravest thing that has held it up: HELD_BY. */
  readonly heldBy: Uint8Array
  /** Months in which it was in effect, and sums over them of what attention and access left of it, each in [0, 1]. */
  readonly monthsInEffect: Float64Array
  readonly attended: Float64Array
  readonly reached: Float64Array
}

export function createStanding(places: number): ResponseStanding {
  return {
    authorisedStep: new Int16Array(places).fill(-1),
    heldBy: new Uint8Array(places),
    monthsInEffect: new Float64Array(places),
    attended: new Float64Array(places),
    reached: new Float64Array(places),
  }
}

/** What became of the responses of a plan in each member: `response * memberCount + member`, in the order of `ids`. */
export interface ResponseCourses {
  /** Ids of the responses that are on. */
  readonly ids: readonly string[]
  /** First step at which nothing kept it from going ahead, 0 if before today; -1: never up to the horizon. */
  readonly authorisedStep: Int16Array
  /** First step in which it was in effect, 0 if before today; -1: never up to the horizon. */
  readonly effectStep: Int16Array
  /** What held it up if it was never authorised, else nothing: HELD_BY. Nothing either where it starts after the horizon. */
  readonly heldBy: Uint8Array
  /** What attention left of its wanted effects, mean over the months in effect, in [0, 1]; 1 where there were none. */
  readonly attention: Float32Array
  /** The same for access to the people concerned. */
  readonly access: Float32Array
}

/** Where lanes stand in the arrays of a result. */
interface CoursesPlace {
  /** Lanes the standing has, and how many of them are wanted. */
  readonly lanes: number
  readonly wanted: number
  readonly memberCount: number
  readonly firstPlace: number
}

/**
 * Write down at the horizon what became of the responses of a plan.
 *
 * @param isDecidedOn Without it nobody decides on anything, and all goes ahead as planned.
 */
export function noteCourses(
  { responses }: PreparedPlan,
  standing: ResponseStanding,
  leadMonths: Float64Array,
  { horizonSteps, isDecidedOn }: { readonly horizonSteps: number; readonly isDecidedOn: boolean },
  { lanes, wanted, memberCount, firstPlace }: CoursesPlace,
  courses: ResponseCourses,
): void {
  // Prevention that the world adds stands after the plan's own responses, and is nobody's to decide on.
  responses.slice(0, courses.ids.length).forEach(({ start, duration, needsConsent, needsCouncil }, r) => {
    const isAsked = isDecidedOn && (needsConsent || needsCouncil)
    for (let lane = 0; lane < wanted; lane += 1) {
      const from = r * lanes + lane
      const to = r * memberCount + firstPlace + lane
      const authorised = isAsked
        ? (standing.authorisedStep[from] ?? -1)
        : start < horizonSteps
          ? Math.max(0, start)
          : -1
      courses.authorisedStep[to] = authorised
      courses.heldBy[to] = authorised < 0 ? (standing.heldBy[from] ?? 0) : HELD_BY.nothing
      // In effect is what is so in the middle of a month, as in applyResponses.
      const begins = start + (leadMonths[from] ?? 0) - 0.5
      const first = Math.max(0, -Math.floor(-begins))
      courses.effectStep[to] = authorised >= 0 && first < horizonSteps && first <= begins + duration ? first : -1
      const months = standing.monthsInEffect[from] ?? 0
      courses.attention[to] = months === 0 ? 1 : (standing.attended[from] ?? 0) / months
      courses.access[to] = months === 0 ? 1 : (standing.reached[from] ?? 0) / months
    }
  })
}
