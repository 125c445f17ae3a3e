import { describe, expect, it } from 'vitest'
import { findStabilityIssues, type CountryModel, type Influence } from '../../../../src/shared/engine'
import { prepareModel } from '../../../../src/shared/engine/prepare/prepare-model'
import { branchingRadius, loopGain } from '../../../../src/shared/engine/prepare/stability'
import { withAssessments } from '../../../builders/assessments'
import { exactly } from '../../../builders/a-response'
import { kelvara, model, withParameters } from '../../../builders/bundled'

function anInfluence(from: string, to: string, weight: number, extra: Partial<Influence> = {}): Influence {
  return {
    id: `${from}-to-${to}`,
    from,
    to,
    kind: 'linear',
    weight: exactly(weight),
    sources: ['test'],
    grade: 'D',
    because: 'A test needs it.',
    ...extra,
  }
}

function withInfluences(...influences: readonly Influence[]): CountryModel {
  return { ...model, influences }
}

/** Every level in the middle, where the slope of the S-curve is a quarter. */
const middling = withAssessments(kelvara, (assessment) => ({ ...assessment, ...exactly(0.5) }))
const gainOf = (...influences: readonly Influence[]) => loopGain(prepareModel(withInfluences(...influences), middling))

describe('loopGain', () => {
  it('is the weight times the slope for a level that influences itself', () => {
    expect(gainOf(anInfluence('impunity', 'impunity', 2))).toBeCloseTo(0.5, 6)
  })

  it('is the mean of the factors for a loop of two, whatever their signs', () => {
    const there = anInfluence('impunity', 'rule-of-law', -3)
    const back = anInfluence('rule-of-law', 'impunity', -1)

    expect(gainOf(there, back)).toBeCloseTo(Math.sqrt(3) / 4, 4)
    expect(gainOf(there)).toBeCloseTo(0, 6)
    expect(gainOf()).toBe(0)
  })

  it('counts an influence above one half as it works there, since a level may get there: at twice its weight', () => {
    const steep = anInfluence('impunity', 'impunity', 2, { kind: 'above-half' })
    const at = (level: number) =>
      loopGain(
        prepareModel(
          withInfluences(steep),
          withAssessments(kelvara, (assessment) => ({ ...assessment, ...exactly(level) })),
        ),
      )

    expect(at(0.75)).toBeCloseTo(2 * 2 * 0.75 * 0.25, 6)
    expect(at(0.4)).toBeCloseTo(2 * 2 * 0.4 * 0.6, 6)
  })

  it('counts both causes of a product', () => {
    const product = anInfluence('arms-availability', 'impunity', 2, { kind: 'product', with: 'impunity' })

    expect(gainOf(product)).toBeCloseTo((2 * 0.5) / 4, 3)
  })

  it('is below its limit for the bundled model and scenario', () => {
    expect(loopGain(prepareModel(model, kelvara))).toBeLessThan(0.8)
    expect(branchingRadius(prepareModel(model, kelvara))).toBeLessThan(0.95)
    expect(findStabilityIssues(model, kelvara)).toEqual([])
  })
})

describe('findStabilityIssues', () => {
  it('names the levels of a loop that runs away, in its order', () => {
    const content = withInfluences(
      ...model.influences,
      anInfluence('dangerous-speech', 'arms-availability', 5),
      anInfluence('arms-availability', 'mass-surveillance', 5),
      anInfluence('mass-surveillance', 'dangerous-speech', 5),
    )

    const issues = findStabilityIssues(content, kelvara)

    expect(issues.length).toBe(1)
    const [issue] = issues
    expect(issue?.kind).toBe('loop-gain')
    if (issue?.kind !== 'loop-gain') return
    expect(issue.gain).toBeGreaterThan(issue.limit)
    const loop = issue.loop.join(' > ')
    expect(
      'arms-availability > mass-surveillance > dangerous-speech > arms-availability > mass-surveillance',
    ).toContain(loop)
    expect(issue.loop.length).toBe(3)
  })

  it('names the dyads whose attacks call each other forth without end', () => {
    const issues = findStabilityIssues(
      withParameters({ 'event.selfExcitation': 0.5, 'event.retaliation': 0.6 }),
      kelvara,
    )

    expect(issues).toMatchObject([{ kind: 'branching', limit: 0.95 }])
    const [issue] = issues
    if (issue?.kind !== 'branching') throw new Error('no branching issue')
    expect(issue.radius).toBeGreaterThan(1)
    expect(issue.dyads).toContain('upland-front/lake-shore-communities for youth-guard/upland-communities')
  })

  it('finds self-excitation of one and more, where nobody retaliates', () => {
    const issues = findStabilityIssues(withParameters({ 'event.selfExcitation': 1, 'event.retaliation': 0 }), kelvara)

    expect(issues).toMatchObject([{ kind: 'branching' }])
    expect(issues[0]?.kind === 'branching' && issues[0].radius).toBeCloseTo(1, 3)
  })
})
