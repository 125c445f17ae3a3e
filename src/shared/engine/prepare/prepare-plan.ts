import { entityKey } from '../chance/draws'
import { DEFAULT_LENS, type CountryModel, type Effect } from '../model/country-model'
import { findScenarioIssues } from '../model/find-scenario-issues'
import { localModel } from '../model/local-model'
import type { Coefficients } from '../model/parameter-ids'
import type { Response, ResponsePlan } from '../model/response-plan'
import type { Scenario } from '../model/scenario'
import { wantedSignOf } from '../model/wanted-sign'
import { generalShiftOf, seenThrough, shiftOf } from './evidence-lens'
import { expandEffect } from './expand-effect'
import { inOrder } from './in-order'
import { checkTarget, isAimed, type PlanLookup, type PlannedUse } from './planned-use'
import { EIGHTY_PERCENT_REACH } from './prepare-levels'
import { preparePairings } from './prepare-pairings'
import { prepareModel } from './prepare-model'
import { doesSomething, prepareResponse } from './prepare-response'
import type { PreparedModel } from './prepared-model'
import type { PreparedBucket, PreparedDecisionBucket, PreparedEffect, PreparedPlan } from './prepared-plan'
import { castOf } from './role-expansion'

/**
 * Expand a plan's effects into buckets that add up during a run.
 *
 * Responses at intensity 0 are left out. The order of responses in the plan changes no number.
 *
 * @param lensId How contested evidence is read; the default lens changes no number.
 *
 * @throws RangeError if the model lacks the lens or an instrument of the plan, or if a target the scenario lacks or that is missing:
 *   check it with findPlanIssues first.
 */
export function preparePlan(
  model: CountryModel,
  scenario: Scenario,
  prepared: PreparedModel,
  plan: ResponsePlan,
  lensId: string = DEFAULT_LENS,
): PreparedPlan {
  return prepareResponses(model, scenario, prepared, responsesInOrder(plan), lensId)
}

/**
 * Expand responses that are on into buckets, as preparePlan does, in the order they are given.
 *
 * @throws RangeError as preparePlan does.
 */
export function prepareResponses(
  given: CountryModel,
  scenario: Scenario,
  prepared: PreparedModel,
  responses: readonly Response[],
  lensId: string = DEFAULT_LENS,
): PreparedPlan {
  const model = localModel(given, scenario)
  const lens = model.lenses.find(({ id }) => id === lensId)
  if (!lens && lensId !== DEFAULT_LENS) throw new RangeError(`The model has no evidence lens "${lensId}"`)
  const instruments = new Map(model.instruments.map((instrument) => [instrument.id, instrument]))
  const uses = responses.map((response): PlannedUse => {
    const instrument = instruments.get(response.instrument)
    if (!instrument) throw new RangeError(`The plan uses "${response.instrument}", which the model does not have`)
    return { instrument, response }
  })
  const lookup = lookupOf(model, scenario, prepared)
  uses.forEach((use) => {
    checkTarget(use, lookup.cast)
  })
  const buckets = new Map<string, PreparedBucket | PreparedDecisionBucket>()
  const addEffect = (key: string, bucket: PreparedBucket | PreparedDecisionBucket, effect: PreparedEffect): void => {
    const existing = buckets.get(key) ?? bucket
    buckets.set(key, { ...existing, effects: [...existing.effects, effect] })
  }
  uses.forEach((use, position) => {
    use.instrument.effects.forEach((effect) => {
      const entity = entityKey(`${use.instrument.id}#${effectName(effect)}`)
      const wantedSign = wantedSignOf(effect, lookup)
      const shift = shiftOf(lens, use.instrument, effect)
      expandEffect(effect, use, lookup).forEach(({ key, bucket, factor }) => {
        addEffect(key, bucket, {
          ...sizeOf(effect, shift, wantedSign, use.response.intensity * factor),
          response: position,
          entity,
          wantedSign,
        })
      })
    })
  })
  const ordered = inOrder([...buckets], ([key]) => key).map(([, bucket]) => bucket)
  const preparedResponses = uses.map((use) => prepareResponse(use, lookup, generalShiftOf(lens)))
  return {
    responses: preparedResponses,
    buckets: ordered.filter((bucket) => bucket.kind !== 'decision'),
    decisionBuckets: ordered.filter((bucket) => bucket.kind === 'decision'),
    pairings: preparePairings(model, uses, preparedResponses, generalShiftOf(lens)),
    diminishing: diminishingWeights(prepared.coefficients),
  }
}

/** What the expansion of a plan looks things up in; of a model with the local part of the scenario put in. */
function lookupOf(model: CountryModel, scenario: Scenario, prepared: PreparedModel): PlanLookup {
  return {
    prepared,
    cast: castOf(model, scenario),
    levels: new Map(model.levels.map((definition) => [definition.id, definition])),
    scopes: new Map(model.levels.map(({ id, scope }) => [id, scope])),
    levelPositions: new Map(prepared.levels.map(({ key }, position) => [key, position])),
    triggers: new Set(model.triggers.map(({ id }) => id)),
    easingTriggers: new Set(model.triggers.filter(({ valence }) => valence === 'easing').map(({ id }) => id)),
  }
}

/** Undefined: of a country that can't be run as it stands. */
const lookups = new WeakMap<CountryModel, WeakMap<Scenario, PlanLookup | undefined>>()

/**
 * The responses of a plan that do something in a country, by id: what does nothing, the run asks nobody for and takes nothing for.
 *
 * What the model or the country does not have does nothing. Of a country that can't be run, as while somebody changes it, all that is
 * on is taken to do something.
 */
export function actingResponses(given: CountryModel, scenario: Scenario, { responses }: ResponsePlan): Set<string> {
  const model = localModel(given, scenario)
  const ofModel = lookups.get(model) ?? new WeakMap<Scenario, PlanLookup | undefined>()
  lookups.set(model, ofModel)
  if (!ofModel.has(scenario)) {
    const canRun = findScenarioIssues(given, scenario).length === 0
    ofModel.set(scenario, canRun ? lookupOf(model, scenario, prepareModel(given, scenario)) : undefined)
  }
  const lookup = ofModel.get(scenario)
  const isOn = ({ intensity }: Response) => intensity > 0
  if (!lookup) return new Set(responses.filter(isOn).map(({ id }) => id))
  const instruments = new Map(model.instruments.map((instrument) => [instrument.id, instrument]))
  return new Set(
    responses.filter(isOn).flatMap((response) => {
      const instrument = instruments.get(response.instrument)
      if (!instrument) return []
      const use: PlannedUse = { instrument, response }
      return isAimed(use, lookup.cast) && doesSomething(use, lookup) ? [response.id] : []
    }),
  )
}

/** The responses of a plan that are on, in the order of the prepared ones. */
export function responsesInOrder({ responses }: ResponsePlan): Response[] {
  return inOrder(
    responses.filter(({ intensity }) => intensity > 0),
    usageKey,
  )
}

function diminishingWeights(c: Coefficients): Float64Array {
  return Float64Array.of(
    1,
    c['response.diminishing2'],
    c['response.diminishing3'],
    c['response.diminishing4'],
    c['response.diminishing5'],
    c['response.diminishing6'],
    c['response.diminishing7'],
    c['response.diminishing8'],
  )
}

/** What an effect acts on and when: its name in draws, so that the order of an instrument's effects changes no number. */
export function effectName(effect: Effect): string {
  const what =
    effect.channel === 'level'
      ? effect.level
      : effect.channel === 'trigger'
        ? effect.trigger
        : 'by' in effect
          ? [effect.by, effect.against ?? '', effect.violence ?? ''].join(' ')
          : 'against' in effect
            ? effect.against
            : ''
  return [effect.channel, what, effect.fromMonth ?? '', effect.untilMonth ?? ''].join('|')
}

/** Everything about a response but its id, so that a renamed response meets the same numbers. */
function usageKey({ instrument, startStep, durationMonths, intensity, target }: Response): string {
  return [instrument, startStep, durationMonths, intensity, target ?? ''].join('|')
}

function sizeOf(
  effect: Effect,
  shift: number,
  wantedSign: 1 | -1,
  factor: number,
): Pick<PreparedEffect, 'best' | 'spreadBelow' | 'spreadAbove' | 'fromMonth' | 'untilMonth'> {
  // Where a response arrives turned round, its protective end is the other one.
  const { low, best, high } = seenThrough(effect.size, shift, factor < 0 ? -wantedSign : wantedSign)
  return {
    best: best * factor,
    spreadBelow: ((best - low) * factor) / EIGHTY_PERCENT_REACH,
    spreadAbove: ((high - best) * factor) / EIGHTY_PERCENT_REACH,
    fromMonth: effect.fromMonth ?? 0,
    untilMonth: effect.untilMonth ?? Infinity,
  }
}
