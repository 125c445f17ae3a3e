import {
  DEFAULT_LENS,
  type CountryModel,
  type Effect,
  type LevelDefinition,
  type ResponseInstrument,
  type ResponsePair,
} from '../model/country-model'
import type { Estimate } from '../model/evidence'
import { localModel } from '../model/local-model'
import type { Coefficients } from '../model/parameter-ids'
import type { Response, ResponsePlan } from '../model/response-plan'
import type { Scenario } from '../model/scenario'
import { wantedSignOf, type WantedLookup } from '../model/wanted-sign'
import { entityKey } from '../chance/draws'
import {
  DYAD_CHANNELS,
  type DyadChannel,
  type PreparedBucket,
  type PreparedEffect,
  type PreparedPairing,
  type PreparedPlan,
  type PreparedResponse,
} from './prepared-plan'
import type { PreparedModel } from './prepared-model'
import { generalShiftOf, seenThrough, shiftOf } from './evidence-lens'
import { inOrder } from './in-order'
import { EIGHTY_PERCENT_REACH } from './prepare-levels'
import {
  actorsInRole,
  castOf,
  keysOf,
  namesAbsentLevel,
  populationsInRole,
  type Cast,
  type RoleContext,
} from './role-expansion'

interface PlannedUse {
  readonly instrument: ResponseInstrument
  readonly response: Response
}

/** What the expansion of effects looks things up in. */
interface Lookup extends WantedLookup {
  readonly prepared: PreparedModel
  readonly cast: Cast
  readonly levels: ReadonlyMap<string, LevelDefinition>
  readonly scopes: ReadonlyMap<string, LevelDefinition['scope']>
  readonly levelPositions: ReadonlyMap<string, number>
  /** Every trigger of the model, part of the country or not. */
  readonly triggers: ReadonlySet<string>
}

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
  const lookup: Lookup = {
    prepared,
    cast: castOf(model, scenario),
    levels: new Map(model.levels.map((definition) => [definition.id, definition])),
    scopes: new Map(model.levels.map(({ id, scope }) => [id, scope])),
    levelPositions: new Map(prepared.levels.map(({ key }, position) => [key, position])),
    triggers: new Set(model.triggers.map(({ id }) => id)),
    easingTriggers: new Set(model.triggers.filter(({ valence }) => valence === 'easing').map(({ id }) => id)),
  }
  uses.forEach((use) => {
    checkTarget(use, lookup.cast)
  })
  const buckets = new Map<string, PreparedBucket>()
  const addEffect = (key: string, bucket: PreparedBucket, effect: PreparedEffect): void => {
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
  return {
    responses: uses.map((use) => prepareResponse(use, lookup, generalShiftOf(lens))),
    buckets: inOrder([...buckets], ([key]) => key).map(([, bucket]) => bucket),
    pairings: preparePairings(model, uses, generalShiftOf(lens)),
    diminishing: diminishingWeights(prepared.coefficients),
  }
}

/** The responses of a plan that are on, in the order of the prepared ones. */
export function responsesInOrder({ responses }: ResponsePlan): Response[] {
  return inOrder(
    responses.filter(({ intensity }) => intensity > 0),
    usageKey,
  )
}

/** One pairing for each side of a pair and each response on that side, where the plan uses both instruments. */
function preparePairings({ pairs }: CountryModel, uses: readonly PlannedUse[], shift: number): PreparedPairing[] {
  const usesOf = (id: string): number[] =>
    uses.flatMap(({ instrument }, position) => (instrument.id === id ? [position] : []))
  return inOrder(pairs, pairKey).flatMap((pair): PreparedPairing[] => {
    const { low, best, high } = seenThrough(pair.factor, shift, 1)
    const strength = {
      best,
      spreadBelow: (best - low) / EIGHTY_PERCENT_REACH,
      spreadAbove: (high - best) / EIGHTY_PERCENT_REACH,
      entity: entityKey(pairKey(pair)),
    }
    const side = (own: string, other: string): PreparedPairing[] => {
      const partners = usesOf(other)
      return partners.length === 0 ? [] : usesOf(own).map((response) => ({ response, partners, ...strength }))
    }
    return [...(pair.on === 'b' ? [] : side(pair.a, pair.b)), ...(pair.on === 'a' ? [] : side(pair.b, pair.a))]
  })
}

/** A pair's name in draws. */
export const pairKey = ({ a, b, kind }: ResponsePair): string => `${kind}/${a < b ? `${a}+${b}` : `${b}+${a}`}`

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
        : effect.channel === 'recording'
          ? ''
          : [effect.by, effect.against ?? '', effect.violence ?? ''].join(' ')
  return [effect.channel, what, effect.fromMonth ?? '', effect.untilMonth ?? ''].join('|')
}

/** Everything about a response but its id, so that a renamed response meets the same numbers. */
function usageKey({ instrument, startStep, durationMonths, intensity, target }: Response): string {
  return [instrument, startStep, durationMonths, intensity, target ?? ''].join('|')
}

function prepareResponse({ instrument, response }: PlannedUse, lookup: Lookup, shift: number): PreparedResponse {
  const { coefficients } = lookup.prepared
  const lead = instrument.leadMonths
  const gain = instrument.coordinationGain
  const acts = doesSomething(instrument, lookup)
  return {
    start: response.startStep,
    duration: response.durationMonths,
    rampMonths: Math.max(instrument.rampMonths, 0.5),
    windDownMonths: coefficients['response.windDownMonths'],
    leadBest: lead.best,
    leadSpreadBelow: (lead.best - lead.low) / EIGHTY_PERCENT_REACH,
    leadSpreadAbove: (lead.high - lead.best) / EIGHTY_PERCENT_REACH,
    leadEntity: entityKey(instrument.id),
    intensity: response.intensity,
    needsCouncil: acts && instrument.needsCouncil,
    needsConsent: acts && instrument.needsConsent,
    needsAccess: instrument.needsAccess,
    acts,
    isStructural: instrument.family === 'structural',
    coercion: coercionOf(instrument, coefficients),
    attention: acts ? instrument.attention * response.intensity : 0,
    coordinationGain: (gain ? seenThrough(gain, shift, 1).best : 0) * response.intensity,
  }
}

/** What does nothing asks nobody for anything: it must not take attention from the rest, or divide a council. */
function doesSomething({ effects, coordinationGain }: ResponseInstrument, lookup: Lookup): boolean {
  const isSomething = ({ low, best, high }: Estimate): boolean => low !== 0 || best !== 0 || high !== 0
  return (
    coordinationGain !== undefined || effects.some((effect) => isSomething(effect.size) && hasPlace(effect, lookup))
  )
}

/** Whether what an effect acts on is part of the country; optional levels, and triggers that name them, need not be. */
function hasPlace(effect: Effect, { cast, prepared, scopes }: Lookup): boolean {
  if (effect.channel === 'level') return !namesAbsentLevel(effect.level, scopes, cast)
  return effect.channel !== 'trigger' || prepared.triggers.some(({ id }) => id === effect.trigger)
}

function coercionOf({ isLastResort, family }: ResponseInstrument, c: Coefficients): number {
  if (isLastResort) return 1
  if (family === 'legal') return c['council.coercionOfLaw']
  return family === 'physical' ? c['council.coercionOfPresence'] : c['council.coercionOfRest']
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
    spreadBelow: ((best - low) * Math.abs(factor)) / EIGHTY_PERCENT_REACH,
    spreadAbove: ((high - best) * Math.abs(factor)) / EIGHTY_PERCENT_REACH,
    fromMonth: effect.fromMonth ?? 0,
    untilMonth: effect.untilMonth ?? Infinity,
  }
}

interface ExpandedEffect {
  readonly key: string
  readonly bucket: PreparedBucket
  /** Reach of the instrument to the actor concerned, 1 where no actor is. */
  readonly factor: number
}

function expandEffect(effect: Effect, use: PlannedUse, lookup: Lookup): ExpandedEffect[] {
  switch (effect.channel) {
    case 'level':
      return expandLevelEffect(effect, use, lookup)
    case 'trigger': {
      const trigger = lookup.prepared.triggers.findIndex(({ id }) => id === effect.trigger)
      // A trigger that is no part of the country can be neither prevented nor helped.
      if (trigger < 0 && lookup.triggers.has(effect.trigger)) return []
      if (trigger < 0)
        throw new RangeError(`"${use.instrument.id}" names the trigger "${effect.trigger}", which the model lacks`)
      const bucket: PreparedBucket = { kind: 'trigger', trigger, effects: [] }
      return [{ key: `trigger/${effect.trigger}`, bucket, factor: 1 }]
    }
    case 'recording':
      return [{ key: 'recording', bucket: { kind: 'recording', effects: [] }, factor: 1 }]
    default:
      return expandDyadEffect(effect, use, lookup)
  }
}

function expandLevelEffect(
  effect: Extract<Effect, { channel: 'level' }>,
  use: PlannedUse,
  lookup: Lookup,
): ExpandedEffect[] {
  const keys = new Set(
    targetsOf(use, lookup.cast).flatMap((context) => keysOf(effect.level, lookup.scopes, lookup.cast, context)),
  )
  return [...keys].map((key): ExpandedEffect => {
    const level = lookup.levelPositions.get(key)
    const definition = lookup.levels.get(key.slice(key.indexOf('/') + 1))
    if (level === undefined || !definition)
      throw new RangeError(`"${use.instrument.id}" acts on "${key}", which is no level`)
    return {
      key: `level/${key}`,
      bucket: { kind: 'level', level, effects: [] },
      factor: definition.scope === 'actor' ? reachOf(use, key.slice(0, key.indexOf('/')), lookup) : 1,
    }
  })
}

type DyadEffect = Exclude<Effect, { channel: 'level' | 'trigger' | 'recording' }>

function expandDyadEffect(effect: DyadEffect, use: PlannedUse, lookup: Lookup): ExpandedEffect[] {
  const { prepared, cast } = lookup
  const contexts = targetsOf(use, cast)
  const actors = new Set(contexts.flatMap((context) => actorsInRole(cast, effect.by, context)))
  const populations = new Set(
    contexts.flatMap((context) => populationsInRole(cast, effect.against ?? 'every-population', context)),
  )
  const channels = channelsOf(effect.channel, use.instrument.stageHold ?? 0)
  return prepared.dyads.flatMap((dyad, position): ExpandedEffect[] => {
    const actor = prepared.actors[dyad.actor]?.id ?? ''
    const population = prepared.populations[dyad.population]?.id ?? ''
    if (!actors.has(actor) || !populations.has(population)) return []
    if (effect.violence !== undefined && (effect.violence === 'political') !== dyad.isPolitical) return []
    const arriving =
      reachOf(use, actor, lookup) * use.instrument.violenceReach[dyad.isPolitical ? 'political' : 'identity']
    return channels.map(({ channel, share }) => ({
      key: `dyad/${dyad.key}/${DYAD_CHANNELS.indexOf(channel)}`,
      bucket: { kind: 'dyad', channel, dyad: position, effects: [] },
      factor: arriving * share,
    }))
  })
}

/** Where an effect goes: the share of prevention that holds at every stage is a plain factor on drive. */
function channelsOf(
  channel: DyadChannel,
  stageHold: number,
): readonly { readonly channel: DyadChannel; readonly share: number }[] {
  if (channel !== 'preventive-drive' || stageHold === 0) return [{ channel, share: 1 }]
  const held = { channel: 'drive', share: stageHold } as const
  return stageHold === 1 ? [held] : [{ channel, share: 1 - stageHold }, held]
}

/** A response aimed at nobody would do nothing and look like one that does not work. */
function checkTarget({ instrument, response }: PlannedUse, { actors, populations }: Cast): void {
  const { target } = instrument
  if (target.scope === 'country') return
  if (response.target === undefined) {
    if (target.usual === undefined) throw new RangeError(`The response "${response.id}" must name its target`)
    return
  }
  const parties = target.scope === 'actor' ? actors : populations
  if (!parties.some(({ id }) => id === response.target))
    throw new RangeError(`The response "${response.id}" is aimed at "${response.target}", which is no ${target.scope}`)
}

/** Whom a response is aimed at: the party the plan names, or everybody the instrument usually means. */
function targetsOf({ instrument, response }: PlannedUse, cast: Cast): RoleContext[] {
  const { target } = instrument
  if (target.scope === 'country') return [{}]
  if (response.target !== undefined) return [{ target: response.target }]
  return usualTargets(target, cast).map((id) => ({ target: id }))
}

function usualTargets(target: Exclude<ResponseInstrument['target'], { scope: 'country' }>, cast: Cast): string[] {
  if (target.usual === undefined) return []
  return target.scope === 'actor' ? actorsInRole(cast, target.usual) : populationsInRole(cast, target.usual)
}

function reachOf({ instrument }: PlannedUse, actorId: string, { cast }: Lookup): number {
  const actor = cast.actors.find(({ id }) => id === actorId)
  return actor ? instrument.reach[actor.kind] : 1
}
