import type { CountryModel } from '../model/country-model'
import { localModel } from '../model/local-model'
import type { Response, ResponsePlan } from '../model/response-plan'
import type { Scenario } from '../model/scenario'
import { inOrder } from './in-order'
import { preparePlan, prepareResponses, responsesInOrder } from './prepare-plan'
import type { PreparedModel } from './prepared-model'
import type { PreparedPlan } from './prepared-plan'

/**
 * Prepare a plan whose structural part has been in place for some months before today (docs/MODEL.md, section 16).
 *
 * Each structural response is taken as begun that many months ago at the latest, and as ending when it would have
 * ended. A plan without any that does something is given the model's usual prevention, as if it began today; those
 * responses stand after the plan's own. At 0 months the plan is prepared as it is.
 *
 * @throws RangeError as preparePlan does.
 */
export function preparePlanWithPrevention(
  model: CountryModel,
  scenario: Scenario,
  prepared: PreparedModel,
  plan: ResponsePlan,
  lensId: string | undefined,
  months: number,
): PreparedPlan {
  if (months === 0) return preparePlan(model, scenario, prepared, plan, lensId)
  const prepare = (responses: readonly Response[]): PreparedPlan =>
    prepareResponses(model, scenario, prepared, responses, lensId)
  const isStructural = structuralIn(model)
  const own = responsesInOrder(plan)
  const { responses } = prepare(own)
  const hasStructural = own.some((response, position) => isStructural(response) && responses[position]?.acts === true)
  const added = hasStructural ? [] : usualPrevention(localModel(model, scenario))
  const structural = [...own.filter(isStructural), ...added]
  const earlier = (response: Response): Response => begunBefore(response, months)
  const all = prepare([
    ...own.map((response) => (isStructural(response) ? earlier(response) : response)),
    ...added.map(earlier),
  ])
  return {
    ...all,
    // What the world adds is no part of the plan, which neither pays for it nor attends to it. It began before today: nobody is asked
    // about it, and political capital was taken then.
    responses: all.responses.map((response, place) =>
      place < own.length ? response : { ...response, attention: 0, monthlyCost: 0 },
    ),
    prevention: { months, inPlace: prepare(structural.map(earlier)), asPlanned: prepare(structural) },
  }
}

function structuralIn({ instruments }: CountryModel): (response: Response) => boolean {
  const ids = new Set(instruments.filter(({ family }) => family === 'structural').map(({ id }) => id))
  return ({ instrument }) => ids.has(instrument)
}

function usualPrevention({ instruments }: CountryModel): Response[] {
  return inOrder(
    instruments.filter(({ isUsualPrevention }) => isUsualPrevention === true),
    ({ id }) => id,
  ).map(({ id, durationMonths }) => ({ id, instrument: id, startStep: 0, durationMonths, intensity: 1 }))
}

function begunBefore(response: Response, months: number): Response {
  const earlier = response.startStep + months
  if (earlier <= 0) return response
  return { ...response, startStep: -months, durationMonths: response.durationMonths + earlier }
}
