import { checkCount, checkId, checkIds, checkKnown, checkRange, checkWhole, idsOf } from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type { CountryModel, ResponseInstrument } from './country-model'
import { NO_RESPONSE, type Response, type ResponsePlan } from './response-plan'
import type { Scenario } from './scenario'

export const MAX_RESPONSES = 60

/**
 * List every fault in what a response plan says, in file order. Places start at the plan's root.
 *
 * @param scenario Whose actors and populations the plan may name; undefined: targets are not looked up.
 */
export function findPlanIssues(
  model: CountryModel,
  scenario: Scenario | undefined,
  plan: ResponsePlan,
): ContentIssue[] {
  const instrumentIds = idsOf(model.instruments)
  return [
    ...checkId(plan.id, ['id']),
    ...checkIsFree(plan.id, ['id']),
    ...checkCount(plan.responses.length, 0, MAX_RESPONSES, ['responses']),
    ...checkIds(plan.responses, ['responses']),
    ...plan.responses.flatMap((response, position) => {
      const place = ['responses', position]
      return [
        ...checkKnown(response.instrument, instrumentIds, 'instrument', [...place, 'instrument']),
        ...checkTarget(model, scenario, response, [...place, 'target']),
        ...checkWhole(response.startStep, -24, 120, [...place, 'startStep']),
        ...checkWhole(response.durationMonths, 1, 240, [...place, 'durationMonths']),
        ...checkRange(response.intensity, 0, 1, [...place, 'intensity']),
      ]
    }),
  ]
}

/** Report whether responses of this kind reach nobody unless they name their target. */
export function needsNamedTarget({ target }: ResponseInstrument): boolean {
  return target.scope !== 'country' && target.usual === undefined
}

/** Check that a plan does not go by the id of the plan that every other is compared with. */
function checkIsFree(id: string, place: ContentPlace): ContentIssue[] {
  return id === NO_RESPONSE.id ? [{ kind: 'reserved-plan-id', place, value: id }] : []
}

function checkTarget(
  model: CountryModel,
  scenario: Scenario | undefined,
  response: Response,
  place: ContentPlace,
): ContentIssue[] {
  const instrument = model.instruments.find(({ id }) => id === response.instrument)
  if (!instrument) return []
  const value = response.target
  const { scope } = instrument.target
  if (value === undefined) {
    const mustName = response.intensity > 0 && needsNamedTarget(instrument)
    return mustName ? [{ kind: 'missing-target', place, instrument: instrument.id, scope }] : []
  }
  const wrong: ContentIssue = { kind: 'wrong-target', place, value, instrument: instrument.id, scope }
  if (scope === 'country') return [wrong]
  if (!scenario) return []
  const [fitting, others] =
    scope === 'actor' ? [scenario.actors, scenario.populations] : [scenario.populations, scenario.actors]
  if (idsOf(others).has(value) && !idsOf(fitting).has(value)) return [wrong]
  return checkKnown(value, idsOf(fitting), scope, place)
}
