import { describe, expect, it } from 'vitest'
import { meanDifference, meanEstimate } from '../../../../src/shared/decision'
import { studentErrorsIn } from '../../../../src/shared/decision/estimate/student-errors'
import { standardErrorsIn } from '../../../../src/shared/engine'

/** Student's t for half of the values, and 8, 9 and 9.5 in 10 of them, as tables have it. */
const TABLE = [
  { freedom: 1, table: [1, 3.0777, 6.3138, 12.7062] },
  { freedom: 2, table: [0.8165, 1.8856, 2.92, 4.3027] },
  { freedom: 3, table: [0.7649, 1.6377, 2.3534, 3.1824] },
  { freedom: 4, table: [0.7407, 1.5332, 2.1318, 2.7764] },
  { freedom: 8, table: [0.7064, 1.3968, 1.8595, 2.306] },
  { freedom: 30, table: [0.6828, 1.3104, 1.6973, 2.0423] },
]
const COVERAGES = [0.5, 0.8, 0.9, 0.95] as const

describe('studentErrorsIn', () => {
  it.each(TABLE)('is within 0.5 % of the table for $freedom degrees of freedom', ({ freedom, table }) => {
    for (const [place, coverage] of COVERAGES.entries()) {
      expect(studentErrorsIn(coverage, freedom + 1) / (table[place] ?? NaN)).toBeCloseTo(1, 2.3)
    }
  })

  it('comes down to that of a normal error with many values', () => {
    for (const coverage of COVERAGES) {
      const errors = [2, 3, 4, 5, 10, 30, 1000, 100_000].map((count) => studentErrorsIn(coverage, count))
      expect(errors).toEqual(errors.toSorted((a, b) => b - a))
      expect(errors.at(-1)).toBeCloseTo(standardErrorsIn(coverage), 4)
      expect(errors.at(-1)).toBeGreaterThan(standardErrorsIn(coverage))
    }
  })

  it('is not known of a single value', () => {
    expect(() => studentErrorsIn(0.9, 1)).toThrow('The spread of 1 values is not known')
  })
})

describe('a mean of few futures', () => {
  // Standard error 0.5; a normal interval would be 0.18 to 1.82, as if three futures told of zero.
  const values = Float64Array.of(0, 1.5, 1.5)

  it('has an interval as wide as so few can tell, and the same as a difference', () => {
    const { mean, low, high } = meanEstimate(values)

    expect(mean).toBe(1)
    expect(high - mean).toBeCloseTo(0.5 * 2.92, 4)
    expect(low).toBeLessThan(0)
    expect(meanDifference({ differences: values })).toEqual({ mean, low, high })
  })

  it('counts what varies beside the members with as few values as that was found from', () => {
    const half = ({ mean, high }: { readonly mean: number; readonly high: number }) => high - mean
    const orders = { variance: 0.25, valueCount: 12 }

    // t of 11 degrees of freedom, as tabled; a normal error would be 1.645.
    expect(half(meanEstimate([7], orders))).toBeCloseTo(0.5 * 1.796, 3)
    expect(half(meanEstimate(values, orders))).toBeCloseTo(Math.hypot(0.5 * 2.92, 0.5 * 1.796), 3)
  })

  it('leaves all open of a single pair', () => {
    expect(meanDifference({ differences: Float64Array.of(3) })).toEqual({ mean: 3, low: -Infinity, high: Infinity })
  })
})
