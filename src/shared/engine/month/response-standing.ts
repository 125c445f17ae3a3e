import type { PreparedPlan } from '../prepare/prepared-plan'

/**
 * What keeps a response from going ahead. Of several months the highest counts: the host, where the council agreed at some
 * time or is not asked; a member of the council that stands against it, for as long as it does; and a budget that does not
 * pay for it or political capital that does not cover it, for as long as they do not, of which political capital comes first.
 */
export const HELD_BY = { nothing: 0, council: 1, host: 2, veto: 3, budget: 4, capital: 5 } as const
export type HeldBy = keyof typeof HELD_BY

/** What can hold a response up. */
export type Hold = Exclude<HeldBy, 'nothing'>

/** What can hold a response up, in the order in which months held are kept: `HELD_BY - 1`. */
export const HOLDS = ['council', 'host', 'veto', 'budget', 'capital'] as const satisfies readonly Hold[]

/**
 * Access that leaves less of a response's wanted effects than this holds it up, as attention does when it is short. Without any,
 * `response.withoutAccess` is left, half by the best estimate: this is where about half of the people concerned can be reached.
 */
export const ACCESS_THAT_SERVES = 0.75

/** What has become of each response so far: `response * lanes + lane`. */
export interface ResponseStanding {
  /** Step at which it was authorised, or began where it asks nobody; 0 if before today; -1 while it is not. */
  readonly authorisedStep: Int16Array
  /**
   * The gravest thing that has held it up among those who are asked: HELD_BY, but for the budget and political capital. The council
   * too where it agreed and too little was left: what is past a veto.
   */
  readonly heldBy: Uint8Array
  /** HELD_BY of what too little is left of for it, 0 while enough is: nobody is asked about what lacks anything. */
  readonly lacks: Uint8Array
  /** Months in which each of HOLDS held it up: `(response * HOLDS.length + hold) * lanes + lane`. A run has 120 months at most. */
  readonly monthsHeld: Uint8Array
  /** First month in which the budget did not pay for it; -1: in none. */
  readonly budgetShortStep: Int16Array
  /** First month in which political capital did not cover it; -1: in none. */
  readonly capitalShortStep: Int16Array
  /** First month in effect in which attention was short, and in which access left too little; -1: in none. */
  readonly attentionShortStep: Int16Array
  readonly accessShortStep: Int16Array
  /** Months in which it was in effect, and sums over them of what attention and access left of it, each in [0, 1]. */
  readonly monthsInEffect: Float64Array
  readonly attended: Float64Array
  readonly reached: Float64Array
  /** Cost units spent on it since today. */
  readonly spent: Float64Array
}

export function createStanding(places: number): ResponseStanding {
  return {
    authorisedStep: new Int16Array(places).fill(-1),
    heldBy: new Uint8Array(places),
    lacks: new Uint8Array(places),
    monthsHeld: new Uint8Array(places * HOLDS.length),
    budgetShortStep: new Int16Array(places).fill(-1),
    capitalShortStep: new Int16Array(places).fill(-1),
    attentionShortStep: new Int16Array(places).fill(-1),
    accessShortStep: new Int16Array(places).fill(-1),
    monthsInEffect: new Float64Array(places),
    attended: new Float64Array(places),
    reached: new Float64Array(places),
    spent: new Float64Array(places),
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
  /** Months up to the horizon in which each of HOLDS held it up: `(response * HOLDS.length + hold) * memberCount + member`. */
  readonly monthsHeld: Uint8Array
  /** First step in which the budget did not pay for it; -1: never. */
  readonly budgetShortStep: Int16Array
  /** First step in which political capital did not cover it; -1: never. */
  readonly capitalShortStep: Int16Array
  /** First step in effect in which attention was short; -1: never. */
  readonly attentionShortStep: Int16Array
  /** First step in effect in which access left less than ACCESS_THAT_SERVES; -1: never. */
  readonly accessShortStep: Int16Array
  /** What attention left of its wanted effects, mean over the months in effect, in [0, 1]; 1 where there were none. */
  readonly attention: Float32Array
  /** The same for access to the people concerned. */
  readonly access: Float32Array
  /** Cost units spent on it from today to the horizon. */
  readonly spent: Float32Array
}

/** What is kept of every response and member. */
export const COURSE_ROWS = [
  'authorisedStep',
  'effectStep',
  'heldBy',
  'monthsHeld',
  'budgetShortStep',
  'capitalShortStep',
  'attentionShortStep',
  'accessShortStep',
  'attention',
  'access',
  'spent',
] as const satisfies readonly Exclude<keyof ResponseCourses, 'ids'>[]

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
  responses.slice(0, courses.ids.length).forEach(({ start, duration }, r) => {
    for (let lane = 0; lane < wanted; lane += 1) {
      const from = r * lanes + lane
      const to = r * memberCount + firstPlace + lane
      const authorised = isDecidedOn
        ? (standing.authorisedStep[from] ?? -1)
        : start < horizonSteps
          ? Math.max(0, start)
          : -1
      courses.authorisedStep[to] = authorised
      const heldBy = standing.lacks[from] || (standing.heldBy[from] ?? 0)
      courses.heldBy[to] = authorised < 0 ? heldBy : HELD_BY.nothing
      HOLDS.forEach((_, hold) => {
        courses.monthsHeld[(r * HOLDS.length + hold) * memberCount + firstPlace + lane] =
          standing.monthsHeld[(r * HOLDS.length + hold) * lanes + lane] ?? 0
      })
      courses.budgetShortStep[to] = standing.budgetShortStep[from] ?? -1
      courses.capitalShortStep[to] = standing.capitalShortStep[from] ?? -1
      courses.attentionShortStep[to] = standing.attentionShortStep[from] ?? -1
      courses.accessShortStep[to] = standing.accessShortStep[from] ?? -1
      // In effect is what is so in the middle of a month, as in applyResponses.
      const begins = start + (leadMonths[from] ?? 0) - 0.5
      const first = Math.max(0, -Math.floor(-begins))
      courses.effectStep[to] = authorised >= 0 && first < horizonSteps && first <= begins + duration ? first : -1
      const months = standing.monthsInEffect[from] ?? 0
      courses.attention[to] = months === 0 ? 1 : (standing.attended[from] ?? 0) / months
      courses.access[to] = months === 0 ? 1 : (standing.reached[from] ?? 0) / months
      courses.spent[to] = standing.spent[from] ?? 0
    }
  })
}
