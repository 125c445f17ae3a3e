import { describe, expect, it } from 'vitest'
import {
  agreementOn,
  camps,
  evidenceStrength,
  factorSummary,
  standingSummary,
  vulnerabilities,
  type EvidenceNote,
} from '../../../src/shared/assessment'
import { anAssessor, aRating, around, indicator } from '../../builders/an-assessor'
import { kelvara, model } from '../../builders/bundled'

const [conflict] = model.framework.factors.filter(({ number }) => number === 1)
if (!conflict) throw new RangeError('The framework has no factor 1')
const of = (id: string, best: number) => anAssessor(id, [aRating(indicator('i-1-1'), around(best))])
const note = (changes: Partial<EvidenceNote> = {}): EvidenceNote => ({
  text: 'Seen.',
  source: 'A monitor',
  step: -1,
  reliability: 'B',
  credibility: 2,
  ...changes,
})

describe('factorSummary', () => {
  it('lets a few strong signs count among many weak ones', () => {
    const assessor = anAssessor('a', [
      aRating(indicator('i-1-1'), around(0.8)),
      aRating(indicator('i-1-3'), around(0.2)),
    ])

    expect(factorSummary(conflict, { assessors: [assessor] }).range?.best).toBeCloseTo(Math.sqrt(0.34), 9)
  })

  it('counts the strongest of several parties', () => {
    const assessor = anAssessor('a', [
      aRating(indicator('i-1-3', 'upland-communities'), around(0.3)),
      aRating(indicator('i-1-3', 'displaced-in-camps'), around(0.7)),
    ])

    expect(factorSummary(conflict, { assessors: [assessor] }).range?.best).toBeCloseTo(0.7, 9)
  })

  it('has no common range of two views', () => {
    expect(factorSummary(conflict, { assessors: [of('a', 0.2), of('b', 0.6)] }).range).toBeUndefined()
    expect(factorSummary(conflict, { assessors: [of('a', 0.2), of('b', 0.6), of('c', 0.5)] }).range).toBeDefined()
  })

  it('is empty where nobody rated', () => {
    expect(factorSummary(conflict, { assessors: [] })).toEqual({
      views: [],
      range: undefined,
      trend: undefined,
      confidence: undefined,
      evidence: [],
      unknowns: 0,
    })
  })
})

describe('agreementOn and camps', () => {
  it('name how far views lie apart, and who stands where', () => {
    const apart = factorSummary(conflict, { assessors: [of('a', 0.2), of('b', 0.7), of('c', 0.75), of('d', 0.25)] })
    const close = factorSummary(conflict, { assessors: [of('a', 0.5), of('b', 0.55), of('c', 0.52)] })

    expect([agreementOn([apart]), agreementOn([close]), agreementOn([])]).toEqual(['poor', 'good', undefined])
    expect(camps(apart.views)?.map((camp) => camp.map(({ assessor }) => assessor))).toEqual([
      ['c', 'b'],
      ['d', 'a'],
    ])
    expect(camps(close.views.slice(0, 1))).toBeUndefined()
  })
})

describe('evidenceStrength', () => {
  it.each([
    { name: 'nothing', notes: [], strength: 0 },
    {
      name: 'one note of a source that cannot be judged',
      notes: [note({ reliability: 'F', credibility: 6 })],
      strength: 0,
    },
    {
      name: 'one confirmed note of a reliable source',
      notes: [note({ reliability: 'A', credibility: 1 })],
      strength: 2,
    },
    { name: 'two of them', notes: [note({ credibility: 1 }), note({ credibility: 1 })], strength: 4 },
    { name: 'two usual ones', notes: [note(), note()], strength: 3 },
  ])('gives $name $strength', ({ notes, strength }) => {
    expect(evidenceStrength(notes)).toBe(strength)
  })
})

describe('standingSummary', () => {
  it('reads every common factor but that of triggers from the levels of a scenario without an assessment', () => {
    const common = model.framework.factors.filter(({ kind }) => kind === 'common')
    const read = common.filter((factor) => standingSummary(factor, model, kelvara).range !== undefined)

    expect(read.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})

describe('vulnerabilities', () => {
  it('sums up by population and attribute, and keeps what is not known', () => {
    const subject = { kind: 'vulnerability', population: 'displaced-in-camps', tag: 'women' } as const
    const unknown = { ...subject, tag: 'children' } as const
    const lens = {
      assessors: [anAssessor('a', [aRating(subject, around(0.6)), aRating(unknown, { range: 'unknown' })])],
    }

    expect(vulnerabilities(lens).map(({ tag, range }) => [tag, range?.best])).toEqual([
      ['children', undefined],
      ['women', 0.6],
    ])
  })
})
