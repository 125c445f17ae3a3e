import type { Plot } from '../frame/chart-frame'

/** A part of the drawing, px: words keep clear of what is drawn or written there. */
export interface Box {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/** Part of the width of the plot, px. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

/** Where words stand, and which point of them. */
export interface TextPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** One edge of words, or their middle, at whatever height. */
export type TextEdge = Omit<TextPlace, 'y'>

/** Of letters above and below the line they stand on, px. */
const ASCENT = 10
const DESCENT = 3
/** Least distance between words and what they keep clear of, px. */
const GAP = 2
/** Between heights that are tried, px. */
const STEP = 2
/** Half of the height of a point, px. */
const POINT = 5

/** What words of a width cover. */
export function boxOf({ x, y, anchor }: TextPlace, width: number): Box {
  const from = x - { start: 0, middle: width / 2, end: width }[anchor]
  return { from, to: from + width, top: y - ASCENT, bottom: y + DESCENT }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** What a band covers between its points: at most as much, since it bulges over none of them. */
export function bandBoxes(low: readonly Point[], high: readonly Point[]): Box[] {
  return low.slice(1).flatMap((bottom, i) => {
    const [bottomBefore, topBefore, top] = [low[i], high[i], high[i + 1]]
    if (!bottomBefore || !topBefore || !top) return []
    return [
      {
        from: topBefore.x,
        to: top.x,
        top: Math.min(topBefore.y, top.y),
        bottom: Math.max(bottomBefore.y, bottom.y),
      },
    ]
  })
}

interface BesidePoint {
  readonly at: Point
  readonly text: TextEdge
  readonly width: number
  /** The side that is tried first. */
  readonly side: 'above' | 'below'
  readonly band: readonly Box[]
  readonly plot: Plot
  readonly taken: readonly Box[]
}

/** The place of words over or under a point and the band around it; undefined where neither is free. */
export function textBesidePoint({ at, text, width, side, band, plot, taken }: BesidePoint): TextPlace | undefined {
  const range = boxOf({ ...text, y: at.y }, width)
  const around = [{ top: at.y - POINT, bottom: at.y + POINT }, ...band.filter((box) => isOver(box, range))]
  const above = Math.min(...around.map(({ top }) => top)) - GAP - DESCENT
  const below = Math.max(...around.map(({ bottom }) => bottom)) + GAP + ASCENT
  return (side === 'above' ? [above, below] : [below, above])
    .map((y): TextPlace => ({ ...text, y }))
    .find((place) => clearanceOf(boxOf(place, width), plot, taken) >= 0)
}

/** The place of words at one of some edges, where they are farthest from what is above and below them; undefined where none is free. */
export function textInTheClear(
  edges: readonly TextEdge[],
  width: number,
  plot: Plot,
  taken: readonly Box[],
): TextPlace | undefined {
  const heights = Array.from({ length: Math.floor((plot.bottom - plot.top) / STEP) }, (_, i) => plot.top + i * STEP)
  for (const edge of edges) {
    const tried = heights.map((y) => {
      const place: TextPlace = { ...edge, y }
      return { place, clearance: clearanceOf(boxOf(place, width), plot, taken) }
    })
    const most = Math.max(...tried.map(({ clearance }) => clearance))
    if (most >= GAP) return tried.find(({ clearance }) => clearance === most)?.place
  }
  return undefined
}

const isOver = (one: Box, other: Box): boolean => one.from < other.to && one.to > other.from

/** From a box up or down to the next thing that is taken or the edge of the plot, px; below 0 where they overlap. */
function clearanceOf(box: Box, plot: Plot, taken: readonly Box[]): number {
  if (box.from < plot.left || box.to > plot.right) return -Infinity
  const distances = taken
    .filter((one) => isOver(one, box))
    .map((one) => Math.max(one.top - box.bottom, box.top - one.bottom))
  return Math.min(box.top - plot.top, plot.bottom - box.bottom, ...distances)
}
