import { describe, expect, it } from 'vitest'
import { findScenarioIssues, NO_RESPONSE, realityCheckRuns, type CheckedCase } from '../../../../src/shared/engine'
import { aRealityCheck } from '../../../builders/a-reality-check'
import { kelvara, model, planB } from '../../../builders/bundled'

const document = { scenario: kelvara, plans: [planB], seed: 7, memberCount: 50 }
const runOf = (given: CheckedCase) => realityCheckRuns(aRealityCheck({ given }), document).given

describe('realityCheckRuns', () => {
  it('runs the scenario as it stands without a response where nothing is given', () => {
    const { given, than } = realityCheckRuns(aRealityCheck({ horizonSteps: 24 }), document)

    expect(given.scenario).toBe(kelvara)
    expect(given.request).toMatchObject({ plan: NO_RESPONSE, seed: 7, memberCount: 50, horizonSteps: 24 })
    expect(than).toBeUndefined()
  })

  it('takes the plan that is named, earlier or later as asked, from two years ago at most', () => {
    const starts = (shiftMonths?: number) =>
      runOf({ plan: planB.id, ...(shiftMonths !== undefined && { shiftMonths }) }).request.plan.responses.map(
        ({ startStep }) => startStep,
      )
    const asPlanned = planB.responses.map(({ startStep }) => startStep)

    expect(starts()).toEqual(asPlanned)
    expect(starts(6)).toEqual(asPlanned.map((start) => start + 6))
    expect(starts(-20)).toEqual(asPlanned.map((start) => Math.max(-24, start - 20)))
  })

  it('leaves out what is switched off and nothing else', () => {
    const { switches } = runOf({ switchesOff: ['triggers'] }).request

    expect(switches).toEqual({ chance: true, uncertainty: true, triggers: false, trends: true })
  })

  it('runs the other case of a difference under the same luck', () => {
    const expected = { kind: 'difference', than: { plan: planB.id }, low: -1, high: 1 } as const
    const { given, than } = realityCheckRuns(aRealityCheck({ expected }), document)

    expect(than?.request).toEqual({ ...given.request, plan: planB })
  })

  it.each([
    { level: 'arms-availability', to: 0.1 },
    { level: 'youth-guard/preparation', to: 0.05 },
    { level: 'upland-communities/grievance', to: 0.9 },
    { level: 'civil-society-and-media', to: 0 },
    { level: 'civil-society-and-media', to: 1 },
  ])('moves the assessment of $level to $to in one place, range and all', (moved) => {
    const { scenario } = runOf({ levels: [moved] })
    const [owner, own] = moved.level.split('/')
    const levelsOf = (of: typeof scenario) =>
      own === undefined ? of.levels : ([...of.actors, ...of.populations].find(({ id }) => id === owner)?.levels ?? {})
    const id = own ?? moved.level
    const [before, after] = [levelsOf(kelvara)[id], levelsOf(scenario)[id]]

    expect(after).toMatchObject({ best: moved.to, trend: before?.trend, evidence: before?.evidence })
    expect(findScenarioIssues(model, scenario)).toEqual([])
    expect(JSON.stringify(scenario)).toBe(
      JSON.stringify(kelvara).replace(JSON.stringify(before), JSON.stringify(after)),
    )
  })

  it('moves the whole range by the same number of logits', () => {
    const odds = (share = NaN) => share / (1 - share)
    const before = kelvara.levels['impunity']
    const after = runOf({ levels: [{ level: 'impunity', to: 0.3 }] }).scenario.levels['impunity']

    const factors = (['low', 'best', 'high'] as const).map((key) => odds(after?.[key]) / odds(before?.[key]))

    expect(factors[0]).toBeCloseTo(factors[1] ?? NaN, 10)
    expect(factors[2]).toBeCloseTo(factors[1] ?? NaN, 10)
  })

  it('gives a scheduled event another chance, and adds events that are not scheduled', () => {
    const { scenario } = runOf({
      scheduled: [
        { trigger: 'contested-election', step: 9, chance: 0 },
        { trigger: 'assassination', step: 5, chance: 1 },
      ],
    })

    expect(scenario.scheduled).toEqual([
      { trigger: 'contested-election', step: 9, chance: 0, label: 'Contested election' },
      { trigger: 'assassination', step: 5, chance: 1, label: '' },
    ])
  })

  it('sees all cases through the lens of the document', () => {
    const expected = { kind: 'difference', than: {}, low: -1, high: 1 } as const
    const runs = realityCheckRuns(aRealityCheck({ expected }), { ...document, lens: 'sceptical' })

    expect([runs.given.request.lens, runs.than?.request.lens]).toEqual(['sceptical', 'sceptical'])
    expect(runOf({}).request).not.toHaveProperty('lens')
  })

  it('throws on a plan or a level that is not there', () => {
    expect(() => runOf({ plan: 'plan-z' })).toThrow(RangeError)
    expect(() => runOf({ levels: [{ level: 'sunshine', to: 0.5 }] })).toThrow(RangeError)
  })
})
