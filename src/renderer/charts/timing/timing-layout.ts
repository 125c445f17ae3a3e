import { area, curveMonotoneX, line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'

/** What comes of a start so many months from the planned one. Shares in [0, 1]. */
export interface TimingMark {
  readonly shiftMonths: number
  readonly probability: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
}

export interface TimingSeries {
  /** Earliest first. */
  readonly points: readonly TimingMark[]
  readonly noResponse: number
  /** Months from the planned start, where half of the benefit is gone; null: nowhere. */
  readonly halfGoneAt: number | null
  /** From here on no start helps; null: the last one still does. */
  readonly tooLateFrom: number | null
}

export interface TimingLayout {
  readonly plot: Plot
  readonly band80: string
  readonly band50: string
  readonly middle: string
  readonly planned: { readonly x: number; readonly y: number } | undefined
  readonly sixMonths: readonly { readonly x: number; readonly y: number }[]
  readonly noResponse: number
  readonly end: { readonly x: number; readonly y: number }
  readonly months: readonly { readonly x: number; readonly months: number }[]
  readonly shares: readonly { readonly y: number; readonly percent: number }[]
  readonly halfGone: number | undefined
  readonly tooLate: { readonly x: number; readonly width: number } | undefined
}

const MARGIN = { top: 24, right: 84, bottom: 38, left: 44 }
const MONTHS_APART = 6

/** Ends of the axis and the steps of its lines: the whole range where the chance is high, part of it where all would lie on the floor. */
const TOPS = [
  { top: 0.1, step: 0.02 },
  { top: 0.25, step: 0.05 },
  { top: 0.5, step: 0.1 },
  { top: 1, step: 0.25 },
] as const

export function layOutTiming({ points, noResponse, halfGoneAt, tooLateFrom }: TimingSeries, size: Size): TimingLayout {
  const plot = plotOf({ ...size, margin: MARGIN })
  const [first, last] = [points[0], points.at(-1)]
  const x = scaleLinear([first?.shiftMonths ?? -12, last?.shiftMonths ?? 24], [plot.left, plot.right])
  const highest = Math.max(noResponse, ...points.map(({ high80 }) => high80))
  const { top, step } = TOPS.find((axis) => highest <= axis.top * 0.96) ?? WHOLE
  const y = scaleLinear([0, top], [plot.bottom, plot.top])
  const placed = ({ shiftMonths, probability }: TimingMark) => ({ x: x(shiftMonths), y: y(probability) })
  const band = (low: 'low80' | 'low50', high: 'high80' | 'high50') =>
    area<TimingMark>(
      (point) => x(point.shiftMonths),
      (point) => y(point[low]),
      (point) => y(point[high]),
    ).curve(curveMonotoneX)(points) ?? ''
  const planned = points.find(({ shiftMonths }) => shiftMonths === 0)
  return {
    plot,
    band80: band('low80', 'high80'),
    band50: band('low50', 'high50'),
    middle:
      line<TimingMark>(
        (point) => x(point.shiftMonths),
        (point) => y(point.probability),
      ).curve(curveMonotoneX)(points) ?? '',
    planned: planned && placed(planned),
    sixMonths: points.filter(({ shiftMonths }) => Math.abs(shiftMonths) === MONTHS_APART).map(placed),
    noResponse: y(noResponse),
    end: last ? placed(last) : { x: plot.right, y: plot.bottom },
    months: monthsBetween(first?.shiftMonths ?? -12, last?.shiftMonths ?? 24).map((months) => ({
      x: x(months),
      months,
    })),
    shares: Array.from({ length: Math.round(top / step) + 1 }, (_, line) => ({
      y: y(line * step),
      percent: Math.round(line * step * 100),
    })),
    halfGone: halfGoneAt === null ? undefined : x(halfGoneAt),
    tooLate: tooLateFrom === null ? undefined : { x: x(tooLateFrom), width: Math.max(0, plot.right - x(tooLateFrom)) },
  }
}

const WHOLE = { top: 1, step: 0.25 } as const

function monthsBetween(from: number, to: number): number[] {
  const first = Math.ceil(from / MONTHS_APART) * MONTHS_APART
  return Array.from({ length: Math.floor((to - first) / MONTHS_APART) + 1 }, (_, i) => first + i * MONTHS_APART)
}
