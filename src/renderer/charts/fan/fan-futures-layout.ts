import { area, curveCatmullRom, curveMonotoneX, line } from 'd3-shape'
import type { Band } from '../../../shared/engine'
import { wrapText } from '../frame/text-width'
import type { FanGround } from './fan-ground-layout'
import type { FanSeries } from './fan-series'
import { stackLabels, type StackedLabel } from './label-stack'
import { placeMedianNames, type MedianLine, type MedianName } from './median-names'

export interface FanFuturesWords {
  readonly half: string
  readonly eightInTen: string
  readonly nineteenInTwenty: string
  /** "Plan B, middle future" */
  readonly planMedian: string
  readonly referenceMedian: string
}

/** What moves when a plan changes. Path strings keep their shape (one curve a step), so that one can become the next. */
export interface FanFutures {
  readonly bands: { readonly p95: string; readonly p80: string; readonly p50: string }
  readonly paths: readonly string[]
  readonly median: string
  readonly end: Point
  readonly brackets: readonly string[]
  readonly bracketLabels: readonly StackedLabel[]
  readonly bracketX: number
  readonly reference?: { readonly median: string; readonly end: Point }
  readonly seen?: SeenFutures
  /** Empty where they found no room, and a legend has to say it. */
  readonly names: readonly MedianName[]
}

/** What observers would see: the middle with marks along it, and the two ends of the range of 8 in 10. */
export interface SeenFutures {
  readonly median: string
  readonly range: readonly string[]
  readonly marks: readonly Point[]
}

interface Point {
  readonly x: number
  readonly y: number
}

type BandEnd = Exclude<keyof Band, 'step'>

/** As far apart as the ticks of the time axis. */
const MONTHS_BETWEEN_MARKS = 6
const LABEL_WIDTH = 76
/** How far labels may reach under the plot, beside the last tick: where most futures end at zero, all of them would be above it. */
const BELOW_PLOT = 18

/** Place the futures of a plan over the ground; undefined while there are none. */
export function layOutFanFutures(
  { plan, reference, seen }: Pick<FanSeries, 'plan' | 'reference' | 'seen'>,
  { x, y, plot }: Pick<FanGround, 'x' | 'y' | 'plot'>,
  words: FanFuturesWords,
): FanFutures | undefined {
  const last = plan?.bands.at(-1)
  if (!plan || !last) return undefined

  const bandPath = (low: keyof Band, high: keyof Band) =>
    area<Band>(
      (band) => x(band.step),
      (band) => y(band[low]),
      (band) => y(band[high]),
    )
      .curve(curveMonotoneX)
      .digits(2)(plan.bands) ?? ''
  const medianLine = line<Point>(
    (point) => point.x,
    (point) => point.y,
  )
    .curve(curveMonotoneX)
    .digits(2)
  const path = line<number>(
    (_, step) => x(step),
    (value) => y(value),
  )
    .curve(curveCatmullRom.alpha(0.5))
    .digits(2)

  const pointsOf = (bands: readonly Band[], end: BandEnd): MedianLine =>
    bands.map((band) => ({ x: x(band.step), y: y(band[end]) }))
  const median = pointsOf(plan.bands, 'median')
  const referencePoints = pointsOf(reference?.bands ?? [], 'median')
  const referenceEnd = referencePoints.at(-1)
  const names = placeMedianNames(
    [
      { of: 'plan', text: words.planMedian, line: median },
      ...(referenceEnd ? [{ of: 'reference' as const, text: words.referenceMedian, line: referencePoints }] : []),
    ],
    plot,
  )
  return {
    bands: { p95: bandPath('low95', 'high95'), p80: bandPath('low80', 'high80'), p50: bandPath('low50', 'high50') },
    paths: plan.paths.map((values) => path(values) ?? ''),
    median: medianLine(median) ?? '',
    end: { x: x(last.step), y: y(last.median) },
    brackets: [
      bracket(plot.right + 4, y(last.high50), y(last.low50)),
      bracket(plot.right + 11, y(last.high80), y(last.low80)),
    ],
    bracketLabels: bracketLabels(last, y, words, plot),
    bracketX: plot.right + 19,
    ...(referenceEnd && { reference: { median: medianLine(referencePoints) ?? '', end: referenceEnd } }),
    ...(seen && {
      seen: {
        median: medianLine(pointsOf(seen.bands, 'median')) ?? '',
        range: (['low80', 'high80'] as const).map((end) => medianLine(pointsOf(seen.bands, end)) ?? ''),
        marks: pointsOf(
          seen.bands.filter(({ step }) => step % MONTHS_BETWEEN_MARKS === 0),
          'median',
        ),
      },
    }),
    names,
  }
}

function bracket(x: number, top: number, bottom: number): string {
  return `M${x} ${round(top)}h3V${round(bottom)}h-3`
}

function bracketLabels(last: Band, y: FanGround['y'], words: FanFuturesWords, { top, bottom }: FanGround['plot']) {
  const half = wrapText(words.half, LABEL_WIDTH)
  const middle = (y(last.high50) + y(last.low50)) / 2
  return stackLabels(
    [
      { lines: wrapText(words.nineteenInTwenty, LABEL_WIDTH), y: y(last.high95) + 6 },
      { lines: wrapText(words.eightInTen, LABEL_WIDTH), y: y(last.high80) + 8 },
      { lines: half, y: middle + 10 - 6.5 * half.length },
    ],
    { top: top + 4, bottom: bottom + BELOW_PLOT, gap: 5 },
  )
}

const round = (pixel: number) => Math.round(pixel * 100) / 100
