import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../../src/renderer/charts/frame/text-width'
import { boxOf, type TextPlace } from '../../../../src/renderer/charts/timing/timing-labels'
import { layOutTiming, type TimingLayout } from '../../../../src/renderer/charts/timing/timing-layout'
import type { TimingMark, TimingSeries } from '../../../../src/renderer/charts/timing/timing-series'

const WORDS = {
  halfGone: 'half of the benefit gone',
  tooLate: 'too late to help',
  past: 'before today',
  value: (value: number) => `${Math.round(value * 100)} %`,
}
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

    expect(layOutTiming(aSeries({ points }), SIZE, WORDS).sixMonths.map(({ words }) => words)).toEqual(['', '+2'])
  })

  it('writes what lies before today clear of the words at the line of half the benefit', () => {
    const words = { ...WORDS, halfGone: 'a mark with a name that is long' }
    const { halfGone, past } = layOutTiming(aSeries({ halfGoneAt: 7, pastUntil: 0 }), SIZE, words)

    // The one is drawn from its line towards today and beyond.
    expect(Math.abs((halfGone?.text?.y ?? NaN) - (past?.text?.y ?? NaN))).toBeGreaterThan(12)
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
    const points = aSeries().points.map((point) => ({ ...point, change: '+2' }))
    const { planned, sixMonths, noResponse } = layOutTiming(aSeries({ points }), SIZE, WORDS)

    for (const place of [...sixMonths, planned]) {
      expect(place?.text?.y).toBeGreaterThan(place?.y ?? NaN)
      expect(place?.y).toBeGreaterThan(noResponse)
    }
  })

  describe('words', () => {
    const curves = {
      rising: (months: number) => 0.25 + months / 120,
      falling: (months: number) => 0.6 - months / 120,
      flat: () => 0.3,
      dipping: (months: number) => 0.2 + Math.abs(months) / 60,
    }
    const cases = Object.entries(curves).flatMap(([name, valueAt]) =>
      [0.01, 0.05, 0.12, 0.3].flatMap((half) =>
        [0.1, 0.32, 0.6].map((noResponse) => ({ name, valueAt, half, noResponse })),
      ),
    )
    const wide = (valueAt: (months: number) => number, half: number): TimingMark[] =>
      Array.from({ length: 13 }, (_, i) => i * 3 - 12).map((months) => {
        const value = valueAt(months)
        const [low80, high80] = [Math.max(0, value - half), value + half]
        return { shiftMonths: months, value, low50: low80, high50: high80, low80, high80, change: '+12' }
      })

    it.each(cases)(
      'stand on no band, on no line and on no others ($name, $half, $noResponse)',
      ({ valueAt, half, noResponse }) => {
        const points = wide(valueAt, half)
        const series = aSeries({ points, noResponse, halfGoneAt: 9, tooLateFrom: 15, pastUntil: 0, leadMonths: 6 })
        const layout = layOutTiming(series, SIZE, WORDS)
        const boxes = boxesOf(layout)
        const { plot } = layout
        const xOf = (months: number) => plot.left + ((months + 12) / 36) * (plot.right - plot.left)
        const yOf = (value: number) => plot.bottom - (value / topOf(layout)) * (plot.bottom - plot.top)

        for (const [i, box] of boxes.entries()) {
          for (const { shiftMonths, low80, high80 } of points) {
            if (xOf(shiftMonths) <= box.from || xOf(shiftMonths) >= box.to) continue
            expect(box.bottom < yOf(high80) || box.top > yOf(low80)).toBe(true)
          }
          expect(box.bottom < layout.noResponse || box.top > layout.noResponse).toBe(true)
          for (const other of boxes.slice(i + 1)) {
            expect(
              box.to <= other.from || box.from >= other.to || box.bottom <= other.top || box.top >= other.bottom,
            ).toBe(true)
          }
        }
        // Where the band is narrow all of them have a place.
        if (half <= 0.05) expect(boxes.length).toBeGreaterThanOrEqual(5)
      },
    )

    const topOf = ({ lines }: TimingLayout) => lines.at(-1)?.value ?? NaN
    function boxesOf({ planned, sixMonths, halfGone, tooLate, past }: TimingLayout) {
      const written: (readonly [TextPlace | undefined, number])[] = [
        ...[...sixMonths, ...(planned ? [planned] : [])].map(
          ({ text, words }) => [text, textWidth(words, { isBold: true })] as const,
        ),
        [halfGone?.text, textWidth(WORDS.halfGone)],
        [tooLate?.text, textWidth(WORDS.tooLate)],
        [past?.text, textWidth(WORDS.past)],
      ]
      return written.flatMap(([text, width]) => (text ? [boxOf(text, width)] : []))
    }
  })
})
