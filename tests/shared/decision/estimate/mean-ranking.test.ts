import { describe, expect, it } from 'vitest'
import { inFront, isSurelyBefore, meanRanking, ranksOf } from '../../../../src/shared/decision'

/** The same futures over and over: ten at least, of which alone something can be said. */
const often = (...futures: readonly number[]): readonly number[] => Array.from({ length: 10 }, () => futures).flat()

describe('meanRanking', () => {
  // The first two are better by turns; the third loses more than either in every future.
  const ranking = meanRanking([often(2, 3), often(1.4, 3.4), often(5, 6)], 'deaths')

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
    expect(inFront(meanRanking([often(2), often(1)], 'deaths'))).toEqual([1])
  })

  it('is sure of nothing without futures that differ', () => {
    expect(inFront(meanRanking([often(1), often(1)], 'deaths'))).toEqual([0, 1])
  })

  it('is sure of nothing by fewer futures than can be compared', () => {
    expect(inFront(meanRanking([[2], [1]], 'deaths'))).toEqual([0, 1])
    expect(meanRanking([often(2).slice(1), often(1).slice(1)], 'deaths').surePairs).toEqual([])
  })

  it('tells plans apart by a chance as the table of plans does, not by an interval', () => {
    const futures = (count: number) => Array.from({ length: 1000 }, (_, member) => (member < count ? 1 : 0))

    // Of five futures, all one way, the interval holds no 0; but so do five coins once in sixteen times.
    expect(inFront(meanRanking([futures(5), futures(0)], 'mass-killing'))).toEqual([0, 1])
    expect(inFront(meanRanking([futures(5), futures(0)], 'deaths'))).toEqual([1])
    expect(inFront(meanRanking([futures(6), futures(0)], 'mass-killing'))).toEqual([1])
  })
})
