import { scaleLinear, scaleSymlog } from 'd3-scale'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'

/** One future: what came of it with the reference and with the plan. */
export interface Pair {
  readonly member: number
  readonly reference: number
  readonly plan: number
  readonly kind: 'better' | 'little' | 'worse'
}

export interface PairsSeries {
  readonly pairs: readonly Pair[]
  /** Places on both axes, in the unit of the outcome. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  readonly scale: 'linear' | 'log'
  /** On a logarithmic axis: below this size it is nearly linear. */
  readonly constant: number
  readonly referenceName: string
  readonly planName: string
}

interface PlacedPair extends Pair {
  readonly x: number
  readonly y: number
}

export interface PairsLayout {
  readonly plot: Plot
  readonly points: readonly PlacedPair[]
  /** Members in the order of their difference: from where the plan helps most to where it harms most. */
  readonly order: readonly number[]
  /** The marks of each kind in one path: thousands of elements would be slow to draw. */
  readonly marks: Readonly<Record<Pair['kind'], string>>
  readonly ticks: readonly { readonly at: { readonly x: number; readonly y: number }; readonly label: string }[]
  /** Both plans the same. */
  readonly diagonal: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
}

const MARGIN = { top: 26, right: 16, bottom: 40, left: 100 }

/** Room between the ends of the axes and the frame, px: the most telling future stands in a corner, and is not to touch it. */
const INSET = 10

/** Half of the width of a mark, px; those that are worse are no smaller than they are told from the others at a glance. */
const HALF = { dot: 2.6, square: 3 }

/** Place futures by their outcome with the reference (to the right) and with the plan (upwards), on equal axes. */
export function layOutPairs({ pairs, ticks, scale, constant }: PairsSeries, size: Size): PairsLayout {
  const plot = plotOf({ ...size, margin: MARGIN })
  const values = [...pairs.flatMap(({ reference, plan }) => [reference, plan]), ...ticks.map(({ value }) => value)]
  const domain = [Math.min(...values), Math.max(...values)] as const
  const place = (range: readonly [number, number]) =>
    scale === 'log' ? scaleSymlog(domain, range).constant(constant) : scaleLinear(domain, range)
  const x = place([plot.left + INSET, plot.right - INSET])
  const y = place([plot.bottom - INSET, plot.top + INSET])
  const points = pairs.map((pair) => ({ ...pair, x: x(pair.reference), y: y(pair.plan) }))
  const path = (kind: Pair['kind'], shape: (point: PlacedPair) => string) =>
    points.flatMap((point) => (point.kind === kind ? [shape(point)] : [])).join('')
  return {
    plot,
    points,
    order: pairs
      .toSorted((a, b) => a.plan - a.reference - (b.plan - b.reference) || a.member - b.member)
      .map(({ member }) => member),
    marks: { little: path('little', dotAt), better: path('better', dotAt), worse: path('worse', squareAt) },
    ticks: ticks.map(({ value, label }) => ({ at: { x: x(value), y: y(value) }, label })),
    diagonal: { x1: x(domain[0]), y1: y(domain[0]), x2: x(domain[1]), y2: y(domain[1]) },
  }
}

/** Hundredths of a pixel are enough. */
const short = (value: number): number => Math.round(value * 100) / 100

const dotAt = ({ x, y }: PlacedPair): string => {
  const across = 2 * HALF.dot
  const half = (to: number) => `a${HALF.dot},${HALF.dot} 0 1,0 ${to},0`
  return `M${short(x - HALF.dot)},${short(y)}${half(across)}${half(-across)}`
}

const squareAt = ({ x, y }: PlacedPair): string => {
  const across = 2 * HALF.square
  return `M${short(x - HALF.square)},${short(y - HALF.square)}h${across}v${across}h${-across}z`
}
