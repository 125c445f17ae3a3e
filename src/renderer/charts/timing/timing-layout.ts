import { tickStep } from 'd3-array'
import { area, curveMonotoneX, line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'
import { textWidth } from '../frame/text-width'

/** What comes of a start so many months from the planned one. Shares in [0, 1], or amounts in their own unit. */
export interface TimingMark {
  readonly shiftMonths: number
  readonly value: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
  /** What it changes over the planned start, as it is written beside a moved one: "+120"; absent: nothing is written. */
  readonly change?: string
}

export interface TimingSeries {
  /** `share`: values in [0, 1]; `amount`: from nothing up; `stages`: whole stages are lines. */
  readonly scale: 'share' | 'amount' | 'stages'
  /** Writes what stands beside a line of the axis. */
  readonly tick: (value: number) => string
  /** Earliest first. */
  readonly points: readonly TimingMark[]
  readonly noResponse: number
  /** Months from the planned start, where half of the benefit is gone; null: nowhere. */
  readonly halfGoneAt: number | null
  /** From here on no start helps; null: the last one still does. */
  readonly tooLateFrom: number | null
  /** Starts before this one lie before today; null: no start that was tried does. */
  readonly pastUntil: number | null
  /** From the planned start until all of it is in place, months. */
  readonly leadMonths: number
}

/** What is written in the plot: its width decides where. */
export interface TimingMarkWords {
  readonly halfGone: string
  readonly past: string
}

/** A place with what is marked there. */
export interface TimingPlace {
  readonly x: number
  readonly y: number
  readonly value: number
  readonly change: string
  /** Where that, or of the planned start its value, is written, clear of the line of no response and of the value of the planned start, px. */
  readonly labelX: number
  readonly labelY: number
  readonly anchor: 'start' | 'middle' | 'end'
}

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
  readonly halfGone: { readonly x: number; readonly text: TextPlace } | undefined
  readonly tooLate: Stretch | undefined
  /** Before today; its words are left out where they are longer than it. */
  readonly past: (Stretch & { readonly text: TextPlace | undefined }) | undefined
  readonly lead: Stretch | undefined
}

/** Part of the axis of starts, px. */
interface Stretch {
  readonly x: number
  readonly width: number
}

/** Where words stand, and which end of them. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

const MARGIN = { top: 24, right: 92, bottom: 38, left: 44 }
const MONTHS_APART = 6
/** Between a label of the axis and the edge, and the plot, px. */
const BESIDE = 14
/** From a point to the baseline of its value, px. */
const UNDER = 17
const OVER = 9
/** From a moved start, towards the planned one, to where its value begins. */
const ASIDE = 5
/** Half of the height of small letters, px. */
const HALF_LETTER = 4
/** Room that the value of a moved start takes, px: its words are not known here. */
const VALUE_WIDTH = 44
/** Heights that are tried for words. */
const TEXT_HEIGHTS = 9
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
  const placed = ({ shiftMonths, value, change = '' }: TimingMark): TimingPlace => {
    const at = { x: x(shiftMonths), y: y(value), value, change }
    const under = at.y + UNDER
    const side = Math.sign(shiftMonths)
    return {
      ...at,
      labelX: at.x - side * ASIDE,
      labelY: value <= noResponse && under < plot.bottom - 2 ? under : at.y - OVER,
      anchor: side === 0 ? 'middle' : side > 0 ? 'start' : 'end',
    }
  }
  const band = (low: 'low80' | 'low50', high: 'high80' | 'high50') =>
    area<TimingMark>(
      (point) => x(point.shiftMonths),
      (point) => y(point[low]),
      (point) => y(point[high]),
    ).curve(curveMonotoneX)(points) ?? ''
  const planned = points.find(({ shiftMonths }) => shiftMonths === 0)
  const sixMonths = points.filter(({ shiftMonths }) => Math.abs(shiftMonths) === MONTHS_APART).map(placed)
  const inTheWay: InTheWay[] = [
    { y: y(noResponse), from: plot.left, to: plot.right },
    ...points.map((point) => ({ y: y(point.value), from: x(point.shiftMonths), to: x(point.shiftMonths) })),
    ...sixMonths.map(({ labelX, labelY, anchor }): InTheWay => {
      const width = anchor === 'start' ? VALUE_WIDTH : -VALUE_WIDTH
      return { y: labelY - HALF_LETTER, from: Math.min(labelX, labelX + width), to: Math.max(labelX, labelX + width) }
    }),
  ]
  const inside = (at: number): number => Math.min(plot.right, Math.max(plot.left, at))
  const stretch = (from: number, to: number): Stretch => ({ x: inside(from), width: inside(to) - inside(from) })
  const past = pastUntil === null ? undefined : stretch(plot.left, x(pastUntil))
  const halfGone =
    halfGoneAt === null
      ? undefined
      : { x: x(halfGoneAt), text: halfGoneText(x(halfGoneAt), textWidth(words.halfGone), plot, inTheWay) }
  const written = halfGone ? [...inTheWay, asInTheWay(halfGone.text, textWidth(words.halfGone))] : inTheWay
  return {
    plot,
    band80: band('low80', 'high80'),
    band50: band('low50', 'high50'),
    middle:
      line<TimingMark>(
        (point) => x(point.shiftMonths),
        (point) => y(point.value),
      ).curve(curveMonotoneX)(points) ?? '',
    planned: planned && placed(planned),
    sixMonths,
    noResponse: y(noResponse),
    end: last ? placed(last) : { x: plot.right, y: plot.bottom },
    months: monthsBetween(first?.shiftMonths ?? -12, last?.shiftMonths ?? 24).map((months) => ({
      x: x(months),
      months,
    })),
    lines: values.map((value, line) => ({ y: y(value), value, label: labels[line] ?? '' })),
    halfGone,
    tooLate: tooLateFrom === null ? undefined : stretch(x(tooLateFrom), plot.right),
    past: past && { ...past, text: pastText(past, textWidth(words.past), plot, written) },
    lead: leadMonths > 0 ? stretch(x(0), x(leadMonths)) : undefined,
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

/** Something that words should keep clear of: a height between two places, px. */
interface InTheWay {
  readonly y: number
  readonly from: number
  readonly to: number
}

/** Between words and the line or edge they stand at, px. */
const WORDS_ASIDE = 4

/** Words that are written, which others keep clear of. */
const asInTheWay = ({ x, y, anchor }: TextPlace, width: number): InTheWay => ({
  y: y - HALF_LETTER,
  from: anchor === 'end' ? x - width : x,
  to: anchor === 'end' ? x : x + width,
})

/** Beside the line, on the side with room. */
function halfGoneText(x: number, width: number, plot: Plot, inTheWay: readonly InTheWay[]): TextPlace {
  const isLate = x > (plot.left + plot.right) / 2
  const at = isLate ? x - WORDS_ASIDE : x + WORDS_ASIDE
  const from = isLate ? at - width : at
  return { x: at, y: clearHeight(from, from + width, plot, inTheWay), anchor: isLate ? 'end' : 'start' }
}

function pastText(past: Stretch, width: number, plot: Plot, inTheWay: readonly InTheWay[]): TextPlace | undefined {
  if (width + 2 * WORDS_ASIDE > past.width) return undefined
  const from = past.x + WORDS_ASIDE
  return { x: from, y: clearHeight(from, from + width, plot, inTheWay), anchor: 'start' }
}

/** The height where words between two places are farthest from what is drawn there. */
function clearHeight(from: number, to: number, plot: Plot, inTheWay: readonly InTheWay[]): number {
  const near = inTheWay.filter((one) => one.to >= from && one.from <= to)
  const clearance = (textY: number) => Math.min(...near.map(({ y }) => Math.abs(y - (textY - HALF_LETTER))))
  const heights = Array.from(
    { length: TEXT_HEIGHTS },
    (_, i) => plot.top + 26 + (i * (plot.bottom - plot.top - 50)) / (TEXT_HEIGHTS - 1),
  )
  return heights.reduce((best, one) => (clearance(one) > clearance(best) ? one : best))
}

function monthsBetween(from: number, to: number): number[] {
  const first = Math.ceil(from / MONTHS_APART) * MONTHS_APART
  return Array.from({ length: Math.floor((to - first) / MONTHS_APART) + 1 }, (_, i) => first + i * MONTHS_APART)
}
