import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePlans,
  comparisonRows,
  differenceDots,
  meanDifference,
  netBenefit,
  spreadOf,
  usualDifference,
  type ComparisonSetting,
} from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'
import { model } from '../../../builders/bundled'

const question = { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } }
const ofDeaths = (deaths: readonly number[]) => aResult({ deaths: [deaths] })
/** Two plans' deaths in the same futures. */
const twoPlans = fc
  .array(fc.tuple(fc.nat(5000), fc.nat(5000)), { minLength: 1, maxLength: 60 })
  .map((pairs) => [pairs.map(([a]) => a), pairs.map(([, b]) => b)] as const)

describe('a paired comparison', () => {
  it('turns round when the two plans change places: p becomes 1 - p - ties', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const there = comparePlans(ofDeaths(a), ofDeaths(b), question)
        const back = comparePlans(ofDeaths(b), ofDeaths(a), question)

        expect(back.better).toEqual(there.worse)
        expect(back.worse).toEqual(there.better)
        expect(back.same).toEqual(there.same)
        expect(back.better.probability).toBeCloseTo(1 - there.better.probability - there.same.probability, 12)
        expect([...back.differences]).toEqual([...there.differences].map((difference) => 0 - difference))
      }),
    )
  })

  it('does not depend on the order of futures', () => {
    fc.assert(
      fc.property(twoPlans, ([a, b]) => {
        const { differences, ...shares } = comparePlans(ofDeaths(a), ofDeaths(b), question)
        const other = comparePlans(ofDeaths([...a].reverse()), ofDeaths([...b].reverse()), question)

        expect(other).toMatchObject(shares)
        expect(spreadOf(other)).toEqual(spreadOf({ differences }))
      }),
    )
  })

  it('finds no difference at all between a plan and itself', () => {
    fc.assert(
      fc.property(twoPlans, ([a]) => {
        const { better, worse, differences } = comparePlans(ofDeaths(a), ofDeaths(a), {
          ...question,
          smallest: { absolute: 0, relative: 0 },
        })
        expect([better.count, worse.count]).toEqual([0, 0])
        expect(differences.every((difference) => difference === 0)).toBe(true)
      }),
    )
  })

  it('has the shares and intervals of 90 % that were worked out by hand', () => {
    // Differences -100, -20 (too small), 0, +50 of ten futures, the rest 0.
    const { better, worse, same } = comparePlans(
      ofDeaths([200, 100, 5, 100, 0, 0, 0, 0, 0, 0]),
      ofDeaths([100, 80, 5, 150, 0, 0, 0, 0, 0, 0]),
      question,
    )
    expect([better.count, worse.count, same.count]).toEqual([1, 1, 8])
    // Wilson with z = 1.6449: centre (0.1 + 0.13528) / 1.27055, half width 1.29460 x sqrt(0.009 + 0.0067638).
    expect(better.low).toBeCloseTo(0.0226, 3)
    expect(better.high).toBeCloseTo(0.3477, 3)
  })

  it('gives spread, dots and means of the differences', () => {
    const comparison = comparePlans(ofDeaths([10, 10, 10, 10, 10]), ofDeaths([10, 9, 8, 7, 6]), question)

    const { median, low50, high50, low80, high80 } = spreadOf(comparison)
    expect([low80, low50, median, high50, high80].map(rounded)).toEqual([-3.6, -3, -2, -1, -0.4])
    expect(differenceDots(comparison, 5).map(rounded)).toEqual([-3.6, -2.8, -2, -1.2, -0.4])
    expect(differenceDots(comparison)).toHaveLength(50)
    // Standard deviation 1.5811 over the root of 5, times 2.1316 (Student's t of 4 degrees of freedom).
    const { mean, low, high } = meanDifference(comparison)
    expect([low, mean, high].map(rounded)).toEqual([-3.5073, -2, -0.4927])
  })

  it('calls the net benefit of a plan the share it helps less the share it harms', () => {
    const helps = Array.from({ length: 100 }, (_, member) => (member < 30 ? 0 : member < 40 ? 200 : 100))
    const comparison = comparePlans(ofDeaths(Array.from({ length: 100 }, () => 100)), ofDeaths(helps), question)

    // Variance 0.4 - 0.04; 0.06 times 1.6449.
    const { mean, low, high } = netBenefit(comparison)
    expect([low, mean, high].map(rounded)).toEqual([0.1013, 0.2, 0.2987])
  })

  it('leaves the net benefit open where too few futures were run to compare anything by', () => {
    const comparison = comparePlans(ofDeaths([500, 500, 500]), ofDeaths([0, 0, 0]), question)

    expect(netBenefit(comparison)).toEqual({ mean: 1, low: -1, high: 1 })
  })
})

describe('usualDifference', () => {
  it('takes deaths and harms from the model, and the rest in whole futures, stages and people', () => {
    expect(usualDifference('deaths', model)).toEqual({ absolute: 25, relative: 0.1 })
    expect(usualDifference('other-harms-of:valley', model)).toEqual({ absolute: 25, relative: 0.1 })
    expect(usualDifference('mass-killing', model)).toEqual({ absolute: 1, relative: 0 })
    expect(usualDifference('severity-stages', model)).toEqual({ absolute: 0.5, relative: 0 })
    expect(usualDifference('displaced-of:valley', model)).toEqual({ absolute: 1000, relative: 0.1 })
  })
})

describe('comparisonRows', () => {
  const plans = [
    { id: 'none', result: withPopulations([100, 100], [40, 0], [60, 100]) },
    { id: 'a', result: withPopulations([50, 100], [0, 100], [50, 0]) },
    { id: 'b', result: withPopulations([100, 300], [40, 200], [60, 100]) },
  ]
  const setting: ComparisonSetting = {
    ...question,
    referenceId: 'a',
    noResponseId: 'none',
    populations: ['hill', 'valley'],
  }

  it('holds every plan against the reference and, always, against no response', () => {
    const [none, a, b] = comparisonRows(plans, setting)

    expect(none?.againstNoResponse).toBeNull()
    expect(none?.againstReference?.worse.count).toBe(1)
    expect(a?.againstReference).toBeNull()
    expect(a?.againstNoResponse?.better.count).toBe(1)
    expect(b?.againstReference?.worse.count).toBe(2)
    expect(b?.againstNoResponse?.worse.count).toBe(1)
  })

  it('shows by population what a total hides', () => {
    const row = comparisonRows(plans, setting)[1]

    expect(row?.againstNoResponse?.worse.count).toBe(0)
    expect(row?.byPopulation.map(({ population }) => population)).toEqual(['hill', 'valley'])
    expect(row?.byPopulation[0]?.againstNoResponse).toMatchObject({ better: { count: 1 }, worse: { count: 1 } })
  })

  it('gives a plan the same row whatever stands beside it, in whatever order', () => {
    const rows = comparisonRows(plans, setting)
    const reversed = comparisonRows([...plans].reverse(), setting)
    const fewer = comparisonRows(plans.slice(0, 2), setting)

    expect([...reversed].reverse()).toEqual(rows)
    expect(fewer).toEqual(rows.slice(0, 2))
  })

  it('refuses a reference that is not among the plans, and ensembles of other members', () => {
    expect(() => comparisonRows(plans, { ...setting, referenceId: 'c' })).toThrow(RangeError)
    const other = { id: 'c', result: { ...withPopulations([1, 1], [1, 1], [0, 0]), firstMember: 5 } }
    expect(() => comparisonRows([...plans, other], setting)).toThrow(RangeError)
  })
})

/** To four decimals. */
const rounded = (value: number): number => Number(value.toFixed(4))

function withPopulations(deaths: number[], hill: number[], valley: number[]) {
  return aResult({ deaths: [deaths], 'deaths-of:hill': [hill], 'deaths-of:valley': [valley] })
}
