import type { DecisionChannel, Effect, ProtectorChannel } from '../model/country-model'
import type { PopulationRole } from '../model/roles'
import { reachOf, targetsOf, type PlanLookup, type PlannedUse } from './planned-use'
import { DYAD_CHANNELS, type DyadChannel, type PreparedBucket, type PreparedDecisionBucket } from './prepared-plan'
import { actorsInRole, keysOf, populationsInRole } from './role-expansion'

/** A share of an effect with the bucket it goes to. */
export interface ExpandedEffect {
  readonly key: string
  readonly bucket: PreparedBucket | PreparedDecisionBucket
  /** Reach of the instrument to the actor concerned, 1 where no actor is. */
  readonly factor: number
}

/**
 * Find what an effect of a planned response acts on in this country.
 *
 * @throws RangeError if it names a level or trigger the model lacks.
 */
export function expandEffect(effect: Effect, use: PlannedUse, lookup: PlanLookup): ExpandedEffect[] {
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
    case 'veto':
    case 'council-pace':
      return expandDecisionEffect(effect.channel, use, lookup)
    case 'protector-abuse':
    case 'protector-conduct':
      return expandProtectorEffect(effect, use, lookup)
    default:
      return expandDyadEffect(effect, use, lookup)
  }
}

function expandLevelEffect(
  effect: Extract<Effect, { channel: 'level' }>,
  use: PlannedUse,
  lookup: PlanLookup,
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

/** A veto shields the government: talks about another actor change nothing about it. */
function expandDecisionEffect(channel: DecisionChannel, use: PlannedUse, { cast }: PlanLookup): ExpandedEffect[] {
  if (channel === 'veto' && use.instrument.target.scope === 'actor') {
    const shielded = new Set(actorsInRole(cast, 'government-side'))
    if (!targetsOf(use, cast).some(({ target }) => target !== undefined && shielded.has(target))) return []
  }
  return [{ key: `decision/${channel}`, bucket: { kind: 'decision', channel, effects: [] }, factor: 1 }]
}

type ProtectorEffect = Extract<Effect, { channel: ProtectorChannel }>

/** Forces are among people whoever threatens these: no reach by kind of actor. */
function expandProtectorEffect(
  { channel, against }: ProtectorEffect,
  use: PlannedUse,
  lookup: PlanLookup,
): ExpandedEffect[] {
  const populations = populationsMeant(against, use, lookup)
  return lookup.prepared.populations.flatMap(({ id }, population): ExpandedEffect[] =>
    populations.has(id)
      ? [{ key: `${channel}/${id}`, bucket: { kind: 'protectors', channel, population, effects: [] }, factor: 1 }]
      : [],
  )
}

function populationsMeant(
  role: PopulationRole | undefined,
  use: PlannedUse,
  { cast }: PlanLookup,
): ReadonlySet<string> {
  return new Set(
    targetsOf(use, cast).flatMap((context) => populationsInRole(cast, role ?? 'every-population', context)),
  )
}

type DyadEffect = Exclude<Effect, { channel: 'level' | 'trigger' | 'recording' | DecisionChannel | ProtectorChannel }>

function expandDyadEffect(effect: DyadEffect, use: PlannedUse, lookup: PlanLookup): ExpandedEffect[] {
  const { prepared, cast } = lookup
  const actors = new Set(targetsOf(use, cast).flatMap((context) => actorsInRole(cast, effect.by, context)))
  const populations = populationsMeant(effect.against, use, lookup)
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
