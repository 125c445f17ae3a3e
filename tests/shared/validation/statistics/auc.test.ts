import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc, averagePrecision, ranksOf, type Scored } from '../../../../src/shared/validation/statistics/auc'

const rows = (...pairs: readonly (readonly [number, 0 | 1])[]): Scored[] =>
  pairs.map(([predicted, happened]) => ({ predicted, happened: happened === 1 }))

/** Every pair counted by hand. */
function aucByPairs(scored: readonly Scored[]): number {
  const yes = scored.filter(({ happened }) => happened)
  const no = scored.filter(({ happened }) => !happened)
  const wins = yes.flatMap((a) =>
    no.map((b) => (a.predicted > b.predicted ? 1 : a.predicted === b.predicted ? 0.5 : 0)),
  )
  return wins.reduce<number>((sum, win) => sum + win, 0) / (yes.length * no.length)
}

describe('auc', () => {
  it('is 1 where every event is ranked above every other row, and 0 the other way round', () => {
    expect(auc(rows([0.1, 0], [0.2, 0], [0.3, 1]))).toBe(1)
    expect(auc(rows([0.3, 0], [0.2, 0], [0.1, 1]))).toBe(0)
  })

  it('counts ties half', () => {
    expect(auc(rows([0.5, 0], [0.5, 1]))).toBe(0.5)
    expect(auc(rows([0.5, 1], [0.5, 0], [0.1, 0], [0.9, 1]))).toBe(0.875)
  })

  it('is the share of pairs in the right order, whatever the rows', () => {
    const scored = fc.array(fc.record({ predicted: fc.integer({ min: 0, max: 5 }), happened: fc.boolean() }))
    fc.assert(
      fc.property(scored, (list) => {
        fc.pre(list.some(({ happened }) => happened) && list.some(({ happened }) => !happened))
        expect(auc(list)).toBeCloseTo(aucByPairs(list), 12)
      }),
    )
  })

  it('is not a number where nothing, or everything, happened', () => {
    expect(auc(rows([0.1, 0], [0.2, 0]))).toBeNaN()
    expect(auc(rows([0.1, 1]))).toBeNaN()
  })
})

describe('ranksOf', () => {
  it('gives equal values the mean of their ranks', () => {
    expect(ranksOf([10, 20, 10, 30])).toEqual([1.5, 3, 1.5, 4])
  })
})

describe('averagePrecision', () => {
  it('is the mean precision at the rank of each event', () => {
    // Events at ranks 1 and 3: (1/1 + 2/3) / 2.
    expect(averagePrecision(rows([0.9, 1], [0.8, 0], [0.7, 1], [0.1, 0]))).toBeCloseTo(5 / 6, 12)
  })

  it('is the base rate where all predictions are equal', () => {
    expect(averagePrecision(rows([0.5, 1], [0.5, 0], [0.5, 0], [0.5, 0]))).toBe(0.25)
  })
})
