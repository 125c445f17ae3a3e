import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tracedArithmetic } from '../../../../src/shared/engine/trace/traced'

const { still, owedTo, sum, curve, pair, product, largest } = tracedArithmetic(3)
const totalOf = (shares: Float64Array) => shares.reduce((total, share) => total + share, 0)

describe('traced numbers', () => {
  it('keep apart what each cause has moved in a sum', () => {
    const moved = sum([
      [2, owedTo(0, 1, 4)],
      [-1, owedTo(1, 5, 6)],
      [7, still(3)],
    ])

    expect([moved.before, moved.after]).toEqual([18, 23])
    expect(Array.from(moved.shares)).toEqual([6, -1, 0])
  })

  it('share out a function of a sum in proportion to its terms', () => {
    // 3 + 1 moves x from 1 to 5, and x squared by 24: three quarters and one quarter of it.
    const x = sum([
      [1, owedTo(0, 0, 3)],
      [1, owedTo(1, 1, 2)],
    ])

    expect(Array.from(curve(x, (value) => value * value).shares)).toEqual([18, 6, 0])
  })

  it('share out a product by the mean of both orders', () => {
    // 2 x 3 to 4 x 5: the first alone adds 6, last 10; the second alone 4, last 8.
    expect(Array.from(pair(owedTo(0, 2, 4), owedTo(2, 3, 5), (a, b) => a * b).shares)).toEqual([8, 0, 6])
  })

  it('give what cancels out to both sides, at the slope of the function', () => {
    const level = sum([
      [1, owedTo(0, 2, 3)],
      [1, owedTo(1, 1, 0)],
    ])
    const [one = NaN, other = NaN] = curve(level, (value) => value * value).shares

    expect(one).toBeCloseTo(6, 6)
    expect(other).toBeCloseTo(-6, 6)
  })

  const place = fc.double({ min: -2, max: 2, noNaN: true })

  it('always sum to the move, and give nothing to who does not move', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const first = owedTo(0, a, b)
        const both = pair(
          sum([
            [1, first],
            [0.5, owedTo(1, c, d)],
          ]),
          curve(owedTo(1, d, c), (x) => Math.max(0, x)),
          (x, y) => Math.min(1, x * y) + x * x * y,
        )

        expect(Math.abs(totalOf(both.shares) - (both.after - both.before))).toBeLessThan(1e-9)
        expect(Math.abs(both.shares[2] ?? NaN)).toBe(0)
      }),
    )
  })

  it('share out a product of three by what each does along the straight path of all', () => {
    // t times t times t from 0 to 1: a third each.
    const { shares, before, after } = product([owedTo(0, 0, 1), owedTo(1, 0, 1), owedTo(2, 0, 1)])

    expect([before, after]).toEqual([0, 1])
    for (const share of shares) expect(share).toBeCloseTo(1 / 3, 12)
  })

  it('owe the largest number to whichever is the largest along the way', () => {
    // One falls from 3 to 1 while the other rises from 1 to 3: they meet halfway, and each has its half of the path.
    expect(Array.from(largest([owedTo(0, 3, 1), owedTo(1, 1, 3)]).shares)).toEqual([-1, 1, 0])
    expect(Array.from(largest([owedTo(0, 1, 2), owedTo(2, 1, 2)]).shares)).toEqual([0.5, 0, 0.5])
  })

  it('sum to the move of a product and of the largest, and give nothing to who does not move', () => {
    fc.assert(
      fc.property(place, place, place, place, place, (a, b, c, d, still1) => {
        const numbers = [
          owedTo(0, a, b),
          sum([
            [1, owedTo(1, c, d)],
            [1, owedTo(0, b, c)],
          ]),
          owedTo(2, still1, still1),
        ]
        for (const made of [product(numbers), largest(numbers)]) {
          expect(Math.abs(totalOf(made.shares) - (made.after - made.before))).toBeLessThan(1e-9)
          expect(Math.abs(made.shares[2] ?? NaN)).toBe(0)
        }
      }),
    )
  })

  it('give the same to causes that enter alike', () => {
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, d) => {
        const alike = [owedTo(0, a, b), owedTo(1, a, b)] as const
        const other = owedTo(2, c, d)
        const weighed = sum(alike.map((one) => [0.7, one] as const))
        for (const { shares } of [
          product([...alike, other]),
          largest([...alike, other]),
          pair(
            curve(weighed, (x) => x * x * x),
            other,
            (x, y) => x * y,
          ),
          sum(alike.map((one) => [1, curve(one, (x) => Math.max(0, x))] as const)),
        ]) {
          expect(Math.abs((shares[0] ?? NaN) - (shares[1] ?? NaN))).toBeLessThan(1e-9)
        }
      }),
    )
  })
})
