import { USUAL_WORLD, type Response, type ResponseInstrument } from '../../src/shared/engine'
import { layOutCourses } from '../../src/shared/engine/ensemble/ensemble-result'
import { createDecisions, type DecidedPlan } from '../../src/shared/engine/month/decisions'
import { HOLDS, noteCourses } from '../../src/shared/engine/month/response-standing'
import type { World } from '../../src/shared/engine/month/world'
import { prepareModel } from '../../src/shared/engine/prepare/prepare-model'
import { preparePlan } from '../../src/shared/engine/prepare/prepare-plan'
import type { PreparedPlan } from '../../src/shared/engine/prepare/prepared-plan'
import { drawPlanFuture } from '../../src/shared/engine/step/responses'
import { aMonth } from './a-month'
import { aPlan, anInstrument, aResponse, exactly } from './a-response'
import { kelvara, withParameters } from './bundled'

/** Each rank twice the one below, each stage three times: sums can be done by hand. */
export const content = withParameters({ 'cost.rankFactor': 2, 'cost.stageFactor': 3 })
export const prepared = prepareModel(content, kelvara)
export const at = (values: ArrayLike<number>, i: number): number => values[i] ?? NaN

export const acting = (overrides: Partial<ResponseInstrument> = {}): ResponseInstrument =>
  anInstrument({ effects: [{ channel: 'recording', size: exactly(0.1) }], ...overrides })
export const cheap = acting({ id: 'cheap' })
export const dear = acting({ id: 'a-dear-one', cost: 3 })
export const asking = acting({ id: 'asking', needsCouncil: true, attention: 5 })

export const planOf = (
  instruments: readonly ResponseInstrument[],
  ...uses: readonly Partial<Response>[]
): PreparedPlan =>
  preparePlan(
    { ...content, instruments: [...content.instruments, ...instruments] },
    kelvara,
    prepared,
    aPlan(...uses.map((use, i) => aResponse({ id: `r-${i}`, durationMonths: 10, ...use }))),
  )

export interface Course {
  readonly world?: Partial<World>
  readonly steps?: number
  /** Civilian deaths by the first actor in the last twelve months, in each month; those of the first go on. */
  readonly deaths?: readonly number[]
  readonly member?: number
}

/** Decide month by month for one member, and report what each month and each response took. */
export function spendThrough(plan: PreparedPlan, { world = {}, steps = 24, deaths = [0], member = 0 }: Course = {}) {
  const { view, months } = aMonth(prepared)
  const decided: DecidedPlan = drawPlanFuture(plan, 7, member, false)
  const decisions = createDecisions(prepared, 1, { ...USUAL_WORLD, ...world })
  decisions.start(plan, decided)
  const monthly: number[] = []
  for (let step = 0; step < steps; step += 1) {
    view.lastTwelve.fill(0)
    view.lastTwelve[0] = deaths[Math.min(step, deaths.length - 1)] ?? 0
    decisions.decide(view, months.state, decided, { seed: 7, firstMember: member, step })
    monthly.push(at(decisions.state.spent.month, 0))
  }
  const { standing, state } = decisions
  const courses = layOutCourses(
    plan.responses.map((_, r) => String(r)),
    1,
  )
  const place = { lanes: 1, wanted: 1, memberCount: 1, firstPlace: 0 }
  noteCourses(plan, standing, decided.leadMonths, { horizonSteps: steps, isDecidedOn: true }, place, courses)
  return { monthly, courses, sinceToday: at(state.spent.sinceToday, 0), division: at(state.division, 0) }
}

/** What became of one response of a plan, and for how long what limits it held it up. */
export function holdOf(plan: PreparedPlan, r: number, course: Course) {
  const { courses } = spendThrough(plan, course)
  const heldFor = (hold: (typeof HOLDS)[number]) => at(courses.monthsHeld, r * HOLDS.length + HOLDS.indexOf(hold))
  return {
    authorised: at(courses.authorisedStep, r),
    heldBy: at(courses.heldBy, r),
    monthsUnpaid: heldFor('budget'),
    budgetShortStep: at(courses.budgetShortStep, r),
    monthsUncovered: heldFor('capital'),
    capitalShortStep: at(courses.capitalShortStep, r),
  }
}
