import { area, curveMonotoneX, line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import type { Band } from '../../../shared/engine'
import { valueScale, type ValueAxis } from '../axis/value-axis'

/** Units of the drawing; it stretches to its cell while lines keep their width. */
export const SPARK = { width: 1500, height: 460 } as const

const EDGE = 15

export interface SparkSeries {
  readonly axis: ValueAxis
  /** One a step from 0 to the horizon. */
  readonly bands: readonly Band[]
  /** Middle future of the reference by step; absent: the plan is the reference. */
  readonly referenceMedian?: readonly number[]
}

export interface SparkLayout {
  readonly band95: string
  readonly band80: string
  readonly band50: string
  readonly median: string
  readonly reference?: string
  readonly threshold?: number
}

/** Place a fan so small that only its shape is read. */
export function layOutSpark({ axis, bands, referenceMedian }: SparkSeries): SparkLayout {
  const x = scaleLinear([0, Math.max(1, bands.at(-1)?.step ?? 1)], [0, SPARK.width])
  const y = valueScale(axis, { top: EDGE, bottom: SPARK.height - EDGE })
  const bandPath = (low: keyof Band, high: keyof Band) =>
    area<Band>(
      (band) => x(band.step),
      (band) => y(band[low]),
      (band) => y(band[high]),
    )
      .curve(curveMonotoneX)
      .digits(0)(bands) ?? ''
  const median = line<number>((_, step) => x(step), y)
    .curve(curveMonotoneX)
    .digits(0)
  return {
    band95: bandPath('low95', 'high95'),
    band80: bandPath('low80', 'high80'),
    band50: bandPath('low50', 'high50'),
    median: median(bands.map((band) => band.median)) ?? '',
    ...(referenceMedian && { reference: median(referenceMedian) ?? '' }),
    ...(axis.threshold && { threshold: y(axis.threshold.value) }),
  }
}
