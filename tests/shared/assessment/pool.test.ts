import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalShare, pooledQuantile, pooledRange, shareBelow } from '../../../src/shared/assessment'
import { QUANTILE_SHARES, inverseSCurve, normalQuantile, sCurve, type Estimate } from '../../../src/shared/engine'

const range = fc
  .tuple(
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  )
  .map((levels): Estimate => {
    const [low = 0, best = 0, high = 0] = levels.toSorted((a, b) => a - b)
    return { low, best, high }
  })

/** Density of a range at z halves away, integrated by Simpson's rule: nothing of the code under test but the S-curve. */
function referenceShare({ low, best, high }: Estimate, level: number): number {
  const middle = inverseSCurve(best)
  const spreads = [(middle - inverseSCurve(low)) / 1.2815515655446, (inverseSCurve(high) - middle) / 1.2815515655446]
  const at = inverseSCurve(level)
  const z = (at - middle) / ((at < middle ? spreads[0] : spreads[1]) ?? 1)
  const steps = 4000
  const width = z / steps
  let sum = 0
  for (let i = 0; i <= steps; i += 1) {
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
    sum += weight * Math.exp((-i * width * (i * width)) / 2)
  }
  return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}

describe('normalShare', () => {
  it('undoes the quantile', () => {
    for (const share of [1e-9, 0.001, 0.1, 0.25, 0.5, 0.9, 0.999, 1 - 1e-9]) {
      expect(Math.abs(normalShare(normalQuantile(share)) - share)).toBeLessThan(1e-13)
    }
  })

  it('agrees with the printed table', () => {
    expect(normalShare(1.96)).toBeCloseTo(0.9750021048517795, 12)
    expect(normalShare(-8) / 6.220960574271786e-16).toBeCloseTo(1, 7)
    expect([normalShare(-40), normalShare(0), normalShare(40)]).toEqual([0, 0.5, 1])
  })
})

describe('shareBelow', () => {
  it('agrees with an integrated density', () => {
    fc.assert(
      fc.property(range, fc.double({ min: 0.02, max: 0.98, noNaN: true }), (of, level) => {
        fc.pre(of.best - of.low > 0.001 && of.high - of.best > 0.001)

        expect(Math.abs(shareBelow(of, level) - referenceShare(of, level))).toBeLessThan(1e-6)
      }),
      { numRuns: 100 },
    )
  })

  it('puts a half on the best estimate where an assessor leaves no room', () => {
    const certain = { low: 0.3, best: 0.3, high: 0.4 }

    expect(shareBelow(certain, 0.299)).toBe(0)
    expect(shareBelow(certain, 0.3)).toBe(0.5)
  })

  it('has nothing below 0 and all below 1', () => {
    expect([shareBelow({ low: 0, best: 0, high: 0.1 }, 0), shareBelow({ low: 0.9, best: 1, high: 1 }, 1)]).toEqual([
      0, 1,
    ])
  })
})

describe('pooledQuantile', () => {
  it('gives an assessor alone the three numbers they gave', () => {
    fc.assert(
      fc.property(range, (alone) => {
        expect(pooledQuantile([alone], 0.1)).toBeCloseTo(alone.low, 9)
        expect(pooledQuantile([alone], 0.5)).toBeCloseTo(alone.best, 9)
        expect(pooledQuantile([alone], 0.9)).toBeCloseTo(alone.high, 9)
      }),
    )
  })

  it('has the asked share of the mixture below it, by an integrated density', () => {
    fc.assert(
      fc.property(
        fc.array(range, { minLength: 3, maxLength: 6 }),
        fc.constantFrom(...QUANTILE_SHARES),
        (ranges, share) => {
          fc.pre(ranges.every(({ low, best, high }) => best - low > 0.001 && high - best > 0.001))
          const level = pooledQuantile(ranges, share)
          fc.pre(level > 0.001 && level < 0.999)

          const reached = ranges.reduce((sum, one) => sum + referenceShare(one, level), 0) / ranges.length

          expect(Math.abs(reached - share)).toBeLessThan(1e-5)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('does not depend on who speaks first', () => {
    const views = [
      { low: 0.1, best: 0.2, high: 0.3 },
      { low: 0.5, best: 0.7, high: 0.8 },
      { low: 0.3, best: 0.4, high: 0.9 },
    ]

    for (const share of QUANTILE_SHARES) {
      expect(pooledQuantile(views.toReversed(), share)).toBeCloseTo(pooledQuantile(views, share), 12)
    }
  })

  it('keeps views that lie apart, and is no average of them', () => {
    const apart = pooledRange([
      { low: 0.1, best: 0.15, high: 0.2 },
      { low: 0.1, best: 0.15, high: 0.2 },
      { low: 0.7, best: 0.8, high: 0.9 },
      { low: 0.7, best: 0.8, high: 0.9 },
    ])

    expect(apart.low).toBeLessThan(0.2)
    expect(apart.high).toBeGreaterThan(0.7)
    expect(apart.quantiles).toEqual(apart.quantiles.toSorted((a, b) => a - b))
  })

  it('refuses a pool of nobody', () => {
    expect(() => pooledQuantile([], 0.5)).toThrow(RangeError)
  })

  it('stays where levels can be assessed, whatever is certain', () => {
    const certain = { low: 1, best: 1, high: 1 }

    expect(pooledQuantile([certain, certain, certain], 0.5)).toBeCloseTo(0.9995, 6)
    expect(sCurve(inverseSCurve(0.9995))).toBeCloseTo(0.9995, 9)
  })
})
