import { describe, expect, it } from 'vitest'
import { findRealityCheckIssues, type CheckedCase, type RealityCheck } from '../../../../src/shared/engine'
import { aRealityCheck } from '../../../builders/a-reality-check'
import { kelvara, model, planB } from '../../../builders/bundled'

const document = { scenario: kelvara, plans: [planB] }
const issuesOf = (...checks: readonly RealityCheck[]) => findRealityCheckIssues(model, document, checks)
const issuesGiven = (given: CheckedCase) =>
  issuesOf(aRealityCheck({ given })).map(({ kind, place }) => `${kind} ${place.join('/')}`)

describe('findRealityCheckIssues', () => {
  it('finds nothing wrong with a check that names what is there', () => {
    const given: CheckedCase = {
      plan: planB.id,
      shiftMonths: -6,
      switchesOff: ['trends'],
      levels: [
        { level: 'armed-conflict', to: 0.1 },
        { level: 'youth-guard/capacity', to: 0.2 },
        { level: 'displaced-in-camps/siege', to: 0 },
      ],
      scheduled: [{ trigger: 'assassination', step: 3, chance: 1 }],
    }

    expect(issuesOf(aRealityCheck({ given }))).toEqual([])
  })

  it.each([
    { name: 'a plan', given: { plan: 'plan-z' }, issue: 'unknown 0/given/plan' },
    {
      name: 'a level of the country',
      given: { levels: [{ level: 'sunshine', to: 0 }] },
      issue: 'unknown 0/given/levels/0/level',
    },
    {
      name: "a population's level of an actor",
      given: { levels: [{ level: 'youth-guard/siege', to: 0 }] },
      issue: 'unknown 0/given/levels/0/level',
    },
    {
      name: 'a trigger',
      given: { scheduled: [{ trigger: 'rain', step: 1, chance: 1 }] },
      issue: 'unknown 0/given/scheduled/0/trigger',
    },
  ])('refuses $name that is not there', ({ given, issue }) => {
    expect(issuesGiven(given)).toEqual([issue])
  })

  it.each([
    { given: { shiftMonths: 0.5 }, issue: 'not-whole 0/given/shiftMonths' },
    { given: { levels: [{ level: 'impunity', to: 1.2 }] }, issue: 'out-of-range 0/given/levels/0/to' },
    {
      given: { scheduled: [{ trigger: 'assassination', step: 0, chance: 2 }] },
      issue: 'out-of-range 0/given/scheduled/0/step',
    },
  ])('refuses numbers that make no sense: $issue', ({ given, issue }) => {
    expect(issuesGiven(given)).toContain(issue)
  })

  it('looks at both cases of a difference', () => {
    const expected = { kind: 'difference', than: { plan: 'plan-z' }, low: -1, high: 0 } as const

    expect(issuesOf(aRealityCheck({ expected }))).toMatchObject([
      { kind: 'unknown', place: [0, 'expected', 'than', 'plan'] },
    ])
  })

  it('refuses a range that nothing can lie in, a stage or a horizon that is none, and an id used twice', () => {
    const upsideDown = aRealityCheck({ expected: { kind: 'share', low: 0.6, high: 0.4 } })
    const negative = aRealityCheck({ id: 'other', expected: { kind: 'share', low: -0.1, high: 0.4 } })
    const noStage = aRealityCheck({ outcome: { kind: 'stage', atLeast: 5 }, horizonSteps: 0 })

    expect(issuesOf(upsideDown, negative, noStage).map(({ kind, place }) => `${kind} ${place.join('/')}`)).toEqual([
      'duplicate-id 2/id',
      'out-of-range 0/expected/high',
      'out-of-range 1/expected/low',
      'out-of-range 2/horizonSteps',
      'out-of-range 2/outcome/atLeast',
    ])
  })
})
