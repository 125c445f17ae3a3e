import type { CountryModel, LevelScope } from '../model/country-model'
import { resolveLevelReference, type ResolvedLevelReference } from '../model/level-reference'
import { playsActorRole, type ActorRole, type PopulationRole } from '../model/roles'
import type { Actor, Population, Scenario } from '../model/scenario'
import { inOrder } from './in-order'

/** Who a role stands for in one place of the model: the owner of the influenced level, or the target of a response. */
export interface RoleContext {
  readonly same?: string
  readonly target?: string
}

/** The actors and populations of a scenario, sorted by id, and the roles they play. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly populations: readonly Population[]
  /** Keys of the optional levels that the scenario leaves unassessed, and so does not have. */
  readonly absent: ReadonlySet<string>
}

/** Puts the parties of a scenario in order, and notes which optional levels it does without. */
export function castOf({ levels }: CountryModel, scenario: Scenario): Cast {
  const actors = inOrder(scenario.actors, ({ id }) => id)
  const populations = inOrder(scenario.populations, ({ id }) => id)
  const absent = levels
    .filter(({ isOptional }) => isOptional === true)
    .flatMap(({ id, scope }) => {
      if (scope === 'country') return Object.hasOwn(scenario.levels, id) ? [] : [id]
      return (scope === 'actor' ? actors : populations)
        .filter((owner) => !Object.hasOwn(owner.levels, id))
        .map((owner) => `${owner.id}/${id}`)
    })
  return { actors, populations, absent: new Set(absent) }
}

/** Ids of the actors that play a role, in order of id. */
export function actorsInRole(cast: Cast, role: ActorRole, context: RoleContext = {}): string[] {
  if (role === 'same' || role === 'target')
    return cast.actors.filter(({ id }) => id === context[role]).map(({ id }) => id)
  return cast.actors.filter(({ kind }) => playsActorRole(kind, role)).map(({ id }) => id)
}

/** Ids of the populations that play a role, in order of id. */
export function populationsInRole(cast: Cast, role: PopulationRole, context: RoleContext = {}): string[] {
  if (role === 'every-population') return cast.populations.map(({ id }) => id)
  if (role === 'same' || role === 'target') {
    return cast.populations.filter(({ id }) => id === context[role]).map(({ id }) => id)
  }
  if (role === 'base') {
    const actor = cast.actors.find(({ id }) => id === context.same)
    return cast.populations.filter(({ id }) => id === actor?.basePopulation).map(({ id }) => id)
  }
  return cast.populations.filter(({ position }) => position === role).map(({ id }) => id)
}

/** Keys of the levels (or the signal) a reference stands for; empty where nobody in the scenario plays the role or has the level. */
export function keysOf(
  reference: string,
  scopes: ReadonlyMap<string, LevelScope>,
  cast: Cast,
  context: RoleContext = {},
): string[] {
  const resolved = resolveLevelReference(reference, (level) => scopes.get(level))
  if (!resolved) throw new RangeError(`"${reference}" names no level of the model`)
  return keysOfResolved(resolved, cast, context).filter((key) => !cast.absent.has(key))
}

/** Whether a reference names an optional level that nobody in the scenario has. */
export function namesAbsentLevel(reference: string, scopes: ReadonlyMap<string, LevelScope>, cast: Cast): boolean {
  const resolved = resolveLevelReference(reference, (level) => scopes.get(level))
  if (!resolved) return false
  const keys = keysOfResolved(resolved, cast, {})
  return keys.length > 0 && keys.every((key) => cast.absent.has(key))
}

function keysOfResolved(resolved: ResolvedLevelReference, cast: Cast, context: RoleContext): string[] {
  if (resolved.scope === 'country') return [resolved.level]
  if (resolved.scope === 'signal') {
    if (resolved.signal !== 'empty-stores') return [`signal/${resolved.signal}`]
    return populationsInRole(cast, 'same', context).map((owner) => `signal/${resolved.signal}/${owner}`)
  }
  const owners =
    resolved.scope === 'actor'
      ? actorsInRole(cast, resolved.role, context)
      : populationsInRole(cast, resolved.role, context)
  return owners.map((owner) => `${owner}/${resolved.level}`)
}
