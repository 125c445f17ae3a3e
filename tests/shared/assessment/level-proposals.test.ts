import { describe, expect, it } from 'vitest'
import {
  assessmentAt,
  isProtective,
  isTakenOver,
  levelProposals,
  levelViews,
  spokenLevels,
  withProposals,
  type Assessor,
  type ProposalView,
} from '../../../src/shared/assessment'
import { anAssessor, aRating, around, indicator } from '../../builders/an-assessor'
import { kelvara, model } from '../../builders/bundled'

const views = (...assessors: Assessor[]) => levelViews(model, kelvara, { assessors })
const proposals = (view: ProposalView, ...assessors: Assessor[]) => levelProposals(model, kelvara, { assessors }, view)
const POOL = { kind: 'pool' } as const

describe('spokenLevels', () => {
  it('reads levels from the common factors alone', () => {
    const common = new Set(
      model.framework.factors
        .filter(({ kind }) => kind === 'common')
        .flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    )

    expect(spokenLevels(model, kelvara).every(({ indicator: id }) => common.has(id))).toBe(true)
  })

  it('leaves out what is read in proportion to something else', () => {
    const speakers = spokenLevels(model, kelvara).filter(({ level }) => level === 'youth-guard/exclusionary-ideology')

    expect(speakers.map(({ indicator: id }) => id)).toEqual(['i-4-7'])
  })
})

describe('levelViews', () => {
  it('takes a rating of the level itself as it is', () => {
    const direct = aRating({ kind: 'level', level: 'armed-conflict' }, around(0.7))
    const indirect = aRating(indicator('i-1-1'), around(0.2))

    expect(views(anAssessor('a', [direct, indirect])).get('armed-conflict')).toEqual([
      { assessor: 'a', range: around(0.7).range, trend: 0, indicators: [] },
    ])
  })

  it('turns round what an indicator says of a lack', () => {
    const lack = aRating(indicator('i-6-2'), { range: { low: 0.2, best: 0.3, high: 0.6 }, trend: 'rising' })
    const [view] = views(anAssessor('a', [lack])).get('civil-society-and-media') ?? []

    expect(view?.range).toEqual({ low: 0.4, best: 0.7, high: 0.8 })
    expect(view?.trend).toBeLessThan(0)
  })

  it('weighs indicators by how close they come', () => {
    const close = aRating(indicator('i-2-3'), around(0.8))
    const partly = aRating(indicator('i-3-6'), around(0.4))
    const [view] = views(anAssessor('a', [close, partly])).get('impunity') ?? []

    expect(view?.range.best).toBeGreaterThan(0.6)
    expect(view?.range.best).toBeLessThan(0.8)
    expect(view?.indicators).toEqual(['i-2-3', 'i-3-6'])
  })

  it('asks which party is meant where several play the role', () => {
    const ofNobody = views(anAssessor('a', [aRating(indicator('i-5-1'), around(0.7))]))
    const ofOne = views(anAssessor('a', [aRating(indicator('i-5-1', 'youth-guard'), around(0.7))]))

    expect([...ofNobody.keys()]).toEqual(['arms-availability'])
    expect([...ofOne.keys()]).toEqual(['youth-guard/capacity'])
  })

  it('knows nothing of what was rated as unknown, and nothing of an unfinished round', () => {
    const unknown = anAssessor('a', [aRating(indicator('i-1-1'), { range: 'unknown' })])
    const unfinished = anAssessor('b', [], { first: { isFinished: false, ratings: [aRating(indicator('i-1-1'))] } })

    expect(views(unknown, unfinished).size).toBe(0)
  })

  it('goes by the second round where it says something', () => {
    const twice = anAssessor(
      'a',
      [aRating(indicator('i-1-1'), around(0.2)), aRating(indicator('i-1-5'), around(0.2))],
      {
        second: { isFinished: false, ratings: [aRating(indicator('i-1-1'), around(0.6))] },
      },
    )

    expect(views(twice).get('armed-conflict')?.[0]?.range.best).toBeCloseTo(0.6, 4)
    expect(views(twice).get('political-instability')?.[0]?.range.best).toBeCloseTo(0.2, 4)
  })
})

describe('levelProposals', () => {
  const of = (id: string, best: number) =>
    anAssessor(id, [aRating(indicator('i-1-1'), { ...around(best), trend: 'rising' })])
  const lacking = (id: string, best: number) => anAssessor(id, [aRating(indicator('i-6-2'), around(best))])

  it('pools three, and never two', () => {
    expect(proposals(POOL, of('a', 0.2), of('b', 0.4))).toEqual([])

    const [pooled] = proposals(POOL, of('a', 0.2), of('b', 0.4), of('c', 0.6))
    expect(pooled?.level).toBe('armed-conflict')
    expect(pooled?.best).toBeCloseTo(0.4, 1)
    expect(pooled?.quantiles).toHaveLength(21)
    expect(pooled?.trend).toBe(0.02)
  })

  it('shows one assessor alone, and the most worried of all', () => {
    const all = [of('a', 0.2), of('b', 0.6), of('c', 0.4)]

    expect(proposals({ kind: 'assessor', id: 'c' }, ...all)[0]?.best).toBeCloseTo(0.4, 4)
    expect(proposals({ kind: 'most-worried' }, ...all)[0]?.best).toBeCloseTo(0.6, 4)
  })

  it('takes the lowest for the most worrying where a high level protects', () => {
    const [most] = proposals({ kind: 'most-worried' }, lacking('a', 0.3), lacking('b', 0.8))

    expect(most?.level).toBe('civil-society-and-media')
    expect(most?.best).toBeCloseTo(0.2, 4)
    expect(
      ['discipline', 'self-protection', 'rule-of-law', 'humanitarian-access'].every((id) => isProtective(model, id)),
    ).toBe(true)
    expect(['impunity', 'grievance', 'capacity'].some((id) => isProtective(model, id))).toBe(false)
  })

  it('is taken over for the levels it names, and leaves the sentences of evidence', () => {
    const proposed = proposals(POOL, of('a', 0.2), of('b', 0.4), of('c', 0.6))
    const taken = withProposals(kelvara, proposed)

    expect(proposed.some((one) => isTakenOver(kelvara, one))).toBe(false)
    expect(proposed.every((one) => isTakenOver(taken, one))).toBe(true)
    expect(assessmentAt(taken, 'armed-conflict')?.evidence).toBe(assessmentAt(kelvara, 'armed-conflict')?.evidence)
    expect({ ...taken, levels: { ...taken.levels, 'armed-conflict': kelvara.levels['armed-conflict'] } }).toEqual(
      kelvara,
    )
  })
})
