import { checkCount, checkEstimate, checkKnown, checkUnique, checkWhole, idsOf } from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type { CountryModel } from './country-model'
import type { Provenance } from './evidence'
import {
  OBSERVATION_BOUNDS,
  OBSERVATION_KINDS,
  OBSERVATION_MEASURES,
  observationNumberId,
  type LevelObservation,
} from './level-observation'

/** Bounds of every number, by its id. */
const BOUNDS = new Map(
  OBSERVATION_KINDS.flatMap((kind) =>
    OBSERVATION_MEASURES.map((measure) => [observationNumberId(kind, measure), OBSERVATION_BOUNDS[measure]] as const),
  ),
)
const WHOLE = new Set(OBSERVATION_KINDS.map((kind) => observationNumberId(kind, 'delayMonths')))

/** List every fault in what the model says of how levels come to be known. */
export function findObservationIssues(
  { levels, observation }: Pick<CountryModel, 'levels' | 'observation'>,
  checkProvenance: (provenance: Provenance, place: ContentPlace) => ContentIssue[],
): ContentIssue[] {
  return [
    ...findKindIssues(observation, idsOf(levels)),
    ...findNumberIssues(observation),
    ...observation.numbers.flatMap((number, position) => checkProvenance(number, ['observation', 'numbers', position])),
  ]
}

function findKindIssues({ kinds }: LevelObservation, levels: ReadonlySet<string>): ContentIssue[] {
  const place = ['observation', 'kinds']
  const named = kinds.flatMap((kind) => kind.levels.map((id) => ({ id })))
  const all = idsOf(named)
  return [
    ...checkUnique(kinds, place),
    ...checkCount(idsOf(kinds).size, OBSERVATION_KINDS.length, OBSERVATION_KINDS.length, place),
    ...kinds.flatMap((kind, position) =>
      kind.levels.flatMap((level, at) => checkKnown(level, levels, 'level', [...place, position, 'levels', at])),
    ),
    // A level of two kinds would be known in two ways.
    ...checkCount(named.length, all.size, all.size, place),
    ...[...levels]
      .filter((level) => !all.has(level))
      .map((value): ContentIssue => ({ kind: 'missing-observation', place, value })),
  ]
}

function findNumberIssues({ numbers }: LevelObservation): ContentIssue[] {
  const place = ['observation', 'numbers']
  const given = idsOf(numbers)
  const known = new Set(BOUNDS.keys())
  return [
    ...checkUnique(numbers, place),
    ...[...known]
      .filter((id) => !given.has(id))
      .map((value): ContentIssue => ({ kind: 'missing-observation', place, value })),
    ...numbers.flatMap(({ id, value }, position) => {
      const [low, high] = BOUNDS.get(id) ?? [-Infinity, Infinity]
      return [
        ...checkKnown(id, known, 'observation-number', [...place, position, 'id']),
        ...checkEstimate(value, low, high, [...place, position, 'value']),
        ...(WHOLE.has(id) ? checkWhole(value.best, low, high, [...place, position, 'value', 'best']) : []),
      ]
    }),
  ]
}
