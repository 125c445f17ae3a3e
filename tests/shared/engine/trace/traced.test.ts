import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tracedArithmetic } from '../../../../src/shared/engine/trace/traced'

const { still, owedTo, sum, curve, pair } = tracedArithmetic(3)
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
})
