import type { ChallengeSubject, CountryModel, ResponsePlan, Scenario } from '../../../../shared/engine'

/** Kinds of number that can be challenged, those that people know best first. */
export const SUBJECT_KINDS = [
  'level',
  'influence',
  'effect',
  'parameter',
] as const satisfies readonly ChallengeSubject['kind'][]
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** A number as it is looked for. */
export interface FoundSubject {
  /** Names the subject, and nothing else does. */
  readonly key: string
  readonly subject: ChallengeSubject
  readonly name: string
  /** Words it is found by besides its name. */
  readonly alsoCalled: string
}

export const keyOfSubject = (subject: ChallengeSubject): string => Object.values(subject).join(' ')

/** Every number of a kind, in the order of the model; effects of what the plans use come first. */
export function subjectsOf(
  kind: SubjectKind,
  { influences, parameters, instruments }: CountryModel,
  { levels, actors, populations }: Scenario,
  plans: readonly ResponsePlan[],
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
    case 'effect': {
      const used = new Set(plans.flatMap(({ responses }) => responses.map(({ instrument }) => instrument)))
      return instruments
        .toSorted((a, b) => Number(used.has(b.id)) - Number(used.has(a.id)))
        .flatMap(({ id, effects }) => effects.map((_, effect) => ({ kind, instrument: id, effect })))
    }
    case 'parameter':
      return parameters.map(({ id }) => ({ kind, parameter: id }))
  }
}

/** What fits what is typed: every word of it somewhere in the name or in what else the number is called. */
export function matchingSubjects(
  subjects: readonly FoundSubject[],
  typed: string,
  contains: (text: string, part: string) => boolean,
): readonly FoundSubject[] {
  const words = typed.split(/\s+/).filter(Boolean)
  return subjects.filter(({ name, alsoCalled }) => words.every((word) => contains(`${name} ${alsoCalled}`, word)))
}
