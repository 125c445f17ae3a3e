import {
  castOf,
  checkEstimate,
  checkIds,
  checkKnown,
  checkWhole,
  idsOf,
  keysOf,
  type ContentIssue,
  type ContentPlace,
  type CountryModel,
  type LevelScope,
  type Scenario,
} from '../engine'
import {
  OLDEST_EVIDENCE,
  subjectKey,
  type AssessmentRound,
  type LensAssessment,
  type Rating,
  type RatingSubject,
} from './lens-assessment'

/** List every fault in what assessors say, in file order. Places start at the assessment's root. */
export function findAssessmentIssues(
  model: CountryModel,
  scenario: Scenario,
  { assessors }: LensAssessment,
): ContentIssue[] {
  const known = knownSubjects(model, scenario)
  return [
    ...checkIds(assessors, ['assessors']),
    ...assessors.flatMap(({ first, second }, position) => {
      const place: ContentPlace = ['assessors', position]
      return [
        ...checkRound(first, known, [...place, 'first']),
        ...(second ? checkRound(second, known, [...place, 'second']) : []),
        ...(second && !first.isFinished ? [{ kind: 'second-round-first', place: [...place, 'second'] } as const] : []),
      ]
    }),
  ]
}

/** Keys of every level of a scenario: `armed-conflict`, `<actor or population>/<level>`. Sorted. */
export function levelKeysOf(model: CountryModel, scenario: Scenario): string[] {
  const scopes: ReadonlyMap<string, LevelScope> = new Map(model.levels.map(({ id, scope }) => [id, scope]))
  const cast = castOf(model, scenario)
  const references = { country: '', actor: 'every-actor/', population: 'every-population/' } as const
  return model.levels.flatMap(({ id, scope }) => keysOf(`${references[scope]}${id}`, scopes, cast)).sort()
}

interface KnownSubjects {
  readonly indicators: ReadonlySet<string>
  readonly levels: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly populations: ReadonlySet<string>
}

function knownSubjects(model: CountryModel, scenario: Scenario): KnownSubjects {
  return {
    indicators: idsOf(model.framework.factors.flatMap(({ indicators }) => indicators)),
    levels: new Set(levelKeysOf(model, scenario)),
    parties: idsOf([...scenario.actors, ...scenario.populations]),
    populations: idsOf(scenario.populations),
  }
}

function checkRound({ ratings }: AssessmentRound, known: KnownSubjects, place: ContentPlace): ContentIssue[] {
  const rated = new Set<string>()
  return ratings.flatMap((rating, position): ContentIssue[] => {
    const at: ContentPlace = [...place, 'ratings', position]
    const key = subjectKey(rating.subject)
    const issues = checkRating(rating, known, at)
    if (rated.has(key)) return [...issues, { kind: 'repeated-rating', place: at, value: key }]
    rated.add(key)
    return issues
  })
}

function checkRating({ subject, range, evidence }: Rating, known: KnownSubjects, place: ContentPlace): ContentIssue[] {
  return [
    ...checkSubject(subject, known, [...place, 'subject']),
    ...(range === 'unknown' ? [] : checkEstimate(range, 0, 1, [...place, 'range'])),
    ...evidence.flatMap(({ step }, at) => checkWhole(step, -OLDEST_EVIDENCE, 0, [...place, 'evidence', at, 'step'])),
  ]
}

function checkSubject(subject: RatingSubject, known: KnownSubjects, place: ContentPlace): ContentIssue[] {
  switch (subject.kind) {
    case 'indicator':
      return [
        ...checkKnown(subject.indicator, known.indicators, 'indicator', [...place, 'indicator']),
        ...(subject.of === undefined ? [] : checkKnown(subject.of, known.parties, 'actor', [...place, 'of'])),
      ]
    case 'level':
      return checkKnown(subject.level, known.levels, 'level', [...place, 'level'])
    case 'vulnerability':
      return checkKnown(subject.population, known.populations, 'population', [...place, 'population'])
  }
}
