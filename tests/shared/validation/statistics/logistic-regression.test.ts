import { describe, expect, it } from 'vitest'
import { solvePositive } from '../../../../src/shared/validation/statistics/linear-solve'
import { fitLogistic, probabilityOf } from '../../../../src/shared/validation/statistics/logistic-regression'

describe('fitLogistic', () => {
  it('gives the log odds of a two by two table', () => {
    // x = 0: 2 of 10; x = 1: 6 of 10.
    const inputs = Array.from({ length: 20 }, (_, i) => [i < 10 ? 0 : 1])
    const outcomes = Array.from({ length: 20 }, (_, i) => (i < 10 ? i < 2 : i < 16))

    const { intercept, weights } = fitLogistic(inputs, outcomes)

    expect(intercept).toBeCloseTo(Math.log(2 / 8), 6)
    expect(weights[0]).toBeCloseTo(Math.log(6 / 4) - Math.log(2 / 8), 6)
    expect(probabilityOf({ intercept, weights }, [1])).toBeCloseTo(0.6, 6)
  })

  it('is drawn to nothing but the base rate by a strong ridge', () => {
    const inputs = [[-1], [-1], [1], [1], [1]]
    const { intercept, weights } = fitLogistic(inputs, [false, false, true, true, false], 1e6)

    expect(Math.abs(weights[0] ?? 1)).toBeLessThan(1e-4)
    expect(intercept).toBeCloseTo(Math.log(2 / 3), 3)
  })

  it('stays finite where a column separates all events', () => {
    const { weights } = fitLogistic([[0], [0], [1], [1]], [false, false, true, true], 0.5)

    expect(Number.isFinite(weights[0])).toBe(true)
    expect(weights[0]).toBeGreaterThan(0)
  })
})

describe('solvePositive', () => {
  it('solves a small system', () => {
    const [x, y] = solvePositive(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2],
    )

    expect(x).toBeCloseTo(1 / 11, 12)
    expect(y).toBeCloseTo(7 / 11, 12)
  })

  it('refuses a matrix that is not positive definite', () => {
    expect(() => solvePositive([[0]], [1])).toThrow(RangeError)
  })
})
