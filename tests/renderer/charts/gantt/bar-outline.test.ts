import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barCorners } from '../../../../src/renderer/charts/gantt/bar-outline'

const phases = (activeFrom: number, fullFrom: number, fullUntil: number, endsAt: number, peak = 1) => ({
  leadFrom: activeFrom - 2,
  activeFrom,
  fullFrom,
  fullUntil,
  peak,
  endsAt,
})

describe('barCorners', () => {
  it('is a trapezium where all of it is shown', () => {
    expect(barCorners(phases(2, 5, 18, 21), -12, 36)).toEqual([
      { month: 2, height: 0 },
      { month: 5, height: 1 },
      { month: 18, height: 1 },
      { month: 21, height: 0 },
    ])
  })

  it('is a triangle, as high as it gets, where it ends during its ramp', () => {
    expect(barCorners(phases(2, 3, 3, 6, 0.25), -12, 36)).toEqual([
      { month: 2, height: 0 },
      { month: 3, height: 0.25 },
      { month: 3, height: 0.25 },
      { month: 6, height: 0 },
    ])
  })

  it('is cut upright at the first and the last month', () => {
    expect(barCorners(phases(-16, -8, 30, 40), -12, 36)).toEqual([
      { month: -12, height: 0 },
      { month: -12, height: 0.5 },
      { month: -8, height: 1 },
      { month: 30, height: 1 },
      { month: 36, height: 0.4 },
      { month: 36, height: 0 },
    ])
  })

  it('is nothing where it is over before the first month or begins after the last', () => {
    expect(barCorners(phases(-30, -28, -20, -15), -12, 36)).toEqual([])
    expect(barCorners(phases(36, 38, 50, 52), -12, 36)).toEqual([])
  })

  it('stays inside the months and the height, whatever the phases', () => {
    const lengths = fc.tuple(fc.integer({ min: -40, max: 60 }), fc.nat(20), fc.nat(60), fc.nat(10))

    fc.assert(
      fc.property(lengths, ([from, ramp, full, wind]) => {
        for (const { month, height } of barCorners(
          phases(from, from + ramp, from + full, from + full + wind, 1 / (1 + wind)),
          -12,
          36,
        )) {
          expect(month).toBeGreaterThanOrEqual(-12)
          expect(month).toBeLessThanOrEqual(36)
          expect(height).toBeGreaterThanOrEqual(0)
          expect(height).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
