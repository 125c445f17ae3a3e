import { area, curveMonotoneX, line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import type { Band } from '../../../shared/engine'
import { valueScale } from '../axis/value-axis'
import type { PanelSeries } from './multiples-series'

/**
 * Units of a panel's drawing; it stretches to the panel while lines keep their width.
 *
 * A hundredth of a px each, so that paths are written in whole numbers: some twenty panels are written anew while a lever
 * moves, and writing fractions takes longer than all else about them.
 */
export const PANEL = { width: 15000, height: 9200 } as const

/** A line at either end of the axis keeps its full width. */
const EDGE = 150

export interface PanelLayout {
  readonly band80: string
  readonly band50: string
  readonly median: string
  readonly reference?: string
  readonly grid: readonly { readonly y: number; readonly isThreshold: boolean }[]
}

/** Place one small panel from today to the horizon. */
export function layOutPanel({ axis, bands, referenceMedian }: PanelSeries): PanelLayout {
  const x = scaleLinear([0, Math.max(1, bands.at(-1)?.step ?? 1)], [0, PANEL.width])
  const y = valueScale(axis, { top: EDGE, bottom: PANEL.height - EDGE })
  const bandPath = (low: keyof Band, high: keyof Band) =>
    area<Band>(
      (band) => x(band.step),
      (band) => y(band[low]),
      (band) => y(band[high]),
    )
      .curve(curveMonotoneX)
      .digits(0)(bands) ?? ''
  const median = line<number>(
    (_, step) => x(step),
    (value) => y(value),
  )
    .curve(curveMonotoneX)
    .digits(0)
  const values =
    axis.zones.length > 0 ? axis.zones.slice(1).map(({ from }) => from) : axis.ticks.map(({ value }) => value)
  return {
    band80: bandPath('low80', 'high80'),
    band50: bandPath('low50', 'high50'),
    median: median(bands.map((band) => band.median)) ?? '',
    ...(referenceMedian && { reference: median(referenceMedian) ?? '' }),
    grid: values.map((value) => ({ y: y(value), isThreshold: value === axis.threshold?.value })),
  }
}
