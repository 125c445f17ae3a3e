import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { stackLabels } from '../fan/label-stack'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'

/** A cause, with its share by month from the first month of the window on. */
export interface ShareSeries {
  readonly id: string
  readonly name: string
  readonly values: readonly number[]
}

export interface ShareBand {
  readonly id: string
  readonly name: string
  /** Outline of what lies above zero, and of what lies below. */
  readonly above: string
  readonly below: string
  /** Baseline of its name at the end. */
  readonly y: number
}

export interface ShareAreaLayout {
  readonly plot: Plot
  readonly bands: readonly ShareBand[]
  /** The sum of all. */
  readonly sum: string
  readonly zero: number
}

const MARGIN = { top: 12, right: 190, bottom: 22, left: 4 }
/** From the middle of a line of text to its baseline, px. */
const TO_BASELINE = 4

type Span = readonly [from: number, to: number]

/** Stack shares from zero both ways, in the order given, so that the largest lie next to zero. */
export function layOutShareArea(series: readonly ShareSeries[], size: Size): ShareAreaLayout {
  const plot = plotOf({ ...size, margin: MARGIN })
  const count = series[0]?.values.length ?? 0
  const up = new Float64Array(count)
  const down = new Float64Array(count)
  const stacked = series.map(({ id, name, values }) => ({
    id,
    name,
    above: values.map((value, month): Span => {
      const from = up[month] ?? 0
      up[month] = from + Math.max(0, value)
      return [from, up[month]]
    }),
    below: values.map((value, month): Span => {
      const from = down[month] ?? 0
      down[month] = from + Math.min(0, value)
      return [from, down[month]]
    }),
    ends: values.at(-1) ?? 0,
  }))
  const x = scaleLinear([0, Math.max(1, count - 1)], [plot.left, plot.right])
  const y = scaleLinear([Math.min(0, ...down), Math.max(0, ...up)], [plot.bottom, plot.top])
  const outline = area<Span>(
    (_, month) => x(month),
    ([from]) => y(from),
    ([, to]) => y(to),
  )
  const bands = stacked.map(({ id, name, above, below, ends }) => {
    const [from, to] = (ends < 0 ? below : above).at(-1) ?? [0, 0]
    return {
      id,
      name,
      above: outline(above) ?? '',
      below: outline(below) ?? '',
      y: y((from + to) / 2) + TO_BASELINE,
    }
  })
  const byHeight = bands.toSorted((a, b) => a.y - b.y)
  const labels = stackLabels(
    byHeight.map(({ name, y: baseline }) => ({ lines: [name], y: baseline })),
    plot,
  )
  const net = line<number>((_, month) => x(month), y)
  return {
    plot,
    bands: bands.map((band) => ({ ...band, y: labels[byHeight.indexOf(band)]?.y ?? band.y })),
    sum: net(Array.from(up, (value, month) => value + (down[month] ?? 0))) ?? '',
    zero: y(0),
  }
}
