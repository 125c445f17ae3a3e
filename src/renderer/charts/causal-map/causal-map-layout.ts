import type { Size } from '../frame/chart-frame'
import { fitText, textWidth } from '../frame/text-width'
import type { CausalMapSeries, MapArrow, MapBox } from './causal-map-series'

export interface PlacedBox extends MapBox {
  /** Centre, px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The name and the second line as far as they fit. */
  readonly shownName: string
  readonly shownNote: string
}

export interface PlacedArrow extends MapArrow {
  readonly path: string
  /** Middle of the curve, px. */
  readonly middle: { readonly x: number; readonly y: number }
  /** px */
  readonly thickness: number
  readonly opacity: number
}

export interface CausalMapLayout extends Size {
  readonly boxes: readonly PlacedBox[]
  readonly arrows: readonly PlacedArrow[]
}

const BOX_HEIGHT = 38
const NARROWEST_BOX = 92
/** Between two boxes of a column, so that a link can pass. */
const ROW_PITCH = 62
const EDGE = { x: 8, y: 14 }
/** Room between columns for arrow heads. */
const COLUMN_GAP = 34
const BOX_PADDING = 26
/** Below this, columns would have to cut their names. */
const COLUMN_PITCH = 150
/** Between the end of a link and its box. */
const LINK_GAP = 4
/** How far links bend, as a share of their length; those that run back bend more, so that they are told from the others. */
const BEND = 0.1
const BEND_BACK = 0.28
/** What is higher than its room is scrolled, by a bar that takes this much of the width. */
const SCROLL_BAR = 12
const UNKNOWN = { thickness: 1.25, opacity: 0.5 } as const

/** Lay out the map: columns from start to end, boxes spread over their column. The same series gives the same picture. */
export function layOutCausalMap({ boxes, arrows }: CausalMapSeries, size: Size): CausalMapLayout {
  const used = [...new Set(boxes.map(({ column }) => column))].toSorted((a, b) => a - b)
  const columns = inReadableOrder(
    used.map((column) => boxes.filter((box) => box.column === column)),
    arrows,
  )
  const rows = Math.max(1, ...columns.map(({ length }) => length))
  const height = Math.max(size.height, rows * ROW_PITCH + 2 * EDGE.y)
  const visible = size.width - (height > size.height ? SCROLL_BAR : 0)
  const width = Math.max(visible, used.length * COLUMN_PITCH + 2 * EDGE.x)
  const pitch = (width - 2 * EDGE.x) / Math.max(1, used.length)
  const placed = columns.flatMap((column, place) => placeColumn(column, place, { pitch, height }))
  const byId = new Map(placed.map((box) => [box.id, box]))
  const largest = Math.max(...arrows.map(({ share = 0 }) => share))
  return {
    width,
    height,
    boxes: placed,
    arrows: arrows.flatMap((arrow): PlacedArrow[] => {
      const [from, to] = [byId.get(arrow.from), byId.get(arrow.to)]
      return from && to
        ? [{ ...arrow, ...curveBetween(from, to, { boxes: placed, height }), ...weightOf(arrow, largest) }]
        : []
    }),
  }
}

/** Shares are small where there are many causes, so the largest on the map is drawn as wide as a link can be. */
function weightOf({ share }: MapArrow, largest: number): Pick<PlacedArrow, 'thickness' | 'opacity'> {
  if (share === undefined) return UNKNOWN
  const ofLargest = largest > 0 ? share / largest : 0
  return { thickness: 1 + 6 * ofLargest, opacity: 0.25 + 0.7 * ofLargest }
}

function placeColumn(
  boxes: readonly MapBox[],
  place: number,
  { pitch, height }: { readonly pitch: number; readonly height: number },
): PlacedBox[] {
  const room = pitch - COLUMN_GAP
  const step = (height - 2 * EDGE.y) / boxes.length
  // Columns are out of step, so that a straight link between neighbours of neighbours misses the box between.
  const shift = Math.max(0, step - BOX_HEIGHT - 8) * (place % 2 === 0 ? -0.22 : 0.22)
  return boxes.map((box, row) => {
    const nameWidth = textWidth(box.name, { size: 13, isBold: true })
    const noteWidth = textWidth(box.note, { size: 11 })
    const width = Math.min(room, Math.max(NARROWEST_BOX, nameWidth + BOX_PADDING, noteWidth + BOX_PADDING))
    const sway = Math.min(16, (room - width) / 2) * (row % 2 === 0 ? -1 : 1)
    return {
      ...box,
      x: EDGE.x + pitch * (place + 0.5) + sway,
      y: EDGE.y + step * (row + 0.5) + shift,
      width,
      height: BOX_HEIGHT,
      shownName: fitText(box.name, width - BOX_PADDING + 6, { size: 13, isBold: true }),
      shownNote: fitText(box.note, width - BOX_PADDING + 6, { size: 11 }),
    }
  })
}

/** Sweeps over the columns after which little moves any more. */
const SWEEPS = 4

/**
 * Put the boxes of each column near the height of what they are linked with; triggers stay on top, what was brought stays below.
 * Always begins from the given order, so that the same boxes end in the same places.
 */
function inReadableOrder(columns: readonly (readonly MapBox[])[], arrows: readonly MapArrow[]): MapBox[][] {
  const kept = new Set(columns.flat().flatMap(({ id, isBrought }) => (isBrought === true ? [] : [id])))
  const between = arrows.filter(({ from, to }) => kept.has(from) && kept.has(to))
  let ordered = columns.map((column) => column.filter(({ id }) => kept.has(id)))
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const heights = new Map(
      ordered.flatMap((column) => column.map(({ id }, row) => [id, (row + 0.5) / column.length] as const)),
    )
    const pull = (id: string): number => {
      const ends = between.flatMap(({ from, to, share = 0 }) =>
        from === id ? [[to, share] as const] : to === id ? [[from, share] as const] : [],
      )
      const weight = ends.reduce((sum, [, share]) => sum + share + 0.02, 0)
      const own = heights.get(id) ?? 0
      if (weight === 0) return own
      return ends.reduce((sum, [end, share]) => sum + (share + 0.02) * (heights.get(end) ?? 0), 0) / weight
    }
    ordered = ordered.map((column) => {
      const pulls = new Map(column.map(({ id, look }) => [id, look === 'trigger' ? -1 : pull(id)]))
      return column.toSorted((a, b) => (pulls.get(a.id) ?? 0) - (pulls.get(b.id) ?? 0))
    })
  }
  return ordered.map((column, place) => [
    ...column,
    ...(columns[place] ?? []).filter(({ isBrought }) => isBrought === true),
  ])
}

interface Point {
  readonly x: number
  readonly y: number
}

interface MapGround {
  readonly boxes: readonly PlacedBox[]
  readonly height: number
}

function curveBetween(from: PlacedBox, to: PlacedBox, ground: MapGround): Pick<PlacedArrow, 'path' | 'middle'> {
  const control = controlOf(from, to, ground)
  const start = edgeTowards(from, control)
  const end = edgeTowards(to, control)
  const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 }
  return { path: `M${at(start)}Q${at(control)} ${at(end)}`, middle }
}

/** Where a link bends to: aside of its middle, and around what stands between two boxes of one column; never out of the map. */
function controlOf(from: PlacedBox, to: PlacedBox, { boxes, height }: MapGround): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  if (length === 0) return { x: from.x + from.width, y: from.y - from.height }
  const isBack = to.column < from.column
  const bend = length * (isBack ? BEND_BACK : BEND)
  const aside =
    from.column === to.column && boxes.some((box) => stands(box, from, to))
      ? Math.max(bend, (from.width + to.width) / 2 + 20)
      : bend
  const y = middle.y - (dx / length) * aside
  // The curve goes half as far as the point it bends to.
  return {
    x: middle.x + (dy / length) * aside,
    y: Math.min(2 * (height - EDGE.y / 2) - middle.y, Math.max(EDGE.y - middle.y, y)),
  }
}

/** Whether a box stands between two others of its column. */
function stands(box: PlacedBox, one: PlacedBox, other: PlacedBox): boolean {
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)]
  return box.column === one.column && box.y > top && box.y < bottom
}

/** Where the line from the middle of a box towards a point leaves it, with room for the gap. */
function edgeTowards({ x, y, width, height }: PlacedBox, point: Point): Point {
  const [dx, dy] = [point.x - x, point.y - y]
  const share = Math.min(
    dx === 0 ? Infinity : (width / 2 + LINK_GAP) / Math.abs(dx),
    dy === 0 ? Infinity : (height / 2 + LINK_GAP) / Math.abs(dy),
  )
  return Number.isFinite(share) ? { x: x + dx * share, y: y + dy * share } : { x, y }
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
