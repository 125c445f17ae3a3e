import type { EnsembleResult, Response, ResponsePlan } from '../../engine'
import { judgedValues, type JudgedOutcome } from '../paired/judged-outcome'
import { checkPaired, matters, type DifferenceThatMatters } from '../paired/paired-comparison'

/** A plan and what came of it. */
export interface PlanCourse {
  readonly plan: ResponsePlan
  readonly result: EnsembleResult
}

/** In which of two courses something stands or happened. */
export type Side = 'reference' | 'plan'

/** A response that was in effect in one course and, at that step, in the other not or not in the same way. */
export interface PartingResponse {
  readonly kind: 'response'
  readonly side: Side
  readonly response: Response
  /** Step it was first in effect, 0 if before today. */
  readonly step: number
}

/** A trigger that struck in only one of the two courses. */
export interface PartingTrigger {
  readonly kind: 'trigger'
  readonly side: Side
  readonly trigger: string
  /** Step it first struck. */
  readonly step: number
}

/** Where two courses of one future are first apart, and what came before it. */
export interface Parting {
  readonly step: number
  /** All of an earlier month, earliest first; that order is all that is claimed. Empty: neither a response nor a trigger. */
  readonly before: readonly (PartingResponse | PartingTrigger)[]
}

export interface Divergence {
  /** First exact difference in any outcome of the country that both results kept; undefined: the courses are the same. */
  readonly first: Parting | undefined
  /** Outcomes in which the two differ at that step, in the order of the reference; empty without one. */
  readonly outcomes: readonly string[]
  /** First difference that matters in the outcome asked for; undefined: none up to its step. */
  readonly mattering: Parting | undefined
  /** From when on the plan is better or worse by a difference that matters: a step for every turn; none: it never matters. */
  readonly turns: readonly Turn[]
  /** Whether the difference still matters at the last step looked at. */
  readonly lasts: boolean
}

/** The plan is better, or worse, by a difference that matters, first at this step after it was not or was the other. */
export interface Turn {
  readonly step: number
  readonly way: 'better' | 'worse'
}

/**
 * Find where two plans part in one future, and what came before that: the responses that only one of them had in effect, and
 * the triggers that struck under only one of them.
 *
 * @param question Outcome the plans are judged by, the last step looked at, and the smallest difference that matters.
 * @throws RangeError if the results do not hold the same members and steps, have no such member, or did not keep the outcome.
 */
export function findDivergence(
  reference: PlanCourse,
  plan: PlanCourse,
  member: number,
  question: { readonly outcome: JudgedOutcome; readonly step: number; readonly smallest: DifferenceThatMatters },
): Divergence {
  checkPaired(reference.result, plan.result)
  if (!(member >= 0 && member < plan.result.memberCount))
    throw new RangeError(`Member ${member} is outside 0 to ${plan.result.memberCount - 1}`)
  const marks = [...responsesApart(reference, plan, member), ...triggersApart(reference.result, plan.result, member)]
  const partingAt = (step: number): Parting => ({
    step,
    before: marks
      // What acts in the month that begins at a step shows at the next one.
      .filter((mark) => mark.step < step)
      // At the same step a response may have brought the trigger about, not the other way round.
      .sort((a, b) => a.step - b.step || Number(a.kind === 'trigger') - Number(b.kind === 'trigger')),
  })
  const { step, outcomes } = firstExact(reference.result, plan.result, member)
  const { turns, lasts } = turnsOf(reference.result, plan.result, member, question, step)
  const mattering = turns[0]?.step
  return {
    first: step === undefined ? undefined : partingAt(step),
    outcomes,
    mattering: mattering === undefined ? undefined : partingAt(mattering),
    turns,
    lasts,
  }
}

/** It says when a plan acts, and differs from today on where the country does not. */
const OF_THE_PLAN = 'warning-used'

function firstExact(
  reference: EnsembleResult,
  plan: EnsembleResult,
  member: number,
): { readonly step: number | undefined; readonly outcomes: readonly string[] } {
  const kept = reference.outcomes.filter((outcome) => outcome !== OF_THE_PLAN && plan.outcomes.includes(outcome))
  const valueIn = (result: EnsembleResult, outcome: string, step: number): number | undefined =>
    result.values[(result.outcomes.indexOf(outcome) * result.stepCount + step) * result.memberCount + member]
  for (let step = 0; step < reference.stepCount; step += 1) {
    const outcomes = kept.filter((outcome) => valueIn(reference, outcome, step) !== valueIn(plan, outcome, step))
    if (outcomes.length > 0) return { step, outcomes }
  }
  return { step: undefined, outcomes: [] }
}

function turnsOf(
  reference: EnsembleResult,
  plan: EnsembleResult,
  member: number,
  question: Parameters<typeof findDivergence>[3],
  from: number | undefined,
): Pick<Divergence, 'turns' | 'lasts'> {
  const turns: Turn[] = []
  let lasts = false
  if (from === undefined) return { turns, lasts }
  const [before, after] = [reference, plan].map((result) => onlyMember(result, member))
  if (!before || !after) return { turns, lasts }
  for (let step = from; step <= question.step; step += 1) {
    const without = judgedValues(before, question.outcome, step)[0] ?? 0
    const value = judgedValues(after, question.outcome, step)[0] ?? 0
    lasts = matters(value - without, Math.max(value, without), question.smallest)
    const way = value < without ? 'better' : 'worse'
    if (lasts && turns.at(-1)?.way !== way) turns.push({ step, way })
  }
  return { turns, lasts }
}

/** The outcomes of one member as a result of its own. Whether mass killing goes on today is the same in all members. */
function onlyMember(result: EnsembleResult, member: number): EnsembleResult {
  return {
    ...result,
    firstMember: result.firstMember + member,
    memberCount: 1,
    values: Float32Array.from(
      { length: result.outcomes.length * result.stepCount },
      (_, row) => result.values[row * result.memberCount + member] ?? 0,
    ),
    onsetStep: result.onsetStep.slice(member, member + 1),
  }
}

/** Responses in effect on one side that the other side did not have in effect from the same step, just so. */
function responsesApart(reference: PlanCourse, plan: PlanCourse, member: number): PartingResponse[] {
  const inEffect = (side: Side, { plan: { responses }, result }: PlanCourse): PartingResponse[] => {
    const { ids, effectStep } = result.responses
    return responses.flatMap((response) => {
      const position = ids.indexOf(response.id)
      const step = position < 0 ? -1 : (effectStep[position * result.memberCount + member] ?? -1)
      return step < 0 ? [] : [{ kind: 'response', side, response, step } satisfies PartingResponse]
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

function triggersApart(reference: EnsembleResult, plan: EnsembleResult, member: number): PartingTrigger[] {
  const struckIn = ({ firstStruck, triggers, memberCount }: EnsembleResult, trigger: string): number => {
    const position = triggers.indexOf(trigger)
    return position < 0 ? -1 : (firstStruck[position * memberCount + member] ?? -1)
  }
  return plan.triggers.flatMap((trigger): PartingTrigger[] => {
    const [without, withPlan] = [struckIn(reference, trigger), struckIn(plan, trigger)]
    if (without >= 0 === withPlan >= 0) return []
    return withPlan >= 0
      ? [{ kind: 'trigger', side: 'plan', trigger, step: withPlan }]
      : [{ kind: 'trigger', side: 'reference', trigger, step: without }]
  })
}
