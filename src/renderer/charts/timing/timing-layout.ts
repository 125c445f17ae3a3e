import { tickStep } from 'd3-array'
import { area, curveMonotoneX, line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'
import { textWidth } from '../frame/text-width'
import type { Stretch, TextPlace } from './timing-labels'
import type { TimingMark, TimingSeries } from './timing-series'
import { MONTHS_APART, placeTimingWords, type TimingMarkWords, type TimingPlace } from './timing-words'

export interface TimingLayout {
  readonly plot: Plot
  readonly band80: string
  readonly band50: string
  readonly middle: string
  readonly planned: TimingPlace | undefined
  readonly sixMonths: readonly TimingPlace[]
  readonly noResponse: number
  readonly end: { readonly x: number; readonly y: number }
  readonly months: readonly { readonly x: number; readonly months: number }[]
  readonly lines: readonly { readonly y: number; readonly value: number; readonly label: string }[]
  /** Words of the three are left out where no place is free. */
  readonly halfGone: { readonly x: number; readonly text: TextPlace | undefined } | undefined
  readonly tooLate: (Stretch & { readonly text: TextPlace | undefined }) | undefined
  /** Before today. */
  readonly past: (Stretch & { readonly text: TextPlace | undefined }) | undefined
  readonly lead: Stretch | undefined
}

const MARGIN = { top: 24, right: 96, bottom: 38, left: 44 }
/** Between a label of the axis and the edge, and the plot, px. */
const BESIDE = 14
/** An axis of amounts reaches this far even where nothing comes of it. */
const SMALLEST_AXIS = 1

/** Ends of the axis and the steps of its lines: the whole range where the chance is high, part of it where all would lie on the floor. */
const TOPS = [
  { top: 0.1, step: 0.02 },
  { top: 0.25, step: 0.05 },
  { top: 0.5, step: 0.1 },
  { top: 1, step: 0.25 },
] as const

export function layOutTiming(series: TimingSeries, size: Size, words: TimingMarkWords): TimingLayout {
  const { points, noResponse, halfGoneAt, tooLateFrom, pastUntil, leadMonths } = series
  const highest = Math.max(noResponse, ...points.map(({ high80 }) => high80))
  const { top, step } = axisUpTo(highest, series.scale)
  const values = Array.from({ length: Math.round(top / step) + 1 }, (_, line) => line * step)
  const labels = values.map(series.tick)
  const left = Math.max(MARGIN.left, ...labels.map((label) => textWidth(label) + BESIDE))
  const plot = plotOf({ ...size, margin: { ...MARGIN, left } })
  const [first, last] = [points[0], points.at(-1)]
  const x = scaleLinear([first?.shiftMonths ?? -12, last?.shiftMonths ?? 24], [plot.left, plot.right])
  const y = scaleLinear([0, top], [plot.bottom, plot.top])
  const band = (low: 'low80' | 'low50', high: 'high80' | 'high50') =>
    area<TimingMark>(
      (point) => x(point.shiftMonths),
      (point) => y(point[low]),
      (point) => y(point[high]),
    ).curve(curveMonotoneX)(points) ?? ''
  const inside = (at: number): number => Math.min(plot.right, Math.max(plot.left, at))
  const stretch = (from: number, to: number): Stretch => ({ x: inside(from), width: inside(to) - inside(from) })
  const places = {
    halfGone: halfGoneAt === null ? undefined : { x: x(halfGoneAt) },
    tooLate: tooLateFrom === null ? undefined : stretch(x(tooLateFrom), plot.right),
    past: pastUntil === null ? undefined : stretch(plot.left, x(pastUntil)),
    lead: leadMonths > 0 ? stretch(x(0), x(leadMonths)) : undefined,
  }
  const written = placeTimingWords(series, words, { plot, x, y, ...places })
  return {
    plot,
    band80: band('low80', 'high80'),
    band50: band('low50', 'high50'),
    middle:
      line<TimingMark>(
        (point) => x(point.shiftMonths),
        (point) => y(point.value),
      ).curve(curveMonotoneX)(points) ?? '',
    planned: written.planned,
    sixMonths: written.sixMonths,
    noResponse: y(noResponse),
    end: last ? { x: x(last.shiftMonths), y: y(last.value) } : { x: plot.right, y: plot.bottom },
    months: monthsBetween(first?.shiftMonths ?? -12, last?.shiftMonths ?? 24).map((months) => ({
      x: x(months),
      months,
    })),
    lines: values.map((value, line) => ({ y: y(value), value, label: labels[line] ?? '' })),
    halfGone: places.halfGone && { ...places.halfGone, text: written.halfGone },
    tooLate: places.tooLate && { ...places.tooLate, text: written.tooLate },
    past: places.past && { ...places.past, text: written.past },
    lead: places.lead,
  }
}

const WHOLE = { top: 1, step: 0.25 } as const

/** Lines of an axis of amounts, about. */
const AMOUNT_LINES = 5

function axisUpTo(highest: number, scale: TimingSeries['scale']): { readonly top: number; readonly step: number } {
  if (scale === 'share') return TOPS.find((axis) => highest <= axis.top * 0.96) ?? WHOLE
  const step = scale === 'stages' ? 1 : tickStep(0, Math.max(highest, SMALLEST_AXIS), AMOUNT_LINES)
  return { top: step * Math.max(1, Math.ceil(highest / 0.96 / step)), step }
}

function monthsBetween(from: number, to: number): number[] {
  const first = Math.ceil(from / MONTHS_APART) * MONTHS_APART
  return Array.from({ length: Math.floor((to - first) / MONTHS_APART) + 1 }, (_, i) => first + i * MONTHS_APART)
}
