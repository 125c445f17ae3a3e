import type { LevelScope } from '../model/country-model'
import { resolveLevelReference, type ResolvedLevelReference } from '../model/level-reference'
import { playsActorRole, type ActorRole, type PopulationRole } from '../model/roles'
import type { Actor, Population } from '../model/scenario'

/** Who a role stands for in one place of the model: the owner of the influenced level, or the target of a response. */
export interface RoleContext {
  readonly same?: string
  readonly target?: string
}

/** The actors and populations of a scenario, sorted by id, and the roles they play. */
export interface Cast {
  readonly actors: readonly Actor[]
  readonly populations: readonly Population[]
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

/** Keys of the levels (or the signal) a reference stands for; empty where nobody in the scenario plays the role. */
export function keysOf(
  reference: string,
  scopes: ReadonlyMap<string, LevelScope>,
  cast: Cast,
  context: RoleContext = {},
): string[] {
  const resolved = resolveLevelReference(reference, (level) => scopes.get(level))
  if (!resolved) throw new RangeError(`"${reference}" names no level of the model`)
  return keysOfResolved(resolved, cast, context)
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
