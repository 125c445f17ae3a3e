import { NO_RESPONSE, type ResponsePlan } from '../../engine'

/** The plan as the engine gets it: what is switched off stays in the document only. */
export function planAsRun(plan: ResponsePlan): ResponsePlan {
  return { ...plan, responses: plan.responses.filter(({ intensity }) => intensity > 0) }
}

/** What of each response that is on makes numbers, as text. */
export const responseNumbers = (plan: ResponsePlan): string[] =>
  planAsRun(plan).responses.map(({ instrument, startStep, durationMonths, intensity, target }) =>
    JSON.stringify([instrument, startStep, durationMonths, intensity, target ?? null]),
  )

/**
 * A key that is equal for two plans if they do the same: names, ids, the order of responses and what is switched off do not count.
 */
const responsesKey = (plan: ResponsePlan): string => JSON.stringify(responseNumbers(plan).toSorted())

/** Plans of which no two do the same: the first of those that do stands for them. */
export function distinctPlans(plans: readonly ResponsePlan[]): ResponsePlan[] {
  const keys = plans.map(responsesKey)
  return plans.filter((_, place) => keys.indexOf(keys[place] ?? '') === place)
}

/** Plans that there is a choice between: no response, and those that do something, of which no two do the same. */
export const plansToChooseFrom = (plans: readonly ResponsePlan[]): ResponsePlan[] =>
  distinctPlans([NO_RESPONSE, ...plans.map(planAsRun)])

/** By its id, for every plan that does something: the first that does the same, which may be the plan itself. */
export function standIns(plans: readonly ResponsePlan[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const active = plans.filter(({ responses }) => responses.some(({ intensity }) => intensity > 0))
  return new Map(
    active.map((plan) => {
      const key = responsesKey(plan)
      const standIn = first.get(key) ?? plan.id
      first.set(key, standIn)
      return [plan.id, standIn]
    }),
  )
}
