import { scaleSymlog } from 'd3-scale'
import type { PlanSlot } from '../fan/fan-series'
import type { Size } from '../frame/chart-frame'

/** The paired differences of one plan. */
export interface DifferenceRow {
  readonly id: string
  readonly name: string
  /** Under the name: "40 better, 5 worse". */
  readonly counts: string
  readonly slot: PlanSlot
  /** Equally likely differences, plan minus reference, smallest first. */
  readonly dots: readonly number[]
  /** How many of the dots, from the smallest on, are better by a difference that matters; and from the largest, worse. */
  readonly better: number
  readonly worse: number
}

export interface DifferenceSeries {
  readonly rows: readonly DifferenceRow[]
  /** Something comes or does not: equal differences stand side by side, since all are one of three. */
  readonly isYesNo?: boolean
  /** Smallest difference that matters, in the unit of the dots. */
  readonly smallest: number
  /** Places of the axis with their words, in the unit of the dots; 0 among them. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

export type DotKind = 'better' | 'little' | 'worse'

export interface PlacedDifference {
  readonly x: number
  readonly y: number
  readonly kind: DotKind
}

export interface DifferenceLayout {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly zero: number
  /** The line of the smallest difference, on the better side; null of what comes or does not, which has none. */
  readonly threshold: number | null
  readonly radius: number
  readonly rows: readonly { readonly id: string; readonly base: number; readonly dots: readonly PlacedDifference[] }[]
  readonly ticks: readonly PlacedTick[]
}

/** Words of the axis; at either end they stay inside the drawing. */
export interface PlacedTick {
  readonly x: number
  readonly label: string
  readonly anchor: 'start' | 'middle' | 'end'
}

const TOP = 26
const BOTTOM = 30
/** Left free over the highest stack of a row. */
const ROW_GAP = 10
const RIGHT = 16
const LARGEST = 3.5
const SMALLEST = 2.4
const GAP = 0.6
/** Most futures often change little: a high stack is pressed together rather than every dot made too small to see. */
const LEAST_PITCH = 0.4
/** Room for the two lines that name a plan. */
const NAMES = { wide: 136, narrow: 100, narrowBelow: 430 }

/** Stack equally likely differences on a line a plan, all on one axis; better is to the left. */
export function layOutDifferences(
  { rows, isYesNo = false, smallest, ticks }: DifferenceSeries,
  size: Size,
): DifferenceLayout {
  const left = size.width < NAMES.narrowBelow ? NAMES.narrow : NAMES.wide
  const right = Math.max(left + 1, size.width - RIGHT)
  const bottom = Math.max(TOP + 1, size.height - BOTTOM)
  const all = rows.flatMap(({ dots }) => dots)
  const reach = [...all, ...ticks.map(({ value }) => value), -2 * smallest, 2 * smallest]
  const x = scaleSymlog([Math.min(...reach), Math.max(...reach)], [left + 6, right - 6]).constant(
    Math.max(smallest, 1e-9),
  )
  const rowHeight = (bottom - TOP) / Math.max(1, rows.length)
  const radius = isYesNo ? LARGEST : largestRadius(rows, x, rowHeight)
  const place = isYesNo ? standSideBySide : stack
  return {
    left,
    right,
    top: TOP,
    bottom,
    zero: x(0),
    threshold: isYesNo ? null : x(-smallest),
    radius,
    rows: rows.map((row, position) => {
      const base = TOP + (position + 1) * rowHeight - 6
      return { id: row.id, base, dots: place(row, x, { base, radius, room: rowHeight - ROW_GAP }) }
    }),
    ticks: readableTicks(ticks, x, { left, right }),
  }
}

type Place = (value: number) => number

/** Words of a tick, CSS px: they are not measured, since the layout is made before anything is drawn. */
const LETTER_WIDTH = 6.5
const BETWEEN_WORDS = 8
const NEAR_END = 30

/** Those ticks whose words don't run into each other: no difference first, then the largest on either side. */
function readableTicks(
  ticks: DifferenceSeries['ticks'],
  x: Place,
  { left, right }: { readonly left: number; readonly right: number },
): PlacedTick[] {
  const kept: { readonly tick: PlacedTick; readonly from: number; readonly to: number }[] = []
  const byWeight = ticks.toSorted((a, b) =>
    a.value === 0 ? -1 : b.value === 0 ? 1 : Math.abs(b.value) - Math.abs(a.value),
  )
  for (const { value, label } of byWeight) {
    const place = x(value)
    const anchor = place > right - NEAR_END ? 'end' : place < left + NEAR_END ? 'start' : 'middle'
    const width = label.length * LETTER_WIDTH
    const from = place - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const isFree = kept.every((other) => from > other.to + BETWEEN_WORDS || from + width < other.from - BETWEEN_WORDS)
    if (isFree) kept.push({ tick: { x: place, label, anchor }, from, to: from + width })
  }
  return kept.map(({ tick }) => tick).toSorted((a, b) => a.x - b.x)
}

interface StackPlace {
  readonly base: number
  readonly radius: number
  /** Height that a stack may have. */
  readonly room: number
}

function stack(row: DifferenceRow, x: Place, { base, radius, room }: StackPlace): PlacedDifference[] {
  const { dots } = row
  const pitch = pitchOf(radius)
  const steps = Math.max(1, highestStack(row, x, pitch) - 1)
  const rise = Math.max(LEAST_PITCH, Math.min(pitch, (room - 2 * radius) / steps))
  const heights = new Map<number, number>()
  return dots.map((value, position) => {
    const column = columnOf(value, x, pitch)
    const height = heights.get(column) ?? 0
    heights.set(column, height + 1)
    const kind = kindAt(position, row)
    return { x: x(0) + column * pitch, y: base - radius - height * rise, kind }
  })
}

/** As many columns an amount as its dots need; away from the line of no difference, on which the rest stand to both sides. */
function standSideBySide(row: DifferenceRow, x: Place, { base, radius, room }: StackPlace): PlacedDifference[] {
  const pitch = pitchOf(radius)
  const most = Math.max(1, Math.floor((room - 2 * radius) / pitch) + 1)
  const { dots } = row
  return dots.map((value, position) => {
    const height = position - dots.indexOf(value)
    const columns = Math.ceil((dots.lastIndexOf(value) - dots.indexOf(value) + 1) / most)
    const column = Math.floor(height / most)
    const aside = value === 0 ? column - (columns - 1) / 2 : Math.sign(value) * column
    return { x: x(value) + aside * pitch, y: base - radius - (height % most) * pitch, kind: kindAt(position, row) }
  })
}

function kindAt(position: number, { dots, better, worse }: DifferenceRow): DotKind {
  return position < better ? 'better' : position >= dots.length - worse ? 'worse' : 'little'
}

/** Columns are counted from zero, so that no dot that is better stands on the worse side; no difference stands on the line. */
function columnOf(value: number, x: Place, pitch: number): number {
  const columns = (x(value) - x(0)) / pitch
  return value < 0 ? Math.min(-1, Math.round(columns)) : value > 0 ? Math.max(1, Math.round(columns)) : 0
}

function largestRadius(rows: readonly DifferenceRow[], x: Place, rowHeight: number): number {
  let radius = LARGEST
  for (; radius > SMALLEST; radius -= 0.1) {
    const pitch = pitchOf(radius)
    const most = Math.floor((rowHeight - ROW_GAP) / pitch)
    if (rows.every((row) => highestStack(row, x, pitch) <= most)) break
  }
  return radius
}

function highestStack({ dots }: DifferenceRow, x: Place, pitch: number): number {
  const heights = new Map<number, number>()
  for (const value of dots) {
    const column = columnOf(value, x, pitch)
    heights.set(column, (heights.get(column) ?? 0) + 1)
  }
  return Math.max(0, ...heights.values())
}

const pitchOf = (radius: number) => 2 * radius + GAP
