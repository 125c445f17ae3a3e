import { describe, expect, it } from 'vitest'
import { inFront, isSurelyBefore, meanRanking, ranksOf } from '../../../../src/shared/decision'

describe('meanRanking', () => {
  // The first two are better by turns; the third loses more than either in every future.
  const ranking = meanRanking([
    [2, 3],
    [1.5, 3.2],
    [5, 6],
  ])

  it('orders plans by their mean, and says between which of them that is more than chance', () => {
    expect(ranking.order).toEqual([1, 0, 2])
    expect(isSurelyBefore(ranking, 0, 2)).toBe(true)
    expect(isSurelyBefore(ranking, 1, 2)).toBe(true)
    expect(isSurelyBefore(ranking, 1, 0)).toBe(false)
  })

  it('gives plans that cannot be told apart the same ranks', () => {
    expect([0, 1, 2].map((plan) => ranksOf(ranking, plan))).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 3, worst: 3 },
    ])
    expect(inFront(ranking)).toEqual([0, 1])
    expect(inFront(meanRanking([[2], [1]]))).toEqual([1])
  })

  it('is sure of nothing without futures that differ', () => {
    expect(
      inFront(
        meanRanking([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual([0, 1])
  })
})
