import type { LevelReference, LevelScope } from './country-model'
import { ACTOR_ROLES, POPULATION_ROLES, type ActorRole, type PopulationRole } from './roles'

/**
 * What an influence may listen to besides levels: trailing violence by each side, people displaced, and how empty the
 * stores of the influenced population are.
 */
export type Signal = 'violence-by-government-side' | 'violence-by-challengers' | 'displacement' | 'empty-stores'

export const SIGNALS = [
  'violence-by-government-side',
  'violence-by-challengers',
  'displacement',
  'empty-stores',
] as const satisfies readonly Signal[]

/** A level reference taken apart. `party`: `same` or `target`, an actor or a population according to the level's scope. */
export type ParsedLevelReference =
  | { readonly scope: 'country'; readonly level: string }
  | { readonly scope: 'actor'; readonly role: ActorRole; readonly level: string }
  | { readonly scope: 'population'; readonly role: PopulationRole; readonly level: string }
  | { readonly scope: 'party'; readonly role: 'same' | 'target'; readonly level: string }
  | { readonly scope: 'signal'; readonly signal: Signal }

/** A parsed reference whose level is known, so that an actor's is told from a population's. */
export type ResolvedLevelReference = Exclude<ParsedLevelReference, { readonly scope: 'party' }>

const LEVEL_ID = /^[a-z][a-z0-9-]*$/

/** Take a level reference apart by its grammar alone; undefined if it has none of its forms. */
export function parseLevelReference(reference: LevelReference): ParsedLevelReference | undefined {
  const [first, second, ...rest] = reference.split('/')
  if (first === undefined || rest.length > 0) return undefined
  if (second === undefined) return LEVEL_ID.test(first) ? { scope: 'country', level: first } : undefined
  if (!LEVEL_ID.test(second)) return undefined
  if (first === 'signal') {
    const signal = SIGNALS.find((known) => known === second)
    return signal && { scope: 'signal', signal }
  }
  if (first === 'same' || first === 'target') return { scope: 'party', role: first, level: second }
  const actorRole = ACTOR_ROLES.find((known) => known === first)
  if (actorRole) return { scope: 'actor', role: actorRole, level: second }
  const populationRole = POPULATION_ROLES.find((known) => known === first)
  return populationRole && { scope: 'population', role: populationRole, level: second }
}

/**
 * Take a level reference apart and find what it names.
 *
 * @param scopeOf Scope of a level by its id, undefined if the model has no such level.
 * @returns undefined if the grammar does not fit, the level is unknown, or it is of another scope.
 */
export function resolveLevelReference(
  reference: LevelReference,
  scopeOf: (level: string) => LevelScope | undefined,
): ResolvedLevelReference | undefined {
  const parsed = parseLevelReference(reference)
  if (!parsed || parsed.scope === 'signal') return parsed
  const scope = scopeOf(parsed.level)
  if (parsed.scope !== 'party') return scope === parsed.scope ? parsed : undefined
  if (scope === 'actor' || scope === 'population') return { scope, role: parsed.role, level: parsed.level }
  return undefined
}
