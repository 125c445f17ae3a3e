import { describe, expect, it } from 'vitest'
import { exactShare } from '../../../../src/shared/validation/response-facts/binomial'

describe('the exact interval of a share', () => {
  // From the relation to the beta distribution; e.g. scipy.stats.binomtest(...).proportion_ci(method='exact').
  it.each([
    { count: 0, of: 10, low: 0, high: 0.30849710781876083 },
    { count: 10, of: 10, low: 0.6915028921812392, high: 1 },
    { count: 5, of: 10, low: 0.187086028447398, high: 0.812913971552602 },
    { count: 1, of: 100, low: 0.000253146, high: 0.0544593854 },
  ])('is that of Clopper and Pearson for $count of $of', ({ count, of, low, high }) => {
    const interval = exactShare(count, of)
    expect(interval.low).toBeCloseTo(low, 8)
    expect(interval.high).toBeCloseTo(high, 8)
  })

  it('stays a number for as many members as are ever asked for', () => {
    const { low, high } = exactShare(800, 100_000)
    expect(low).toBeGreaterThan(0.0074)
    expect(high).toBeLessThan(0.0086)
  })

  it('refuses a share of nobody', () => {
    expect(() => exactShare(0, 0)).toThrow(RangeError)
  })
})
