import { drawBits, entityKey, PURPOSE, type Purpose } from '../chance/draws'
import type { CountryModel, Effect } from '../model/country-model'
import type { Estimate } from '../model/evidence'
import { localModel } from '../model/local-model'
import type { ResponsePlan } from '../model/response-plan'
import type { Scenario } from '../model/scenario'
import { wantedSignOf } from '../model/wanted-sign'
import { USUAL_WORLD } from '../month/world'
import { ln } from '../numerics/exp-ln'
import { normalFromBits } from '../numerics/normal-quantile'
import { sCurve } from '../numerics/s-curve'
import { generalShiftOf, seenThrough, shiftOf } from '../prepare/evidence-lens'
import { EIGHTY_PERCENT_REACH } from '../prepare/prepare-levels'
import { prepareModel } from '../prepare/prepare-model'
import { pairKey } from '../prepare/prepare-pairings'
import { effectName } from '../prepare/prepare-plan'
import { coordinationKey } from '../prepare/prepare-response'
import type { PreparedModel } from '../prepare/prepared-model'
import type { PreparedPlan } from '../prepare/prepared-plan'
import { preparePlanWithPrevention } from '../prepare/prevention'
import type { EnsembleRequest } from '../ensemble/ensemble-request'
import { FUTURE_KEYS, levelOnCurve, logitAt, recordedShareAt } from '../step/future'

/** What an unknown is about. */
export type UnknownSubject =
  /** Assessed level today, in [0, 1]. */
  | { readonly kind: 'level'; readonly level: string }
  /** Assessed campaign level today, in [0, 1], before a drawn event rate shifts it. */
  | { readonly kind: 'campaign'; readonly dyad: string }
  /** ln factor on drive. */
  | { readonly kind: 'drive'; readonly of: 'identity' | 'political' | 'armed-group' }
  /** Shift of the tipping point, in campaign level. */
  | { readonly kind: 'threshold' }
  /** ln factor on event rates. */
  | { readonly kind: 'event-rate'; readonly of: 'government-side' | 'challengers' }
  /** Share of deaths that gets recorded. */
  | { readonly kind: 'recorded-share' }
  /** Months from the start of a response to its first effect. */
  | { readonly kind: 'lead-time'; readonly instrument: string }
  /** Size of an effect at full intensity, in the unit of its channel; `effect` is its place in the instrument's list. */
  | { readonly kind: 'effect'; readonly instrument: string; readonly effect: number }
  /** ln factor on the wanted effects of the other responses while the instrument acts in full. */
  | { readonly kind: 'coordination'; readonly instrument: string }
  /** ln multiplier on wanted effects while both instruments act. */
  | { readonly kind: 'pair'; readonly a: string; readonly b: string }

/** One number that is not known exactly and drawn once a member. `low` to `high` holds it in 8 of 10 futures. */
export interface Unknown extends Estimate {
  /** `level:armed-conflict`, `campaign:<actor>/<population>`, `effect:<instrument>#...`; unique, and the same in every plan. */
  readonly key: string
  readonly subject: UnknownSubject
}

/** An unknown with what each member drew of it. */
export interface DrawnUnknown extends Unknown {
  /** One value a member, in the unit of the subject. */
  readonly values: Float64Array
}

/** Whose draws to read. */
export interface UnknownsRequest extends Pick<
  EnsembleRequest,
  'seed' | 'unknownsSeed' | 'firstMember' | 'memberCount' | 'lens' | 'world'
> {
  /** Plans whose instruments count. */
  readonly plans: readonly ResponsePlan[]
}

/**
 * Read what the members of an ensemble draw of everything that is not known exactly, without running them.
 *
 * The draws are those of a run with the same seed and members; what has no range is left out. Sorted by key.
 *
 * @throws RangeError as preparing the model or a plan does.
 */
export function drawnUnknowns(model: CountryModel, scenario: Scenario, request: UnknownsRequest): DrawnUnknown[] {
  return [...drawnOneByOne(model, scenario, request)]
}

/**
 * The same one by one, about a millisecond each for a thousand members: for whoever has to give way in between.
 *
 * @throws RangeError as `drawnUnknowns` does, with the first one.
 */
export function* drawnOneByOne(
  model: CountryModel,
  scenario: Scenario,
  request: UnknownsRequest,
): Generator<DrawnUnknown, undefined, undefined> {
  const { seed, unknownsSeed = seed, firstMember, memberCount } = request
  for (const { key, subject, purpose, entity, valueAt } of sourcesOf(model, scenario, request)) {
    yield {
      key,
      subject,
      low: valueAt(-EIGHTY_PERCENT_REACH),
      best: valueAt(0),
      high: valueAt(EIGHTY_PERCENT_REACH),
      values: Float64Array.from({ length: memberCount }, (_, place) =>
        valueAt(normalFromBits(drawBits(unknownsSeed, firstMember + place, 0, purpose, entity))),
      ),
    }
  }
}

/** Where an unknown comes from: the key of its draw, and its value z standard deviations from the best estimate. */
interface UnknownSource {
  readonly key: string
  readonly subject: UnknownSubject
  readonly purpose: Purpose
  readonly entity: number
  readonly valueAt: (z: number) => number
}

function sourcesOf(
  given: CountryModel,
  scenario: Scenario,
  { plans, lens, world = USUAL_WORLD }: UnknownsRequest,
): UnknownSource[] {
  const model = localModel(given, scenario)
  const prepared = prepareModel(model, scenario)
  const preparedPlans = plans.map((plan) =>
    preparePlanWithPrevention(model, scenario, prepared, plan, lens, world.preventionMonths),
  )
  const sources = [
    ...sourcesOfLevels(prepared),
    ...sourcesOfFutures(prepared),
    ...sourcesOfInstruments(model, preparedPlans, lens),
    ...sourcesOfCoordination(model, preparedPlans, lens),
    ...sourcesOfPairs(model, preparedPlans, lens),
  ]
  return sources.filter(({ valueAt }) => valueAt(-1) !== valueAt(1)).sort((a, b) => (a.key < b.key ? -1 : 1))
}

function sourcesOfLevels({ levels, dyads }: PreparedModel): UnknownSource[] {
  return [
    ...levels.map((level): UnknownSource => ({
      key: `level:${level.key}`,
      subject: { kind: 'level', level: level.key },
      purpose: PURPOSE.assessedLevel,
      entity: level.entity,
      valueAt: (z) => levelOnCurve(level, sCurve(logitAt(level, z)), z),
    })),
    ...dyads.map((dyad): UnknownSource => ({
      key: `campaign:${dyad.key}`,
      subject: { kind: 'campaign', dyad: dyad.key },
      purpose: PURPOSE.assessedCampaign,
      entity: dyad.entity,
      valueAt: (z) => sCurve(logitAt(dyad, z)),
    })),
  ]
}

function sourcesOfFutures({ coefficients: c }: PreparedModel): UnknownSource[] {
  const source = (
    key: string,
    subject: UnknownSubject,
    entity: number,
    valueAt: (z: number) => number,
  ): UnknownSource => ({ key, subject, purpose: PURPOSE.future, entity, valueAt })
  const drive = (of: 'identity' | 'political' | 'armed-group', entity: number): UnknownSource =>
    source(`drive:${of}`, { kind: 'drive', of }, entity, (z) => c['future.driveSpread'] * z)
  const eventRate = (of: 'government-side' | 'challengers', entity: number): UnknownSource =>
    source(`event-rate:${of}`, { kind: 'event-rate', of }, entity, (z) => c['future.eventRateSpread'] * z)
  return [
    drive('identity', FUTURE_KEYS.driveIdentity),
    drive('political', FUTURE_KEYS.drivePolitical),
    drive('armed-group', FUTURE_KEYS.driveArmedGroup),
    source('threshold', { kind: 'threshold' }, FUTURE_KEYS.threshold, (z) => c['future.thresholdSpread'] * z),
    eventRate('government-side', FUTURE_KEYS.eventRateGovernment),
    eventRate('challengers', FUTURE_KEYS.eventRateChallengers),
    source('recorded-share', { kind: 'recorded-share' }, FUTURE_KEYS.recordedShare, (z) => recordedShareAt(c, z)),
  ]
}

function sourcesOfInstruments(
  model: CountryModel,
  plans: readonly PreparedPlan[],
  lensId: string | undefined,
): UnknownSource[] {
  const leads = new Set(plans.flatMap(({ responses }) => responses.map(({ leadEntity }) => leadEntity)))
  const effects = new Set(
    plans.flatMap(({ buckets, decisionBuckets }) =>
      [...buckets, ...decisionBuckets].flatMap(({ effects }) => effects.map(({ entity }) => entity)),
    ),
  )
  const lens = model.lenses.find(({ id }) => id === lensId)
  const lookup = {
    levels: new Map(model.levels.map((definition) => [definition.id, definition])),
    easingTriggers: new Set(model.triggers.filter(({ valence }) => valence === 'easing').map(({ id }) => id)),
  }
  return model.instruments.flatMap((instrument) => {
    const ofEffects = instrument.effects.flatMap((effect: Effect, position): UnknownSource[] => {
      const name = `${instrument.id}#${effectName(effect)}`
      const entity = entityKey(name)
      if (!effects.has(entity)) return []
      const size = seenThrough(effect.size, shiftOf(lens, instrument, effect), wantedSignOf(effect, lookup))
      const subject = { kind: 'effect', instrument: instrument.id, effect: position } as const
      return [{ key: `effect:${name}`, subject, purpose: PURPOSE.effectSize, entity, valueAt: spreadAround(size) }]
    })
    const entity = entityKey(instrument.id)
    if (!leads.has(entity)) return ofEffects
    const lead = spreadAround(instrument.leadMonths)
    const leadTime: UnknownSource = {
      key: `lead-time:${instrument.id}`,
      subject: { kind: 'lead-time', instrument: instrument.id },
      purpose: PURPOSE.leadTime,
      entity,
      valueAt: (z) => Math.max(0, lead(z)),
    }
    return [...ofEffects, leadTime]
  })
}

function sourcesOfCoordination(
  model: CountryModel,
  plans: readonly PreparedPlan[],
  lensId: string | undefined,
): UnknownSource[] {
  const known = new Set(plans.flatMap(({ responses }) => responses.map(({ coordination }) => coordination?.entity)))
  const shift = generalShiftOf(model.lenses.find(({ id }) => id === lensId))
  return model.instruments.flatMap(({ id, coordinationGain }): UnknownSource[] => {
    const entity = entityKey(coordinationKey(id))
    if (!coordinationGain || !known.has(entity)) return []
    const subject = { kind: 'coordination', instrument: id } as const
    const gain = spreadAround(seenThrough(coordinationGain, shift, 1))
    const valueAt = (z: number) => ln(1 + Math.max(0, gain(z)))
    return [{ key: `coordination:${id}`, subject, purpose: PURPOSE.effectSize, entity, valueAt }]
  })
}

function sourcesOfPairs(
  model: CountryModel,
  plans: readonly PreparedPlan[],
  lensId: string | undefined,
): UnknownSource[] {
  const known = new Set(plans.flatMap(({ pairings }) => pairings.map(({ entity }) => entity)))
  const shift = generalShiftOf(model.lenses.find(({ id }) => id === lensId))
  return model.pairs.flatMap((pair): UnknownSource[] => {
    const entity = entityKey(pairKey(pair))
    if (!known.has(entity)) return []
    const subject = { kind: 'pair', a: pair.a, b: pair.b } as const
    const valueAt = spreadAround(seenThrough(pair.factor, shift, 1))
    return [{ key: `pair:${pairKey(pair)}`, subject, purpose: PURPOSE.effectSize, entity, valueAt }]
  })
}

/** An estimate, z standard deviations from its best value. */
function spreadAround({ low, best, high }: Estimate): (z: number) => number {
  return (z) => best + (z * (z < 0 ? best - low : high - best)) / EIGHTY_PERCENT_REACH
}
