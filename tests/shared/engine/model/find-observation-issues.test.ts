import { describe, expect, it } from 'vitest'
import {
  findModelIssues,
  OBSERVATION_KINDS,
  type CountryModel,
  type LevelObservation,
} from '../../../../src/shared/engine'
import { model } from '../../../builders/bundled'

const { observation } = model
const [kind, ...otherKinds] = observation.kinds
const [number, ...otherNumbers] = observation.numbers
if (!kind || !number) throw new RangeError('The model says nothing of observation')

const issuesOf = (changed: Partial<LevelObservation>, rest: Partial<CountryModel> = {}) =>
  findModelIssues({ ...model, ...rest, observation: { ...observation, ...changed } })

describe('findModelIssues, of how levels are observed', () => {
  it('has nothing against the bundled numbers', () => {
    expect(issuesOf({})).toEqual([])
  })

  it('wants one kind for every level', () => {
    const [level = '', ...others] = kind.levels
    const lacking = issuesOf({ kinds: [{ ...kind, levels: others }, ...otherKinds] })
    const twice = issuesOf({ kinds: [{ ...kind, levels: [level, ...kind.levels] }, ...otherKinds] })
    const unknown = issuesOf({ kinds: [{ ...kind, levels: [...kind.levels, 'weather'] }, ...otherKinds] })

    expect(lacking).toEqual([{ kind: 'missing-observation', place: ['observation', 'kinds'], value: level }])
    expect(twice).toEqual([expect.objectContaining({ kind: 'wrong-count', place: ['observation', 'kinds'] })])
    expect(unknown).toEqual([expect.objectContaining({ kind: 'unknown', what: 'level', value: 'weather' })])
  })

  it('wants every kind once', () => {
    const again = issuesOf({ kinds: [...observation.kinds, { ...kind, levels: [] }] })

    expect(again).toContainEqual(expect.objectContaining({ kind: 'duplicate-id', value: kind.id }))
    expect(issuesOf({ kinds: otherKinds })).toContainEqual(
      expect.objectContaining({ kind: 'wrong-count', value: OBSERVATION_KINDS.length - 1 }),
    )
  })

  it('wants every number, with a source and inside its bounds', () => {
    expect(issuesOf({ numbers: otherNumbers })).toEqual([
      { kind: 'missing-observation', place: ['observation', 'numbers'], value: number.id },
    ])
    expect(issuesOf({ numbers: [{ ...number, id: 'open.colour' }, ...observation.numbers] })).toContainEqual(
      expect.objectContaining({ kind: 'unknown', what: 'observation-number' }),
    )
    expect(issuesOf({ numbers: [{ ...number, sources: [] }, ...otherNumbers] })).toContainEqual(
      expect.objectContaining({ kind: 'no-source' }),
    )
    expect(
      issuesOf({ numbers: [{ ...number, value: { low: -1, best: 0, high: 99 } }, ...otherNumbers] }).map(
        (issue) => issue.kind,
      ),
    ).toEqual(['out-of-range', 'out-of-range'])
  })

  it('wants whole months of delay', () => {
    const numbers = observation.numbers.map((one) =>
      one.id === 'reported.delayMonths' ? { ...one, value: { ...one.value, best: 1.5 } } : one,
    )

    expect(issuesOf({ numbers })).toEqual([expect.objectContaining({ kind: 'not-whole', value: 1.5 })])
  })
})
