import { describe, expect, it } from 'vitest'
import { layOutTiming, type TimingMark, type TimingSeries } from '../../../../src/renderer/charts/timing/timing-layout'

const WORDS = { halfGone: 'half of the benefit gone', past: 'before today' }
const SIZE = { width: 500, height: 260 }

const at = (shiftMonths: number, value: number): TimingMark => ({
  shiftMonths,
  value,
  low50: value - 0.02,
  high50: value + 0.02,
  low80: value - 0.04,
  high80: value + 0.04,
})
const aSeries = (overrides: Partial<TimingSeries> = {}): TimingSeries => ({
  scale: 'share',
  tick: (value) => `${Math.round(value * 100)} %`,
  points: [-12, -6, 0, 6, 12, 18, 24].map((months) => at(months, 0.3 + months / 200)),
  noResponse: 0.42,
  halfGoneAt: null,
  tooLateFrom: null,
  pastUntil: null,
  leadMonths: 0,
  ...overrides,
})

describe('layOutTiming', () => {
  it('marks the planned start and the starts six months from it', () => {
    const { planned, sixMonths } = layOutTiming(aSeries(), SIZE, WORDS)

    expect(sixMonths.map(({ x }) => Math.sign(x - (planned?.x ?? 0)))).toEqual([-1, 1])
  })

  it('writes beside a moved start what changes, and nothing where no change is given', () => {
    const points = [at(-6, 0.3), at(0, 0.3), { ...at(6, 0.32), change: '+2' }]

    expect(layOutTiming(aSeries({ points }), SIZE, WORDS).sixMonths.map(({ change }) => change)).toEqual(['', '+2'])
  })

  it('writes what lies before today clear of the words at the line of half the benefit', () => {
    const words = { halfGone: 'a mark with as long a name as there may be', past: 'before today' }
    const { halfGone, past } = layOutTiming(aSeries({ halfGoneAt: 7, pastUntil: 0 }), SIZE, words)

    // The one is drawn from its line towards today and beyond.
    expect(Math.abs((halfGone?.text.y ?? 0) - (past?.text?.y ?? 0))).toBeGreaterThan(12)
  })

  it.each([
    { name: 'a tenth where all is rare', noResponse: 0.05, points: [at(0, 0.04)], top: 10 },
    { name: 'half where no chance comes near it', noResponse: 0.42, points: [at(0, 0.3)], top: 50 },
    { name: 'the whole range otherwise', noResponse: 0.42, points: [at(0, 0.7)], top: 100 },
  ])('ends the axis at $name', ({ noResponse, points, top }) => {
    const { lines, plot } = layOutTiming(aSeries({ noResponse, points }), SIZE, WORDS)

    expect(lines.at(-1)).toMatchObject({ y: plot.top, label: `${top} %` })
    expect(lines.every(({ value }) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9)).toBe(true)
  })

  it('shades from where no benefit is left to the end, and nothing where some always is', () => {
    const late = layOutTiming(aSeries({ tooLateFrom: 18 }), SIZE, WORDS)

    expect((late.tooLate?.x ?? 0) + (late.tooLate?.width ?? 0)).toBeCloseTo(late.plot.right, 6)
    expect(layOutTiming(aSeries(), SIZE, WORDS).tooLate).toBeUndefined()
  })

  it('marks how long it takes until what begins as planned is in place, not beyond the last start', () => {
    const of = (leadMonths: number) => layOutTiming(aSeries({ leadMonths }), SIZE, WORDS)
    const { lead, planned, months, plot } = of(6)

    expect(lead?.x).toBeCloseTo(planned?.x ?? NaN, 6)
    expect((lead?.x ?? 0) + (lead?.width ?? 0)).toBeCloseTo(months.find((month) => month.months === 6)?.x ?? NaN, 6)
    expect((of(60).lead?.x ?? 0) + (of(60).lead?.width ?? 0)).toBeCloseTo(plot.right, 6)
    expect(of(0).lead).toBeUndefined()
  })

  it('shades what lies before today, and writes so where there is room', () => {
    const of = (pastUntil: number | null) => layOutTiming(aSeries({ pastUntil }), SIZE, WORDS)
    const { past, plot, planned } = of(0)

    expect(past?.x).toBe(plot.left)
    expect((past?.x ?? 0) + (past?.width ?? 0)).toBeCloseTo(planned?.x ?? NaN, 6)
    expect(past?.text).toMatchObject({ anchor: 'start' })
    expect(of(-9).past?.text).toBeUndefined()
    expect(of(null).past).toBeUndefined()
  })

  it('counts amounts from nothing to the first whole step over all of them, with room for their numbers', () => {
    const amounts = aSeries({
      scale: 'amount',
      tick: String,
      points: [at(-12, 110_000), at(0, 140_000), at(24, 190_000)],
      noResponse: 181_000,
    })
    const { lines, plot } = layOutTiming(amounts, SIZE, WORDS)

    expect(lines.map(({ value }) => value)).toEqual([0, 50_000, 100_000, 150_000, 200_000])
    expect(plot.left).toBeGreaterThan(layOutTiming(aSeries(), SIZE, WORDS).plot.left)
    const none = layOutTiming({ ...amounts, points: [{ ...at(0, 0), high80: 0 }], noResponse: 0 }, SIZE, WORDS)
    expect(none.lines.at(-1)?.value).toBeGreaterThan(0)
  })

  it('has whole stages as lines', () => {
    const stages = aSeries({ scale: 'stages', points: [at(-12, 1.2), at(0, 1.4), at(24, 1.9)], noResponse: 1.95 })

    expect(layOutTiming(stages, SIZE, WORDS).lines.map(({ value }) => value)).toEqual([0, 1, 2, 3])
  })

  it.each([0.05, 0.2, 0.45])('keeps the words of half of the benefit clear of no response at %f', (noResponse) => {
    const points = [-12, -6, 0, 6, 12, 18, 24].map((months) => at(months, noResponse - 0.005 + months / 10_000))
    const layout = layOutTiming(aSeries({ points, noResponse, halfGoneAt: 12 }), SIZE, WORDS)

    const text = layout.halfGone?.text
    expect(Math.abs((text?.y ?? NaN) - 4 - layout.noResponse)).toBeGreaterThan(12)
    expect(text?.anchor).toBe('end')
    expect(text?.x).toBeLessThan(layout.halfGone?.x ?? 0)
  })

  it('writes the value of a start on the side away from no response', () => {
    const { planned, sixMonths, noResponse } = layOutTiming(aSeries(), SIZE, WORDS)

    for (const place of [...sixMonths, planned]) {
      expect(place?.labelY).toBeGreaterThan(place?.y ?? NaN)
      expect(place?.y).toBeGreaterThan(noResponse)
    }
  })
})
