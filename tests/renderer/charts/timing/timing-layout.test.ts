import { describe, expect, it } from 'vitest'
import { layOutTiming, type TimingMark, type TimingSeries } from '../../../../src/renderer/charts/timing/timing-layout'

const SIZE = { width: 500, height: 260 }

const at = (shiftMonths: number, probability: number): TimingMark => ({
  shiftMonths,
  probability,
  low50: probability - 0.02,
  high50: probability + 0.02,
  low80: probability - 0.04,
  high80: probability + 0.04,
})
const aSeries = (overrides: Partial<TimingSeries> = {}): TimingSeries => ({
  points: [-12, -6, 0, 6, 12, 18, 24].map((months) => at(months, 0.3 + months / 200)),
  noResponse: 0.42,
  halfGoneAt: null,
  tooLateFrom: null,
  ...overrides,
})

describe('layOutTiming', () => {
  it('marks the planned start and the starts six months from it', () => {
    const { planned, sixMonths } = layOutTiming(aSeries(), SIZE)

    expect(sixMonths.map(({ x }) => Math.sign(x - (planned?.x ?? 0)))).toEqual([-1, 1])
  })

  it.each([
    { name: 'a tenth where all is rare', noResponse: 0.05, points: [at(0, 0.04)], top: 10 },
    { name: 'half where no chance comes near it', noResponse: 0.42, points: [at(0, 0.3)], top: 50 },
    { name: 'the whole range otherwise', noResponse: 0.42, points: [at(0, 0.7)], top: 100 },
  ])('ends the axis at $name', ({ noResponse, points, top }) => {
    const { shares, plot } = layOutTiming(aSeries({ noResponse, points }), SIZE)

    expect(shares.at(-1)).toEqual({ y: plot.top, percent: top })
    expect(shares.every(({ percent }) => Number.isInteger(percent))).toBe(true)
  })

  it('shades from where no benefit is left to the end, and nothing where some always is', () => {
    const late = layOutTiming(aSeries({ tooLateFrom: 18 }), SIZE)

    expect((late.tooLate?.x ?? 0) + (late.tooLate?.width ?? 0)).toBeCloseTo(late.plot.right, 6)
    expect(layOutTiming(aSeries(), SIZE).tooLate).toBeUndefined()
  })
})
