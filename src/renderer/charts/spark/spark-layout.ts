import { layOutSmallFan, type SmallFanSeries } from '../frame/small-fan'

/** Units of the drawing; it stretches to its cell while lines keep their width. */
export const SPARK = { width: 1500, height: 460 } as const

const EDGE = 15

export interface SparkLayout {
  readonly band95: string
  readonly band80: string
  readonly band50: string
  readonly median: string
  readonly reference?: string
  readonly threshold?: number
}

/** Place a fan so small that only its shape is read. */
export function layOutSpark(series: SmallFanSeries): SparkLayout {
  const { axis } = series
  const { y, band, median, reference } = layOutSmallFan(series, { ...SPARK, edge: EDGE })
  return {
    band95: band('low95', 'high95'),
    band80: band('low80', 'high80'),
    band50: band('low50', 'high50'),
    median,
    ...(reference !== undefined && { reference }),
    ...(axis.threshold && { threshold: y(axis.threshold.value) }),
  }
}
