import { layOutSmallFan } from '../frame/small-fan'
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
export function layOutPanel(series: PanelSeries): PanelLayout {
  const { axis } = series
  const { y, band, median, reference } = layOutSmallFan(series, { ...PANEL, edge: EDGE })
  const values =
    axis.zones.length > 0 ? axis.zones.slice(1).map(({ from }) => from) : axis.ticks.map(({ value }) => value)
  return {
    band80: band('low80', 'high80'),
    band50: band('low50', 'high50'),
    median,
    ...(reference !== undefined && { reference }),
    grid: values.map((value) => ({ y: y(value), isThreshold: value === axis.threshold?.value })),
  }
}
