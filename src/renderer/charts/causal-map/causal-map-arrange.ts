import type { CausalMapSeries, MapArrow, MapBox } from './causal-map-series'

/** A box with its height in the map, 0 at the top and 1 at the bottom. */
export interface ArrangedBox {
  readonly box: MapBox
  readonly height: number
}

/** Heights are found on a map of this make, px, so that a box keeps its place when the window changes. */
const PITCH = { column: 250, slot: 34 }
const HALF_BOX = { width: 78, height: 24 }
/** Slots between two boxes of a column at least. */
const APART = 2
/** Rows of a map that could be filled further. */
const USUAL_ROWS = 7
/** What a picture costs: px behind a foreign box, a crossing, a px of height between the ends, a slot away from an even column. */
const COST = { behind: 1, crossing: 16, climb: 0.12, uneven: 9 }
/** Pairs of links and boxes looked at, after which no more is tried: some 50 ms. */
const MOST_WORK = 2e6
const MOST_ROUNDS = 8

interface Link {
  readonly from: number
  readonly to: number
  readonly weight: number
}

interface Spot {
  readonly box: MapBox
  readonly column: number
  /** Half rows from the top. */
  slot: number
}

/**
 * Find the order and the height of the boxes that stay, by column: links cross little, run behind few boxes, and columns are spread.
 *
 * Begins at columns spread evenly in the given order, and moves one box or swaps two while that helps; triggers stay above the other
 * boxes of their column. The same boxes and links end in the same places.
 */
export function arrangeColumns({ boxes, arrows }: CausalMapSeries): ArrangedBox[][] {
  const kept = boxes.filter(({ isBrought }) => isBrought !== true)
  const numbers = [...new Set(kept.map(({ column }) => column))].toSorted((a, b) => a - b)
  const columns = numbers.map((number) =>
    kept
      .filter(({ column }) => column === number)
      .toSorted((a, b) => Number(b.look === 'trigger') - Number(a.look === 'trigger')),
  )
  const rows = Math.max(USUAL_ROWS, ...columns.map(({ length }) => length))
  const lastSlot = APART * (rows - 1)
  const spots = columns.flatMap((column, place) =>
    column.map((box, row): Spot => ({ box, column: place, slot: Math.round(evenSlot(row, column.length, lastSlot)) })),
  )
  settle(spots, linksBetween(spots, arrows), lastSlot)
  return columns.map((_, place) =>
    spots
      .filter(({ column }) => column === place)
      .toSorted((a, b) => a.slot - b.slot)
      .map(({ box, slot }) => ({ box, height: slot / lastSlot })),
  )
}

const evenSlot = (row: number, count: number, lastSlot: number): number =>
  ((row + 0.5) / count) * (lastSlot + APART) - APART / 2

function linksBetween(spots: readonly Spot[], arrows: readonly MapArrow[]): Link[] {
  const places = new Map(spots.map(({ box }, place) => [box.id, place]))
  const own = arrows.filter(({ isBrought }) => isBrought !== true)
  const largest = Math.max(0, ...own.map(({ share = 0 }) => share))
  return own.flatMap(({ from, to, share = 0 }) => {
    const [start, end] = [places.get(from), places.get(to)]
    if (start === undefined || end === undefined || start === end) return []
    return [{ from: start, to: end, weight: 0.3 + 0.7 * (largest > 0 ? share / largest : 0) }]
  })
}

/** Try every move until none makes the picture better. */
function settle(spots: readonly Spot[], links: readonly Link[], lastSlot: number): void {
  const work = links.length * (spots.length + links.length / 2) + spots.length
  let left = Math.floor(MOST_WORK / Math.max(1, work))
  let best = costOf(spots, links, lastSlot)
  const isBetter = (): boolean => {
    left -= 1
    const cost = costOf(spots, links, lastSlot)
    if (cost >= best - 1e-6) return false
    best = cost
    return true
  }
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = best
    for (const spot of spots) {
      const others = spots.filter((one) => one.column === spot.column && one !== spot)
      for (let slot = 0; slot <= lastSlot; slot += 1) {
        if (left <= 0) return
        const home = spot.slot
        if (slot === home || !fits(spot, slot, others)) continue
        spot.slot = slot
        if (!isBetter()) spot.slot = home
      }
      for (const other of others) {
        if (left <= 0) return
        if (other.box.look !== spot.box.look) continue
        swap(spot, other)
        if (!isBetter()) swap(spot, other)
      }
    }
    if (best === before) return
  }
}

function swap(one: Spot, other: Spot): void {
  const slot = one.slot
  one.slot = other.slot
  other.slot = slot
}

function fits({ box }: Spot, slot: number, others: readonly Spot[]): boolean {
  return others.every((other) => {
    const isAbove = other.slot < slot
    if (Math.abs(other.slot - slot) < APART) return false
    if (other.box.look === box.look) return true
    return (other.box.look === 'trigger') === isAbove
  })
}

function costOf(spots: readonly Spot[], links: readonly Link[], lastSlot: number): number {
  const points = spots.map(({ column, slot }) => ({ x: column * PITCH.column, y: slot * PITCH.slot }))
  const at = (place: number): Point => points[place] ?? { x: 0, y: 0 }
  let cost = 0
  links.forEach((link, i) => {
    const [start, end] = [at(link.from), at(link.to)]
    cost += COST.climb * link.weight * Math.abs(end.y - start.y)
    points.forEach((point, place) => {
      if (place === link.from || place === link.to) return
      cost += COST.behind * link.weight * lengthBehind(start, end, point)
    })
    for (let j = 0; j < i; j += 1) {
      const other = links[j]
      if (!other || isJoined(link, other)) continue
      if (isCrossing(start, end, at(other.from), at(other.to))) {
        cost += COST.crossing * Math.sqrt(link.weight * other.weight)
      }
    }
  })
  return cost + COST.uneven * unevenness(spots, lastSlot)
}

/** Squares of what separates the boxes from a column spread evenly, in slots. */
function unevenness(spots: readonly Spot[], lastSlot: number): number {
  let sum = 0
  for (const spot of spots) {
    let [row, count] = [0, 0]
    for (const other of spots) {
      if (other.column !== spot.column) continue
      count += 1
      if (other.slot < spot.slot) row += 1
    }
    // A column of one or two may stand anywhere near the middle.
    sum += ((spot.slot - evenSlot(row, count, lastSlot)) ** 2 * Math.min(3, count)) / 3
  }
  return sum
}

interface Point {
  readonly x: number
  readonly y: number
}

const isJoined = (a: Link, b: Link): boolean => a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from

/** Px of a straight link that lie behind a box. */
function lengthBehind(start: Point, end: Point, box: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  let [enter, leave] = [0, 1]
  const sides = [
    [start.x - box.x, dx, HALF_BOX.width],
    [start.y - box.y, dy, HALF_BOX.height],
  ] as const
  for (const [from, step, half] of sides) {
    if (step === 0) {
      if (Math.abs(from) >= half) return 0
      continue
    }
    const [one, other] = [(-half - from) / step, (half - from) / step]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return leave > enter ? (leave - enter) * Math.hypot(dx, dy) : 0
}

function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0
}

const sideOf = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
