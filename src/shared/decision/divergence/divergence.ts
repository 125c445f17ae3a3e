import type { EnsembleResult, Response, ResponsePlan } from '../../engine'
import { checkPaired, type PairedQuestion } from '../paired/paired-comparison'
import { eventsApart, type EventsApart, type Side } from './events-apart'
import { stretchesOf, type Stretch } from './stretches'

/** A plan and what came of it. */
export interface PlanCourse {
  readonly plan: ResponsePlan
  readonly result: EnsembleResult
}

/** A response that was in effect in one course and, at that step, in the other not or not in the same way. */
export interface PartingResponse {
  readonly side: Side
  readonly response: Response
  /** Step it was first in effect, 0 if before today. */
  readonly step: number
}

/** Where two courses of one future are first apart, and which responses were in effect before. */
export interface Parting {
  readonly step: number
  /** All of an earlier month, earliest first; that order is all that is claimed. */
  readonly responses: readonly PartingResponse[]
}

/** From when on the difference of the end has mattered without a month of rest, and what had happened before that. */
export interface LastingDifference {
  readonly step: number
  readonly events: EventsApart
}

export interface Divergence {
  /** First exact difference in any outcome of the country that both results kept; undefined: the courses are the same. */
  readonly first: Parting | undefined
  /** Outcomes in which the two differ at that step, in the order of the reference; empty without one. */
  readonly outcomes: readonly string[]
  /** How the plan stands at the last step looked at, in the outcome asked for; `alike`: by no difference that matters. */
  readonly end: Stretch['way'] | 'alike'
  /** Undefined: they end alike. */
  readonly lasting: LastingDifference | undefined
  /** Earlier months in which the difference mattered either way, and then no longer did or turned. */
  readonly earlier: readonly Stretch[]
}

/**
 * Find how two plans end in one future, from when on that is so, what had happened by then in only one of them, and where the
 * two first part.
 *
 * An event that comes after the lasting difference is no part of it, and one that comes before is told as that and no more: what
 * a single event did is not known without a run that lacks it.
 *
 * @param question Outcome the plans are judged by, the last step looked at, and the smallest difference that matters.
 * @throws RangeError if the results do not hold the same members and steps, have no such member, or did not keep the outcome.
 */
export function findDivergence(
  reference: PlanCourse,
  plan: PlanCourse,
  member: number,
  question: PairedQuestion,
): Divergence {
  checkPaired(reference.result, plan.result)
  if (!(member >= 0 && member < plan.result.memberCount))
    throw new RangeError(`Member ${member} is outside 0 to ${plan.result.memberCount - 1}`)
  const { step, outcomes } = firstExact(reference.result, plan.result, member)
  const stretches = stretchesOf(reference.result, plan.result, member, question)
  const last = stretches.at(-1)
  const ending = last?.to === question.step ? last : undefined
  return {
    first: step === undefined ? undefined : { step, responses: responsesBefore(step, reference, plan, member) },
    outcomes,
    end: ending?.way ?? 'alike',
    lasting: ending && {
      step: ending.from,
      events: eventsApart(reference.result, plan.result, member, ending.from),
    },
    earlier: ending ? stretches.slice(0, -1) : stretches,
  }
}

/** They say when a plan acts and what it takes, and may differ from today on where the country does not. */
const OF_THE_PLAN: readonly string[] = ['warning-used', 'spend', 'monthly-spend']

function firstExact(
  reference: EnsembleResult,
  plan: EnsembleResult,
  member: number,
): { readonly step: number | undefined; readonly outcomes: readonly string[] } {
  const kept = reference.outcomes.filter((outcome) => !OF_THE_PLAN.includes(outcome) && plan.outcomes.includes(outcome))
  const valueIn = (result: EnsembleResult, outcome: string, step: number): number | undefined =>
    result.values[(result.outcomes.indexOf(outcome) * result.stepCount + step) * result.memberCount + member]
  for (let step = 0; step < reference.stepCount; step += 1) {
    const outcomes = kept.filter((outcome) => valueIn(reference, outcome, step) !== valueIn(plan, outcome, step))
    if (outcomes.length > 0) return { step, outcomes }
  }
  return { step: undefined, outcomes: [] }
}

/** What acts in the month that begins at a step shows at the next one. */
const responsesBefore = (step: number, ...courses: Parameters<typeof responsesApart>): PartingResponse[] =>
  responsesApart(...courses)
    .filter((response) => response.step < step)
    .sort((a, b) => a.step - b.step)

/** Responses in effect on one side that the other side did not have in effect from the same step, just so. */
function responsesApart(reference: PlanCourse, plan: PlanCourse, member: number): PartingResponse[] {
  const inEffect = (side: Side, { plan: { responses }, result }: PlanCourse): PartingResponse[] => {
    const { ids, effectStep } = result.responses
    return responses.flatMap((response) => {
      const position = ids.indexOf(response.id)
      const step = position < 0 ? -1 : (effectStep[position * result.memberCount + member] ?? -1)
      return step < 0 ? [] : [{ side, response, step } satisfies PartingResponse]
    })
  }
  const sides = [inEffect('reference', reference), inEffect('plan', plan)] as const
  const lacks = (others: readonly PartingResponse[]) => (mine: PartingResponse) =>
    !others.some((other) => other.step === mine.step && isSameUse(other.response, mine.response))
  // A response that the plan has too, only otherwise, is told of the plan: that is what was changed.
  const changedInPlan = (mine: PartingResponse): boolean =>
    sides[1].some(({ response }) => response.instrument === mine.response.instrument)
  return [
    ...sides[0].filter(lacks(sides[1])).filter((mine) => !changedInPlan(mine)),
    ...sides[1].filter(lacks(sides[0])),
  ]
}

/** Equal in all that reaches a number; ids may differ, since a copied plan keeps them and a rebuilt one does not. */
function isSameUse(a: Response, b: Response): boolean {
  return (
    a.instrument === b.instrument &&
    a.startStep === b.startStep &&
    a.durationMonths === b.durationMonths &&
    a.intensity === b.intensity &&
    a.target === b.target
  )
}
