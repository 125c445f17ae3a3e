import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coefficientsOf } from '../../../../src/shared/engine'
import {
  disturbedLevel,
  displacementSignal,
  eventCount,
  eventDeaths,
  eventSizeOf,
  halvings,
  preventiveShare,
  trendMonths,
  violenceSignal,
} from '../../../../src/shared/engine/step/formulas'
import { model } from '../../../builders/bundled'

const share = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  fc.constantFrom(0, 1, 0.5, Number.MIN_VALUE, 1 - 2 ** -53),
)
const disturbance = fc.double({ min: -8, max: 8, noNaN: true })

describe('disturbedLevel', () => {
  it('leaves a level that is not disturbed as it is, to the last bit', () => {
    fc.assert(
      fc.property(share, (level) => {
        expect(disturbedLevel(level, 0)).toBe(level)
      }),
      { seed: 1, numRuns: 1000 },
    )
  })

  it('stays in [0, 1] whatever the disturbance, to the last bit', () => {
    fc.assert(
      fc.property(share, disturbance, (level, u) => {
        const seen = disturbedLevel(level, u)
        expect(seen).toBeGreaterThanOrEqual(0)
        expect(seen).toBeLessThanOrEqual(1)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('keeps 0 at 0 and 1 at 1', () => {
    for (let i = -400; i <= 400; i += 1) {
      expect(disturbedLevel(0, i / 97) + 0).toBe(0)
      expect(disturbedLevel(1, i / 97)).toBe(1)
    }
  })

  it('differs from the exponential form by less than 0.0001 up to 0.75 logit', () => {
    for (let i = 0; i <= 50; i += 1) {
      for (let j = -75; j <= 75; j += 5) {
        const level = i / 50
        const factor = Math.exp(j / 100)
        const exact = (level * factor) / (1 - level + level * factor)
        expect(Math.abs(disturbedLevel(level, j / 100) - exact)).toBeLessThan(1e-4)
      }
    }
  })

  it('rises with the level and with the disturbance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 98 }), fc.integer({ min: -250, max: 249 }), (level, u) => {
        const here = disturbedLevel(level / 100, u / 100)
        expect(disturbedLevel((level + 1) / 100, u / 100)).toBeGreaterThan(here)
        expect(disturbedLevel(level / 100, (u + 1) / 100)).toBeGreaterThan(here)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('eventCount', () => {
  const cases = [
    { mean: 0.02, shape: 0.5291 },
    { mean: 0.4, shape: 0.5291 },
    { mean: 3, shape: 0.5291 },
    { mean: 25, shape: 1.2 },
    { mean: 0.9, shape: 40 },
  ]

  it.each(cases)(
    'has the mean and variance of the negative binomial at mean $mean, shape $shape',
    ({ mean, shape }) => {
      // Every uniform on a fine grid once: no chance in the test, only the grid's error.
      const points = 200_000
      let sum = 0
      let squares = 0
      for (let i = 0; i < points; i += 1) {
        const count = eventCount((i + 0.5) / points, mean, shape)
        sum += count
        squares += count * count
      }

      const average = sum / points
      expect(Math.abs(average / mean - 1)).toBeLessThan(0.005)
      expect(Math.abs((squares / points - average ** 2) / (mean + mean ** 2 / shape) - 1)).toBeLessThan(0.02)
    },
  )

  it.each(cases)('finds no event as often as the distribution says at mean $mean, shape $shape', ({ mean, shape }) => {
    const none = (1 + mean / shape) ** -shape

    expect(eventCount(none * (1 - 1e-12), mean, shape)).toBe(0)
    expect(eventCount(Math.min(1 - 1e-15, none * (1 + 1e-9)), mean, shape)).toBe(1)
  })

  it('never falls as the draw or the mean rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }),
        fc.double({ min: 1e-10, max: 1 - 1e-10, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        (u, v, a, b, shape) => {
          const [low, high] = [Math.min(u, v), Math.max(u, v)]
          const [less, more] = [Math.min(a, b), Math.max(a, b)]
          expect(eventCount(high, less, shape)).toBeGreaterThanOrEqual(eventCount(low, less, shape))
          expect(eventCount(low, more, shape)).toBeGreaterThanOrEqual(eventCount(low, less, shape))
        },
      ),
      { seed: 4, numRuns: 1000 },
    )
  })

  it('has no events without a cause, and ends even for an absurd mean', () => {
    expect(eventCount(1 - 1e-10, 0, 0.5)).toBe(0)
    expect(Number.isFinite(eventCount(1 - 1e-10, 1e9, 0.5))).toBe(true)
  })

  it('keeps the variance of a month whatever the length of the tick', () => {
    // Sum of independent ticks: variance adds up, so n ticks of mean m / n and shape k / n have that of one month.
    const varianceOfMonth = (ticks: number): number => {
      const mean = 2 / ticks
      const shape = 2.1 / ticks
      let sum = 0
      let squares = 0
      const points = 100_000
      for (let i = 0; i < points; i += 1) {
        const count = eventCount((i + 0.5) / points, mean, shape)
        sum += count
        squares += count * count
      }
      return ticks * (squares / points - (sum / points) ** 2)
    }

    expect(Math.abs(varianceOfMonth(8) / varianceOfMonth(4) - 1)).toBeLessThan(0.02)
    expect(Math.abs(varianceOfMonth(4) / (2 + 4 / 2.1) - 1)).toBeLessThan(0.02)
  })
})

describe('eventDeaths', () => {
  const size = eventSizeOf(coefficientsOf(model))

  it('are whole, never negative, and finite at both ends of the draw', () => {
    for (const uniform of [
      1.1641532182693481e-10,
      1e-6,
      size.tailShare * 0.9999,
      size.tailShare * 1.0001,
      0.5,
      1 - 1e-10,
    ]) {
      const deaths = eventDeaths(uniform, size)
      expect(Number.isInteger(deaths)).toBe(true)
      expect(deaths).toBeGreaterThanOrEqual(0)
    }
  })

  it('have the median of the log-normal body', () => {
    const middle = size.tailShare + 0.5 * (1 - size.tailShare)

    expect(eventDeaths(middle, size)).toBe(Math.floor(0.5 + Math.exp(size.logMedian)))
  })

  it('have a Pareto tail: half as rare is larger by 2 to the inverse index', () => {
    const at = (uniform: number) => eventDeaths(uniform, size)

    expect(at(size.tailShare * 0.999999)).toBeGreaterThanOrEqual(Math.floor(size.tailStart))
    expect(at(size.tailShare / 2048) / at(size.tailShare / 1024)).toBeCloseTo(2 ** size.inverseTailIndex, 2)
  })
})

describe('the smaller formulas', () => {
  it('a trend adds up to half-life over ln 2 in the end, and to m times t at first', () => {
    expect(trendMonths(0, 6)).toBeCloseTo(0, 15)
    expect(trendMonths(0.01, 6)).toBeCloseTo(0.01, 4)
    expect(trendMonths(6, 6)).toBeCloseTo((6 * 0.5) / Math.LN2, 12)
    expect(trendMonths(1200, 6)).toBeCloseTo(6 / Math.LN2, 10)
  })

  it('halvings halve', () => {
    expect(halvings(0)).toBe(1)
    expect(halvings(1)).toBeCloseTo(0.5, 15)
    expect(halvings(10)).toBeCloseTo(2 ** -10, 15)
    expect(halvings(1e6)).toBe(0)
  })

  it('a preventive tool fades from 1 to its middle and last share, without a jump', () => {
    const at = (campaign: number) => preventiveShare(campaign, 0.15, 0.4, 0.6, 0.25)

    expect([at(0), at(0.15), at(0.4), at(1)]).toEqual([1, 0.6, 0.25, 0.25])
    for (let i = 1; i <= 1000; i += 1) {
      expect(at(i / 1000)).toBeLessThanOrEqual(at((i - 1) / 1000))
      expect(at((i - 1) / 1000) - at(i / 1000)).toBeLessThan(0.004)
    }
  })

  it('the signal of violence is nothing without deaths and 1 from 10,000 a year', () => {
    expect(violenceSignal(0)).toBeCloseTo(0, 15)
    expect(violenceSignal(10_000 / 12)).toBeCloseTo(1, 4)
    expect(violenceSignal(1e9)).toBe(1)
  })

  it('the signal of displacement is one half where as many are displaced as the scale says', () => {
    expect(displacementSignal(0, 0.1)).toBe(0)
    expect(displacementSignal(0.1, 0.1)).toBe(0.5)
    expect(displacementSignal(1, 0.1)).toBeLessThan(1)
  })
})
