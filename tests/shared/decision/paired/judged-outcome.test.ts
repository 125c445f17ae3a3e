import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isGoingOnIn,
  judgedValues,
  massKillingIn,
  outcomesNeededFor,
  populationOutcomes,
  severityInStages,
  STAGE_OUTCOMES,
  stageIn,
} from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

describe('severityInStages', () => {
  it.each([
    { deaths: 0, stages: 0 },
    { deaths: 25, stages: 1 },
    { deaths: 100, stages: 2 },
    { deaths: 1000, stages: 3 },
    { deaths: 10_000, stages: 4 },
    { deaths: 100_000, stages: 5 },
  ])('puts $deaths deaths at $stages', ({ deaths, stages }) => {
    expect(severityInStages(deaths)).toBeCloseTo(stages, 12)
  })

  it('rises with deaths, also beyond the last stage', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.integer({ min: 1, max: 1000 }), (deaths, more) => {
        expect(severityInStages(deaths + more)).toBeGreaterThan(severityInStages(deaths))
      }),
    )
  })
})

describe('judgedValues', () => {
  const severity = [
    [0, 1000, 30],
    [10_000, 1000, 0],
    [100, 25, 0],
  ]
  const result = aResult({ severity }, { onsetStep: Int16Array.of(1, 0, -1) })

  it('counts mass killing once it has begun, also when it is over', () => {
    expect([0, 1, 2].map((step) => [...judgedValues(result, 'mass-killing', step)])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
    ])
  })

  it('asks whether mass killing is still there where it goes on in every future today', () => {
    const goingOn = { ...result, onsetStep: Int16Array.of(0, 0, 0) }

    expect(isGoingOnIn(goingOn)).toBe(true)
    expect([...judgedValues(goingOn, 'mass-killing', 1)]).toEqual([1, 1, 0])
    expect([...judgedValues(goingOn, 'mass-killing', 2)]).toEqual([0, 0, 0])
    expect(massKillingIn(goingOn, 1).count).toBe(2)
  })

  it('counts another stage of violence once it was reached, also when it is over', () => {
    expect([0, 1, 2].map((step) => [...judgedValues(result, 'serious-violence', step)])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [1, 1, 0],
    ])
    expect([...judgedValues(result, 'violence', 2)]).toEqual([1, 1, 1])
    expect([...judgedValues(result, 'extreme-violence', 2)]).toEqual([1, 0, 0])
    expect(stageIn(result, 'extreme-violence', 2)).toMatchObject({ count: 1, memberCount: 3 })
  })

  it('asks whether another stage is still there where every future begins in it', () => {
    const begun = aResult(
      {
        severity: [
          [30, 40],
          [10, 2000],
        ],
      },
      { onsetStep: Int16Array.of(-1, 1) },
    )

    expect(isGoingOnIn(begun, STAGE_OUTCOMES.violence)).toBe(true)
    expect([...judgedValues(begun, 'violence', 1)]).toEqual([0, 1])
    expect(isGoingOnIn(begun, STAGE_OUTCOMES['serious-violence'])).toBe(false)
  })

  it('reads severity in stages at the step, or the worst of them up to the step', () => {
    expect([...judgedValues(result, 'severity-stages', 2)]).toEqual([2, 1, 0])
    const worst = [...judgedValues(result, 'worst-severity-stages', 2)]
    expect(worst[0]).toBeCloseTo(4, 12)
    expect(worst[1]).toBeCloseTo(3, 12)
    expect(worst[2]).toBeCloseTo(severityInStages(30), 12)
  })

  it('leaves severity itself in deaths', () => {
    expect([...judgedValues(result, 'severity', 2)]).toEqual([100, 25, 0])
  })

  it('adds up the kinds of other harms, for all or for one population', () => {
    for (const outcome of ['other-harms', 'other-harms-of:valley']) {
      const keys = outcomesNeededFor(outcome)
      const harms = aResult(Object.fromEntries(keys.map((key, kind) => [key, [[10 ** kind, kind]]])))

      expect(keys).toHaveLength(6)
      expect([...judgedValues(harms, outcome, 0)]).toEqual([111_111, 15])
    }
  })

  it('refuses an outcome that was not kept', () => {
    expect(() => judgedValues(result, 'other-harms', 0)).toThrow(RangeError)
  })
})

describe('populationOutcomes', () => {
  it('counts deaths for each population, and severity for none', () => {
    expect(populationOutcomes('deaths', ['a', 'b']).map(({ outcome }) => outcome)).toEqual([
      'deaths-of:a',
      'deaths-of:b',
    ])
    expect(populationOutcomes('severity-stages', ['a', 'b'])).toEqual([])
    expect(populationOutcomes('without-access', ['a', 'b'])).toEqual([])
  })
})
