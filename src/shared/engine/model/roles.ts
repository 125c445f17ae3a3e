/** What an actor is, which decides the instruments that reach it. */
export type ActorKind = 'state' | 'allied-militia' | 'legitimacy-seeking-group' | 'violent-extremist-group'

/** Where a population stands towards the holders of power. */
export type PopulationPosition = 'excluded' | 'opposition' | 'majority'

/** Whether violence aims at who people are or at what they stand for; it changes which instruments work. */
export type ViolenceType = 'identity' | 'political'

/** Choice of actors in model data. `target` is the response's target, `same` the actor whose level is influenced. */
export type ActorRole = ActorKind | 'government-side' | 'challenger' | 'every-actor' | 'same' | 'target'

/** Choice of populations in model data. `base` is the population an influenced actor draws its support from. */
export type PopulationRole = PopulationPosition | 'every-population' | 'same' | 'base' | 'target'

export const ACTOR_KINDS = [
  'state',
  'allied-militia',
  'legitimacy-seeking-group',
  'violent-extremist-group',
] as const satisfies readonly ActorKind[]

export const POPULATION_POSITIONS = [
  'excluded',
  'opposition',
  'majority',
] as const satisfies readonly PopulationPosition[]

export const ACTOR_ROLES = [
  ...ACTOR_KINDS,
  'government-side',
  'challenger',
  'every-actor',
  'same',
  'target',
] as const satisfies readonly ActorRole[]

export const POPULATION_ROLES = [
  ...POPULATION_POSITIONS,
  'every-population',
  'same',
  'base',
  'target',
] as const satisfies readonly PopulationRole[]

/** Kinds of body that can carry out a response. */
export const BODY_KINDS = [
  'affected-communities',
  'businesses-and-banks',
  'civil-society',
  'coalition',
  'courts',
  'donors',
  'host-government',
  'human-rights-bodies',
  'international-court',
  'local-leaders',
  'media',
  'mediators',
  'neighbouring-states',
  'parliament',
  'platforms',
  'protection-organisations',
  'regional-body',
  'relief-agencies',
  'religious-leaders',
  'security-council',
  'security-forces',
  'states',
  'supplier-states',
  'troop-contributors',
  'un-secretariat',
  'womens-groups',
  'youth-groups',
] as const

export type BodyKind = (typeof BODY_KINDS)[number]

/** Report whether an actor fights on the side of the government. */
export function isGovernmentSide(kind: ActorKind): boolean {
  return kind === 'state' || kind === 'allied-militia'
}

/** Report whether an actor of this kind plays the role. `same` and `target` are resolved by the caller. */
export function playsActorRole(kind: ActorKind, role: ActorRole): boolean {
  if (role === 'every-actor') return true
  if (role === 'government-side') return isGovernmentSide(kind)
  if (role === 'challenger') return !isGovernmentSide(kind)
  return kind === role
}
