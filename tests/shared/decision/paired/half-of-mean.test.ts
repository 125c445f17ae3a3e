import { describe, expect, it } from 'vitest'
import { fewFuturesOfHalf } from '../../../../src/shared/decision'

/** A thousand differences: these, and the others so. */
const thousand = (first: readonly number[], others: number) =>
  Float64Array.from({ length: 1000 }, (_, future) => first[future] ?? others)

describe('fewFuturesOfHalf', () => {
  it('counts the fewest futures that make up half of a mean, in its direction', () => {
    expect(fewFuturesOfHalf(thousand([-36_000], 0))).toBe(1)
    // 2,000 in all: 600 and 500 are half of it and more, whatever speaks against it.
    expect(fewFuturesOfHalf(thousand([600, 500, 400, 300, 300, -100], 0))).toBe(2)
    expect(fewFuturesOfHalf(thousand([-600, -500, -400, -300, -300, 100], 0))).toBe(2)
  })

  it('says nothing of a mean that comes from many futures, from none, or over few of them', () => {
    expect(fewFuturesOfHalf(thousand([], -3))).toBeNull()
    expect(
      fewFuturesOfHalf(
        thousand(
          Array.from({ length: 19 }, () => 10),
          0,
        ),
      ),
    ).toBeNull()
    expect(fewFuturesOfHalf(thousand([5, -5], 0))).toBeNull()
    expect(fewFuturesOfHalf([1000, ...Array.from({ length: 99 }, () => 0)])).toBeNull()
  })
})
