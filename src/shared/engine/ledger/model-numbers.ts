import type { CountryModel } from '../model/country-model'
import { parseLevelReference } from '../model/level-reference'
import type { Scenario } from '../model/scenario'
import type { ChallengeSubject, Ground } from './challenge'

/** Kinds of number that can be challenged, those that people know best first. */
export const SUBJECT_KINDS = [
  'level',
  'influence',
  'effect',
  'parameter',
] as const satisfies readonly ChallengeSubject['kind'][]
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Every number of a kind, in the order of the model. */
export function subjectsOf(
  kind: SubjectKind,
  { influences, parameters, instruments }: CountryModel,
  { levels, actors, populations }: Scenario,
): readonly ChallengeSubject[] {
  switch (kind) {
    case 'level':
      return [
        ...Object.keys(levels).map((level) => ({ kind, level })),
        ...[...populations, ...actors].flatMap((owner) =>
          Object.keys(owner.levels).map((level) => ({ kind, level, owner: owner.id })),
        ),
      ]
    case 'influence':
      return influences.map(({ id }) => ({ kind, influence: id }))
    case 'effect':
      return instruments.flatMap(({ id, effects }) => effects.map((_, effect) => ({ kind, instrument: id, effect })))
    case 'parameter':
      return parameters.map(({ id }) => ({ kind, parameter: id }))
  }
}

/** Whose levels a number is about. */
type PartOwner = 'country' | 'actor' | 'population'

/** A part of the model: numbers that people would look for in one place. */
export type ModelPart =
  /** What assessors say of today. */
  | { readonly kind: 'level'; readonly of: PartOwner }
  /** How levels push those of the country, of actors or of populations. */
  | { readonly kind: 'influence'; readonly of: PartOwner }
  | { readonly kind: 'effect'; readonly instrument: string }
  /** Parameters of one part of the equations: those whose ids begin alike. */
  | { readonly kind: 'parameter'; readonly group: string }

export const keyOfPart = (part: ModelPart): string => Object.values(part).join(' ')

/** The part of the model that a number belongs to. */
export function modelPartOf(subject: ChallengeSubject, { model, scenario }: Ground): ModelPart {
  switch (subject.kind) {
    case 'level': {
      if (subject.owner === undefined) return { kind: 'level', of: 'country' }
      return { kind: 'level', of: scenario.actors.some(({ id }) => id === subject.owner) ? 'actor' : 'population' }
    }
    case 'influence':
      return { kind: 'influence', of: ownerOfPushed(subject.influence, model) }
    case 'effect':
      return { kind: 'effect', instrument: subject.instrument }
    case 'parameter':
      return { kind: 'parameter', group: groupOfParameter(subject.parameter) }
  }
}

/** What the ids of a part of the equations begin with. */
export const groupOfParameter = (parameter: string): string => parameter.split('.')[0] ?? parameter

function ownerOfPushed(influence: string, { influences, levels }: CountryModel): PartOwner {
  const to = influences.find(({ id }) => id === influence)?.to
  const pushed = to === undefined ? undefined : parseLevelReference(to)
  const scope = pushed && 'level' in pushed ? levels.find(({ id }) => id === pushed.level)?.scope : undefined
  return scope ?? 'country'
}
