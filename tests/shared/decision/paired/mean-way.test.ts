import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePlans,
  isOpenByCount,
  judgedDifference,
  judgedShare,
  leaningBy,
  meanWay,
  meanRanking,
} from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

/** Differences of futures of which so many go either way. */
const changed = (below: number, above: number, all: number): number[] =>
  Array.from({ length: all }, (_, member) => (member < below ? -1 : member < below + above ? 1 : 0))

describe('meanWay', () => {
  it.each([
    { below: 5, above: 0, all: 1000, chance: 'open', amount: 'below' },
    { below: 6, above: 0, all: 1000, chance: 'below', amount: 'below' },
    { below: 5, above: 14, all: 1000, chance: 'open', amount: 'above' },
    { below: 5, above: 16, all: 1000, chance: 'above', amount: 'above' },
    { below: 0, above: 0, all: 1000, chance: 'open', amount: 'open' },
    { below: 9, above: 0, all: 9, chance: 'open', amount: 'open' },
  ])('calls $below futures down and $above up of $all $chance of a chance, $amount of an amount', (row) => {
    const differences = changed(row.below, row.above, row.all)

    expect(meanWay(differences, 'mass-killing')).toBe(row.chance)
    expect(meanWay(differences, 'deaths')).toBe(row.amount)
  })

  it('counts a future by its sign, also where what comes or does not is a mean over several starts', () => {
    const halves = (better: number) => changed(better, 0, 1000).map((difference) => difference / 2)

    expect(meanWay(halves(5), 'mass-killing')).toBe('open')
    expect(meanWay(halves(6), 'mass-killing')).toBe('below')
  })

  it('tells what is open by its count from what is open by its interval', () => {
    const judged = (better: number, worse: number) =>
      judgedDifference({ differences: Float64Array.from(changed(better, worse, 1000)) }, 'mass-killing')

    expect(isOpenByCount(judged(5, 0))).toBe(true)
    expect(isOpenByCount(judged(6, 0))).toBe(false)
    expect(isOpenByCount(judged(20, 18))).toBe(false)
  })

  it('lets no share go a way that the interval with the orders drawn leaves open', () => {
    const differences = changed(9, 0, 1000)
    const wide = { mean: -0.009, low: -0.02, high: 0.002 }

    expect(judgedShare(differences, wide, 'mass-killing').way).toBe('open')
    expect(judgedShare(differences, { ...wide, high: -0.001 }, 'mass-killing').way).toBe('below')
    expect(judgedShare(differences, { ...wide, high: -0.001 }, undefined).way).toBe('below')
  })

  it('says of a chance what the table of plans and the ranking under a lens say of it', () => {
    const smallest = { absolute: 1, relative: 0 }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 }), (futures) => {
        const [before, after] = [0, 1].map((plan) => futures.map((happens) => (happens[plan] === true ? 1 : 0)))
        const results = [before, after].map((row = []) =>
          aResult({ severity: [row.map(() => 0)] }, { onsetStep: Int16Array.from(row, (one) => (one === 1 ? 0 : -1)) }),
        )
        const [one, other] = results
        if (!one || !other || !before || !after) throw new Error('Two plans')
        // Where it goes on today in all futures, nothing begins.
        fc.pre(before.includes(0) && after.includes(0))
        const comparison = comparePlans(one, other, { outcome: 'mass-killing', step: 0, smallest })
        const { way } = judgedDifference(comparison, 'mass-killing')
        const leaning = leaningBy(comparison, 'mass-killing')
        const { surePairs } = meanRanking([before, after], 'mass-killing')

        expect(way === 'below').toBe(leaning === 'better')
        expect(way === 'above').toBe(leaning === 'worse')
        expect(surePairs).toEqual(way === 'below' ? [[1, 0]] : way === 'above' ? [[0, 1]] : [])
      }),
    )
  })
})
