import { scaleLinear } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Band } from '../../../shared/engine'
import { valueScale, type ValueAxis } from '../axis/value-axis'

/** A fan from today to the horizon that fills its drawing. */
export interface SmallFanSeries {
  readonly axis: ValueAxis
  /** One a step from 0 to the horizon; may be empty while nothing has been simulated. */
  readonly bands: readonly Band[]
  /** Middle future of the reference by step; absent: the plan is the reference. */
  readonly referenceMedian?: readonly number[]
}

export interface SmallFan {
  readonly y: (value: number) => number
  readonly band: (low: keyof Band, high: keyof Band) => string
  readonly median: string
  readonly reference?: string
}

/**
 * Place a fan too small for fractions of its units: paths are written in whole ones, which is most of the time they take.
 *
 * @param edge Room at either end of the value axis, so that a line there keeps its full width.
 */
export function layOutSmallFan(
  { axis, bands, referenceMedian }: SmallFanSeries,
  { width, height, edge }: { readonly width: number; readonly height: number; readonly edge: number },
): SmallFan {
  const x = scaleLinear([0, Math.max(1, bands.at(-1)?.step ?? 1)], [0, width])
  const y = valueScale(axis, { top: edge, bottom: height - edge })
  const median = line<number>(
    (_, step) => x(step),
    (value) => y(value),
  )
    .curve(curveMonotoneX)
    .digits(0)
  return {
    y,
    band: (low, high) =>
      area<Band>(
        (band) => x(band.step),
        (band) => y(band[low]),
        (band) => y(band[high]),
      )
        .curve(curveMonotoneX)
        .digits(0)(bands) ?? '',
    median: median(bands.map((band) => band.median)) ?? '',
    ...(referenceMedian && { reference: median(referenceMedian) ?? '' }),
  }
}
