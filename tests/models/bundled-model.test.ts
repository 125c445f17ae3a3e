import { describe, expect, it } from 'vitest'
import {
  describeContentIssue,
  findModelIssues,
  INSTRUMENT_FAMILIES,
  type Estimate,
  type Provenance,
  type Source,
} from '../../src/shared/engine'
import { PARAMETER_IDS } from '../../src/shared/engine/model/parameter-ids'
import { readBundledModel } from './bundled-content'

const model = readBundledModel()

interface ModelList {
  readonly name: string
  readonly records: readonly (Provenance & { readonly id: string })[]
}

const LISTS: readonly ModelList[] = [
  { name: 'levels', records: model.levels },
  { name: 'influences', records: model.influences },
  { name: 'triggers', records: model.triggers },
  { name: 'instruments', records: model.instruments },
  { name: 'parameters', records: model.parameters },
]

describe('the bundled model', () => {
  it('has no fault', () => {
    expect(findModelIssues(model).map(describeContentIssue)).toEqual([])
  })

  it('has as many levels, triggers and instruments as the first version promises', () => {
    expect(model.levels).toHaveLength(32)
    expect(model.triggers.length).toBeGreaterThanOrEqual(24)
    expect(model.triggers.filter(({ valence }) => valence === 'easing').length).toBeGreaterThanOrEqual(8)
    expect(model.instruments.length).toBeGreaterThanOrEqual(30)
  })

  it('holds exactly the parameters that the equations use', () => {
    const ids = model.parameters.map(({ id }) => id)

    expect([...ids].sort()).toEqual([...PARAMETER_IDS].sort())
  })

  it.each(LISTS)('lists its $name in order of id, each once', ({ records }) => {
    const ids = records.map(({ id }) => id)

    expect(ids).toEqual([...new Set(ids)].sort())
  })

  it.each(LISTS)('gives a reason of one sentence for each of its $name', ({ records }) => {
    const unfit = records.filter(({ because }) => !/^[A-Z][^.]*(\.\d[^.]*)*\.$/u.test(because)).map(({ id }) => id)

    expect(unfit).toEqual([])
  })

  it.each(LISTS)('keeps low, best and high of its $name in order', ({ records }) => {
    const unordered = records.flatMap((record) =>
      estimatesIn(record)
        .filter(({ low, best, high }) => !(low <= best && best <= high))
        .map((estimate) => ({ id: record.id, estimate })),
    )

    expect(unordered).toEqual([])
  })

  it('cites every source of its list at least once', () => {
    const cited = new Set(LISTS.flatMap(({ records }) => records.flatMap(({ sources }) => sources)))
    model.instruments.forEach(({ dissent }) => cited.add(dissent))

    expect(model.sources.map(({ id }) => id).filter((id) => !cited.has(id))).toEqual([])
  })

  it('grades nothing above expert judgement that rests on judgement alone', () => {
    const judgements = sourcesOfKind('expert-judgement')

    const overgraded = LISTS.flatMap(({ records }) => records)
      .filter(({ grade, sources }) => grade !== 'D' && sources.every((source) => judgements.has(source)))
      .map(({ id }) => id)

    expect(overgraded).toEqual([])
  })

  it('calls evidence strong or moderate only where it cites a study, a review or a dataset', () => {
    const research = sourcesOfKind('study', 'review', 'dataset')

    const overgraded = LISTS.flatMap(({ records }) => records)
      .filter(({ grade, sources }) => 'AB'.includes(grade) && !sources.some((source) => research.has(source)))
      .map(({ id }) => id)

    expect(overgraded).toEqual([])
  })
})

describe('the response instruments', () => {
  it.each(INSTRUMENT_FAMILIES)('number at least four in the family %s', (family) => {
    expect(model.instruments.filter((instrument) => instrument.family === family).length).toBeGreaterThanOrEqual(4)
  })

  it('name a source that disagrees, or say that none was found', () => {
    const sources = new Set(model.sources.map(({ id }) => id))

    expect(model.instruments.filter(({ dissent }) => !sources.has(dissent)).map(({ id }) => id)).toEqual([])
  })

  it('do something, each of them, or help the others', () => {
    const idle = model.instruments.filter(({ effects, coordinationGain }) => effects.length === 0 && !coordinationGain)

    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('depend on whom they are aimed at wherever they can be aimed', () => {
    const indifferent = model.instruments.filter(
      ({ target, effects }) => target.scope !== 'country' && !JSON.stringify(effects).includes('target'),
    )

    expect(indifferent.map(({ id }) => id)).toEqual([])
  })

  it('agree with each other about synergies and conflicts', () => {
    const byId = new Map(model.instruments.map((instrument) => [instrument.id, instrument]))
    const oneSided = model.instruments.flatMap(({ id, synergies, conflicts }) => [
      ...synergies.filter((other) => !byId.get(other)?.synergies.includes(id)),
      ...conflicts.filter((other) => !byId.get(other)?.conflicts.includes(id)),
    ])

    expect(oneSided).toEqual([])
  })

  it('reach violent extremist groups less than the State where they are diplomacy aimed at an actor', () => {
    const misjudged = model.instruments.filter(
      ({ family, target, reach }) =>
        family === 'diplomacy' && target.scope === 'actor' && reach['violent-extremist-group'] > 0.25 * reach.state,
    )

    expect(misjudged.map(({ id }) => id)).toEqual([])
  })
})

function sourcesOfKind(...kinds: readonly Source['kind'][]): ReadonlySet<string> {
  return new Set(model.sources.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
}

/** Every {low, best, high} anywhere inside a record. */
function estimatesIn(value: unknown): Estimate[] {
  if (typeof value !== 'object' || value === null) return []
  return isEstimate(value) ? [value] : Object.values(value).flatMap(estimatesIn)
}

function isEstimate(value: object): value is Estimate {
  return 'low' in value && 'best' in value && 'high' in value
}
