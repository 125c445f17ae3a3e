import type { Size } from '../frame/chart-frame'
import { fitText, textWidth, wrapText } from '../frame/text-width'
import { arrangeColumns, type ArrangedBox } from './causal-map-arrange'
import { drawLinks, type DrawnLink } from './causal-map-links'
import type { CausalMapSeries, MapArrow, MapBox } from './causal-map-series'

export interface PlacedBox extends MapBox {
  /** Centre, px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Of its corners, px. */
  readonly radius: number
  /** The name and what stands under it, in lines, as far as they fit. */
  readonly nameLines: readonly string[]
  readonly noteLines: readonly string[]
}

export interface PlacedArrow extends MapArrow, DrawnLink {
  /** px */
  readonly thickness: number
  readonly opacity: number
  /** Outline of what lies on the path of the headline, px on either side. */
  readonly casing: number
}

export interface CausalMapLayout extends Size {
  readonly boxes: readonly PlacedBox[]
  readonly arrows: readonly PlacedArrow[]
}

/** Heights of the lines of a box and of what is above and below them, px. */
export const BOX_LINES = { name: 15, note: 13, around: 10 } as const
const NARROWEST_BOX = 92
/** Words that need more get a second line. */
const WIDEST_BOX = 214
/** Steps in which widths are tried. */
const WIDTH_STEP = 4
const BOX_PADDING = 26
const MOST_LINES = 2
/** What was brought takes the width that is there, and more lines instead. */
const MOST_LINES_BROUGHT = 3
/** Between two boxes of a column, so that a link can pass. */
const ROW_GAP = 24
/** Between columns, for the heads of links. */
const COLUMN_GAP = 40
const EDGE = { x: 12, y: 12 }
/** Boxes of a full column stand out of line by so much at most, so that links within it can be seen: px, by how many boxes there are. */
const SWAY = [0, 0, 0, 16, 34, 44] as const
/** Of the width that is over, what may go into this. */
const SWAY_SHARE = 0.45
/** What is higher than its room is scrolled, by a bar that takes this much of the width. */
const SCROLL_BAR = 12
/** A line of 1.5 px on either side of a link, and as much ground between as lets it be seen. */
const PATH_CASING = 3.5
const UNKNOWN = { thickness: 1.25, opacity: 0.5 } as const

/**
 * Lay out the map: columns from start to end, boxes spread over their column. The same series gives the same picture; how its boxes
 * are arranged does not depend on the size and may be found before.
 */
export function layOutCausalMap(
  series: CausalMapSeries,
  size: Size,
  arranged: readonly (readonly ArrangedBox[])[] = arrangeColumns(series),
): CausalMapLayout {
  const columns = columnsOf(series, arranged)
  const room = (width: number): ColumnRoom[] => roomsOf(columns, width)
  const higher = (rooms: readonly ColumnRoom[]): number =>
    Math.max(size.height, ...columns.map((column, place) => heightOf(measureColumn(column, rooms[place]))))
  const full = room(size.width)
  const isScrolled = higher(full) > size.height
  const rooms = isScrolled ? room(size.width - SCROLL_BAR) : full
  const height = higher(rooms)
  const last = rooms.at(-1)
  const width = Math.max(size.width - (isScrolled ? SCROLL_BAR : 0), last ? last.middle + last.span / 2 + EDGE.x : 0)
  const boxes = columns.flatMap((column, place) => placeColumn(column, rooms[place], height))
  return { width, height, boxes, arrows: placeArrows(series.arrows, boxes, { width, height }) }
}

/** Boxes of a column: those that stay with their heights, then those that were brought. */
interface Column {
  readonly kept: readonly ArrangedBox[]
  readonly brought: readonly MapBox[]
}

function columnsOf(series: CausalMapSeries, arranged: readonly (readonly ArrangedBox[])[]): Column[] {
  const brought = series.boxes.filter(({ isBrought }) => isBrought === true)
  const byNumber = new Map(arranged.map((kept) => [kept[0]?.box.column, kept]))
  const numbers = [...new Set(series.boxes.map(({ column }) => column))].toSorted((a, b) => a - b)
  return numbers.map((number) => ({
    kept: byNumber.get(number) ?? [],
    brought: brought.filter(({ column }) => column === number),
  }))
}

/** What a column may take of the width, px. */
interface ColumnRoom {
  readonly middle: number
  /** From the outer edge of its widest box to the other side. */
  readonly span: number
  /** How far boxes stand out of line. */
  readonly sway: number
  /** Widest box, of those that stay and of those that were brought. */
  readonly widest: number
  readonly widestBrought: number
}

/** Share out the width: columns are as wide as their words need, and what is over goes between them. What was brought takes none. */
function roomsOf(columns: readonly Column[], width: number): ColumnRoom[] {
  const free = width - 2 * EDGE.x - COLUMN_GAP * (columns.length - 1)
  // No words are cut for want of width: a map that needs more is scrolled.
  const least = columns.map(({ kept }) => Math.max(NARROWEST_BOX, ...kept.map(({ box }) => leastWidth(box))))
  const need = (place: number, widest: number): number => {
    const limit = Math.max(widest, least[place] ?? 0)
    return Math.max(NARROWEST_BOX, ...(columns[place]?.kept ?? []).map(({ box }) => measure(box, limit).width))
  }
  let widest = WIDEST_BOX
  let spans = columns.map((_, place) => need(place, widest))
  while (sum(spans) > free && widest > NARROWEST_BOX) {
    widest -= WIDTH_STEP
    spans = columns.map((_, place) => need(place, widest))
  }
  // What is left over lets the fullest columns have their words on one line again.
  const fullestFirst = [...columns.keys()].toSorted(
    (a, b) => (columns[b]?.kept.length ?? 0) - (columns[a]?.kept.length ?? 0),
  )
  for (const place of fullestFirst) {
    for (let width = WIDEST_BOX; width > widest; width -= WIDTH_STEP) {
      const wider = spans.with(place, need(place, width))
      if (sum(wider) > free) continue
      spans = wider
      break
    }
  }
  const over = Math.max(0, free - sum(spans))
  const wishes = columns.map(({ kept }) => 2 * (SWAY[Math.min(kept.length, SWAY.length - 1)] ?? 0))
  const swayed = Math.min(1, (SWAY_SHARE * over) / Math.max(1, sum(wishes)))
  const gap = COLUMN_GAP + (over - swayed * sum(wishes)) / columns.length
  let left = EDGE.x + (gap - COLUMN_GAP) / 2
  return columns.map((_, place) => {
    const [own, sway] = [spans[place] ?? 0, ((wishes[place] ?? 0) * swayed) / 2]
    const span = own + 2 * sway
    const middle = left + span / 2
    left += span + gap
    return { middle, span, sway, widest: own, widestBrought: Math.min(WIDEST_BOX, span + gap - COLUMN_GAP) }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

type Measured = Pick<PlacedBox, 'width' | 'height' | 'radius' | 'nameLines' | 'noteLines'>

/** The narrowest that a box can be without cutting its words; the widest if they are cut even so. */
function leastWidth(box: MapBox): number {
  let [low, high] = [NARROWEST_BOX, WIDEST_BOX]
  while (high - low > WIDTH_STEP) {
    const width = (low + high) / 2
    const { nameLines, noteLines } = measure(box, width)
    if (nameLines.join(' ') === box.name && noteLines.join(' ') === box.note) high = width
    else low = width
  }
  return high
}

/** A box as wide as its words, up to a width at which they are broken. */
function measure(box: MapBox, widest: number): Measured {
  const most = box.isBrought === true ? MOST_LINES_BROUGHT : MOST_LINES
  const room = widest - BOX_PADDING
  const nameStyle = { size: 13, isBold: true }
  const noteStyle = { size: 11 }
  const nameLines = linesOf(box.name, room, most, nameStyle)
  const noteLines = linesOf(box.note, room, most, noteStyle)
  const widths = [
    ...nameLines.map((line) => textWidth(line, nameStyle)),
    ...noteLines.map((line) => textWidth(line, noteStyle)),
  ]
  const height = BOX_LINES.around + BOX_LINES.name * nameLines.length + BOX_LINES.note * noteLines.length
  return {
    width: Math.min(widest, Math.max(NARROWEST_BOX, Math.ceil(Math.max(...widths)) + BOX_PADDING)),
    height,
    radius: box.look === 'trigger' ? Math.min(19, height / 2) : 4,
    nameLines,
    noteLines,
  }
}

function linesOf(
  text: string,
  room: number,
  most: number,
  style: { readonly size: number; readonly isBold?: boolean },
): string[] {
  const lines = wrapText(text, room, style)
  const shown = [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter((line) => line !== '')
  return shown.map((line) => fitText(line, room, style))
}

function measureColumn({ kept, brought }: Column, room: ColumnRoom | undefined): Measured[] {
  return [
    ...kept.map(({ box }) => measure(box, room?.widest ?? WIDEST_BOX)),
    ...brought.map((box) => measure(box, room?.widestBrought ?? WIDEST_BOX)),
  ]
}

/** Height that boxes need one under the other, px. */
const heightOf = (boxes: readonly Measured[]): number =>
  2 * EDGE.y + sum(boxes.map(({ height }) => height)) + ROW_GAP * Math.max(0, boxes.length - 1)

/** Boxes near the heights that were found for them, what was brought under the others; moved only as far as they would overlap. */
function placeColumn(column: Column, room: ColumnRoom | undefined, height: number): PlacedBox[] {
  if (!room) return []
  const { kept, brought } = column
  const measured = measureColumn(column, room)
  const tallest = Math.max(...measured.map((box) => box.height))
  const range = height - 2 * EDGE.y - tallest
  const lowest = kept.at(-1)?.height ?? 0
  const wishes = [
    ...kept.map((one) => one.height),
    ...brought.map((_, i) => lowest + ((1 - lowest) * (i + 1)) / brought.length),
  ].map((share) => EDGE.y + tallest / 2 + share * range)
  const middles = apart(wishes, measured, height)
  return [...kept.map(({ box }) => box), ...brought].flatMap((box, row) => {
    const [its, y] = [measured[row], middles[row]]
    if (!its || y === undefined) return []
    const sway = row < kept.length ? room.sway * (row % 2 === 0 ? -1 : 1) : 0
    return [{ ...box, ...its, x: room.middle + sway, y }]
  })
}

/** Push boxes down until they are apart, and up again from the bottom. */
function apart(wishes: readonly number[], boxes: readonly Measured[], height: number): number[] {
  const middles = [...wishes]
  const between = (row: number): number => ((boxes[row]?.height ?? 0) + (boxes[row + 1]?.height ?? 0)) / 2 + ROW_GAP
  for (let row = 1; row < middles.length; row += 1) {
    middles[row] = Math.max(middles[row] ?? 0, (middles[row - 1] ?? 0) + between(row - 1))
  }
  for (let row = middles.length - 1; row >= 0; row -= 1) {
    const limit =
      row === middles.length - 1
        ? height - EDGE.y - (boxes[row]?.height ?? 0) / 2
        : (middles[row + 1] ?? 0) - between(row)
    middles[row] = Math.min(middles[row] ?? 0, limit)
  }
  return middles
}

function placeArrows(arrows: readonly MapArrow[], boxes: readonly PlacedBox[], map: Size): PlacedArrow[] {
  const largest = Math.max(...arrows.map(({ share = 0 }) => share))
  const weighted = arrows.map((arrow) => ({
    ...arrow,
    ...weightOf(arrow, largest),
    casing: arrow.isOnPath === true ? PATH_CASING : 0,
  }))
  // What is seen most chooses its way first.
  const inOrder = weighted.toSorted(
    (a, b) =>
      Number(a.isBrought === true) - Number(b.isBrought === true) ||
      Number(b.isOnPath === true) - Number(a.isOnPath === true) ||
      b.thickness - a.thickness ||
      (a.id < b.id ? -1 : 1),
  )
  const drawn = drawLinks(inOrder, boxes, map)
  return weighted.flatMap((arrow) => {
    const its = drawn.get(arrow.id)
    return its ? [{ ...arrow, ...its }] : []
  })
}

/** Shares are small where there are many causes, so the largest on the map is drawn as wide as a link can be. */
function weightOf({ share, isOnPath }: MapArrow, largest: number): Pick<PlacedArrow, 'thickness' | 'opacity'> {
  if (share === undefined) return UNKNOWN
  const ofLargest = largest > 0 ? share / largest : 0
  return { thickness: 1 + 6 * ofLargest, opacity: isOnPath === true ? 1 : 0.25 + 0.7 * ofLargest }
}
