import { valueScale, type ValueAxis } from '../axis/value-axis'
import { plotOf, type Plot, type Size } from '../frame/chart-frame'
import { wrapText } from '../frame/text-width'
import { groupDots, type DotGroup, type DotsSeries } from './dots-series'

const MARGIN = { top: 10, right: 14, bottom: 36, left: 14 }
const LARGEST_RADIUS = 4.5
const SMALLEST_RADIUS = 1

export interface PlacedDot {
  readonly x: number
  readonly y: number
  readonly isOver: boolean
}

export interface DotsLayout {
  readonly plot: Plot
  readonly radius: number
  readonly dots: readonly PlacedDot[]
  /** Left edges of the parts but the first. */
  readonly edges: readonly { readonly x: number; readonly isThreshold: boolean }[]
  readonly labels: readonly { readonly lines: readonly string[]; readonly x: number; readonly y: number }[]
}

/** Stack the dots in columns inside equally wide parts of the axis, never across the edge of a part. */
export function layOutDots(series: DotsSeries, size: Size): DotsLayout {
  const plot = plotOf({ ...size, margin: MARGIN })
  const groups = groupDots(series)
  const partWidth = (plot.right - plot.left) / Math.max(1, groups.length)
  const radius = largestRadius(groups, partWidth, plot)
  const threshold = series.axis.threshold?.value
  const edgeOf = (index: number) => plot.left + index * partWidth
  return {
    plot,
    radius,
    dots: groups.flatMap((group, index) =>
      stackGroup(group, series.axis, { left: edgeOf(index), width: partWidth, plot, radius }).map((dot) => ({
        ...dot,
        isOver: threshold === undefined || group.from >= threshold,
      })),
    ),
    edges: groups.slice(1).map((group, index) => ({ x: edgeOf(index + 1), isThreshold: group.from === threshold })),
    labels: groups.map(({ label }, index) => ({
      lines: wrapText(label, partWidth - 4),
      x: edgeOf(index) + partWidth / 2,
      y: plot.bottom + 15,
    })),
  }
}

interface GroupPlace {
  readonly left: number
  readonly width: number
  readonly plot: Plot
  readonly radius: number
}

function stackGroup(group: DotGroup, axis: ValueAxis, { left, width, plot, radius }: GroupPlace) {
  const pitch = pitchOf(radius)
  const { columns, rows } = capacityOf(width, plot, radius)
  const heights = Array.from({ length: columns }, () => 0)
  const within = shareWithin(group, axis)
  const indent = left + (width - columns * pitch) / 2
  return group.values.map((value) => {
    const column = nearestFree(heights, Math.min(columns - 1, Math.floor(within(value) * columns)), rows)
    const height = heights[column] ?? 0
    heights[column] = height + 1
    return { x: round(indent + (column + 0.5) * pitch), y: round(plot.bottom - 2 - radius - height * pitch) }
  })
}

/** How far a value lies into its part, 0 to 1, on the axis's own scale. */
function shareWithin({ from, to }: DotGroup, axis: ValueAxis): (value: number) => number {
  const place = valueScale(axis, { bottom: 0, top: 1 })
  const low = place(from)
  const width = place(Math.min(to, axis.domain[1])) - low
  return (value) => (width > 0 ? Math.min(0.999, Math.max(0, (place(value) - low) / width)) : 0)
}

/** The column wanted, or the nearest with room: a dot may shift inside its part, but never leaves it. */
function nearestFree(heights: readonly number[], wanted: number, rows: number): number {
  const free = heights.flatMap((height, column) => (height < rows ? [column] : []))
  return free.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted
}

function largestRadius(groups: readonly DotGroup[], width: number, plot: Plot): number {
  const most = Math.max(0, ...groups.map(({ values }) => values.length))
  let radius = LARGEST_RADIUS
  for (; radius > SMALLEST_RADIUS; radius -= 0.5) {
    const { columns, rows } = capacityOf(width, plot, radius)
    if (columns * rows >= most) break
  }
  return radius
}

function capacityOf(width: number, { top, bottom }: Plot, radius: number) {
  const pitch = pitchOf(radius)
  return {
    columns: Math.max(1, Math.floor((width - 4) / pitch)),
    rows: Math.max(1, Math.floor((bottom - 2 - top) / pitch)),
  }
}

const pitchOf = (radius: number) => 2 * radius + 1
const round = (pixel: number) => Math.round(pixel * 100) / 100
