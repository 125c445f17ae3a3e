import type { Size } from '../frame/chart-frame'
import { spreadAround, type Wish } from './spread-around'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A box by its centre, px. */
export interface Rectangle extends Point {
  readonly id: string
  readonly width: number
  readonly height: number
  /** Of its corners. */
  readonly radius: number
}

/** A link to be drawn. */
export interface LinkToDraw {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly sign: 'raises' | 'lowers'
  /** px */
  readonly thickness: number
  /** px on either side, of what is drawn round it. */
  readonly casing: number
}

/** How a link is drawn. */
export interface DrawnLink {
  /** A quadratic curve. */
  readonly path: string
  /** Arrow head, or the bar that a lowering link ends in. */
  readonly head: string
  /** Middle of the curve, px. */
  readonly middle: Point
}

/** How far a link may bend aside, as shares of its length; the first is taken where nothing is in the way. */
const BENDS = [0.1, -0.1, 0.2, -0.2, 0.33, -0.33, 0.5, -0.5, 0.75, -0.75, 1.05, -1.05, 1.4, -1.4, 1.9, -1.9, 2.5, -2.5]
/**
 * What a bend costs: a px aside, a px behind a box (and as much again for so many px of thickness), where other links end at it, out
 * of the map, along another link, and an end that runs along the border of its box.
 */
const COST = { bend: 0.14, behind: 2, thickness: 3, near: 0.5, outside: 4, shared: 0.7, grazing: 200 }
/** Cosine between a link and the way out of its box, under which it grazes it. */
const STEEPEST = 0.5
/** Bends and ends depend on each other: how often they are found again. */
const ROUNDS = 2
/** Points of a curve that are looked at: one in so many px, within limits. */
const SAMPLES = { pitch: 16, least: 10, most: 36 }
/** So many times more of those that leave their mark for later links, so that these notice what they cross. */
const DENSE = 4
/** Links nearer than this, px, look like one. */
const CELL = 9
/** Between a link and a box that it passes, px. */
const CLEARANCE = 6
/** So far from a box are the heads of links that end there, px. */
const HEADS = 30
/** Between the end of a link and its box, px. */
const GAP = 3
/** Between two links that end at the same box, px. */
const PORT = 12

/** Where a link meets its box, and the way straight out of it there; none in the middle of a box. */
interface Port extends Point {
  readonly out?: Point
}

interface Ends {
  readonly start: Port
  readonly end: Port
}

/**
 * Draw links as curves: each bends to the side on which least is in its way, and their ends are spread along the border of their
 * boxes. Those given first choose first; a link that comes later never moves the bend of an earlier one.
 */
export function drawLinks(
  links: readonly LinkToDraw[],
  boxes: readonly Rectangle[],
  map: Size,
): ReadonlyMap<string, DrawnLink> {
  const byId = new Map(boxes.map((box) => [box.id, box]))
  const between = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    return from && to && from !== to ? [{ link, from, to }] : []
  })
  let ends = between.map(({ from, to }): Ends => ({ start: from, end: to }))
  let bends = bendAll(
    between.map(({ link, from, to }, place) => ({
      ends: ends[place] ?? { start: from, end: to },
      thickness: link.thickness + 2 * link.casing,
      obstacles: boxes.filter((box) => box !== from && box !== to),
      own: [from, to],
    })),
    map,
  )
  for (let round = 0; round < ROUNDS; round += 1) {
    const ports = portsOf(
      between.map((one, place) => ({ ...one, control: bends[place] ?? one.from })),
      boxes,
    )
    ends = between.map(({ link, from, to }) => ({
      start: ports.get(`${link.id}:start`) ?? from,
      end: ports.get(`${link.id}:end`) ?? to,
    }))
    bends = bendAll(
      between.map(({ link, from, to }, place) => ({
        ends: ends[place] ?? { start: from, end: to },
        thickness: link.thickness + 2 * link.casing,
        obstacles: boxes,
        own: [from, to],
      })),
      map,
    )
  }
  return new Map(
    between.flatMap(({ link }, place) => {
      const [its, control] = [ends[place], bends[place]]
      return its && control ? [[link.id, drawn(link, its, control)] as const] : []
    }),
  )
}

interface BendTask {
  readonly ends: Ends
  readonly thickness: number
  readonly obstacles: readonly Rectangle[]
  /** The boxes that it leads from and to. */
  readonly own: readonly Rectangle[]
}

/** Control point of every link, chosen one after the other. */
function bendAll(tasks: readonly BendTask[], map: Size): Point[] {
  const taken = new Map<number, number>()
  return tasks.map((task) => {
    const { start, end } = task.ends
    const [dx, dy] = [end.x - start.x, end.y - start.y]
    let best = { control: start, cost: Infinity }
    for (const bend of BENDS) {
      const bending = COST.bend * Math.abs(bend) * Math.hypot(dx, dy)
      // The bends that follow are as large or larger.
      if (bending >= best.cost) break
      const control = { x: (start.x + end.x) / 2 + dy * bend, y: (start.y + end.y) / 2 - dx * bend }
      const cost = bending + costOf(task, control, map, taken)
      if (cost < best.cost - 1e-6) best = { control, cost }
    }
    const own = new Set(samplesOf(task.ends, best.control, DENSE).map(cellOf))
    for (const cell of own) taken.set(cell, (taken.get(cell) ?? 0) + 1)
    return best.control
  })
}

function costOf(
  { ends, thickness, obstacles, own }: BendTask,
  control: Point,
  map: Size,
  taken: ReadonlyMap<number, number>,
): number {
  const samples = samplesOf(ends, control)
  const step = lengthOf(ends, control) / samples.length
  const clearance = CLEARANCE + thickness / 2
  const near = obstacles.filter((box) => isNear(box, [ends.start, control, ends.end]))
  let cost = COST.grazing * (grazing(ends.start, control) + grazing(ends.end, control))
  samples.forEach((point, place) => {
    // Links come together where they end: only their middle counts.
    const isMiddle = place > 1 && place < samples.length - 2
    for (const box of near) {
      if (isBehind(point, box, isMiddle ? clearance : 0)) cost += COST.behind * step * (1 + thickness / COST.thickness)
      else if (!own.includes(box) && isBehind(point, box, HEADS)) cost += COST.near * step
    }
    if (point.x < 2 || point.y < 2 || point.x > map.width - 2 || point.y > map.height - 2) cost += COST.outside * step
    if (isMiddle) cost += COST.shared * step * Math.min(2, taken.get(cellOf(point)) ?? 0)
  })
  return cost
}

/** How much too flat a link runs along the border where it ends, from 0. */
function grazing(port: Port, control: Point): number {
  if (!port.out) return 0
  const [dx, dy] = [control.x - port.x, control.y - port.y]
  const cosine = (dx * port.out.x + dy * port.out.y) / (Math.hypot(dx, dy) || 1)
  return Math.max(0, STEEPEST - cosine)
}

/** Whether a box is near the triangle that a curve lies in, so that the curve could come near it. */
function isNear(box: Rectangle, corners: readonly [Point, Point, Point]): boolean {
  const [a, b, c] = corners
  const [halfWidth, halfHeight] = [box.width / 2 + HEADS, box.height / 2 + HEADS]
  return (
    Math.min(a.x, b.x, c.x) < box.x + halfWidth &&
    Math.max(a.x, b.x, c.x) > box.x - halfWidth &&
    Math.min(a.y, b.y, c.y) < box.y + halfHeight &&
    Math.max(a.y, b.y, c.y) > box.y - halfHeight
  )
}

const isBehind = (point: Point, box: Rectangle, clearance: number): boolean =>
  Math.abs(point.x - box.x) < box.width / 2 + clearance && Math.abs(point.y - box.y) < box.height / 2 + clearance

/** Inner points of a curve, evenly by its parameter. */
function samplesOf(ends: Ends, control: Point, density = 1): Point[] {
  const { pitch, least, most } = SAMPLES
  const count = density * Math.round(Math.min(most, Math.max(least, lengthOf(ends, control) / pitch)))
  return Array.from({ length: count - 1 }, (_, i) => onCurve(ends, control, (i + 1) / count))
}

function onCurve({ start, end }: Ends, control: Point, t: number): Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y }
}

/** Near enough: between its chord and its corner. */
const lengthOf = ({ start, end }: Ends, control: Point): number =>
  (Math.hypot(end.x - start.x, end.y - start.y) +
    Math.hypot(control.x - start.x, control.y - start.y) +
    Math.hypot(end.x - control.x, end.y - control.y)) /
  2

/** Number of the square of the map that a point lies in. */
const cellOf = ({ x, y }: Point): number => Math.floor(x / CELL) * 65_536 + Math.floor(y / CELL)

interface WantedLink {
  readonly link: LinkToDraw
  readonly from: Rectangle
  readonly to: Rectangle
  readonly control: Point
}

/** Where every end of every link meets its box, by link and end. */
function portsOf(links: readonly WantedLink[], boxes: readonly Rectangle[]): ReadonlyMap<string, Port> {
  const ports = new Map<string, Port>()
  for (const box of boxes) {
    const wishes = links.flatMap(({ link, from, to, control }): Wish[] => {
      const aim = aimOf(control, box, from === box ? to : from)
      const wish = {
        at: placeTowards(box, aim),
        room: PORT + link.thickness / 2 + link.casing,
        weight: link.thickness + 2 * link.casing,
      }
      if (from === box) return [{ ...wish, id: `${link.id}:start`, room: wish.room - 4 }]
      return to === box ? [{ ...wish, id: `${link.id}:end` }] : []
    })
    for (const [id, place] of spreadAround(wishes, 2 * (box.width + box.height))) ports.set(id, pointAt(box, place))
  }
  return ports
}

/**
 * Where a link that bends heads for from a box: half way between its bend and the other end, since one that bends more for its end would
 * ask for an end further round. One that goes round a box heads for its bend.
 */
function aimOf(control: Point, box: Point, other: Point): Point {
  const aside =
    Math.hypot(control.x - (box.x + other.x) / 2, control.y - (box.y + other.y) / 2) /
    (Math.hypot(other.x - box.x, other.y - box.y) || 1)
  const share = Math.min(1, 0.5 + Math.max(0, aside - 0.35))
  return { x: share * control.x + (1 - share) * other.x, y: share * control.y + (1 - share) * other.y }
}

/** Where the line from the middle of a box towards a point leaves it: px round its border, clockwise from its top left corner. */
function placeTowards({ x, y, width, height }: Rectangle, point: Point): number {
  const [dx, dy] = [point.x - x, point.y - y]
  if (Math.abs(dx) * height > Math.abs(dy) * width) {
    const aside = (dy / Math.abs(dx)) * (width / 2)
    return dx > 0 ? width + height / 2 + aside : 2 * width + height + height / 2 - aside
  }
  const aside = dy === 0 ? 0 : (dx / Math.abs(dy)) * (height / 2)
  return dy > 0 ? width + height + width / 2 - aside : width / 2 + aside
}

/** The point of a border, a little outside it, and round its corners. */
function pointAt({ x, y, width, height, radius }: Rectangle, place: number): Port {
  const around = 2 * (width + height)
  const along = ((place % around) + around) % around
  const [right, bottom] = [width / 2, height / 2]
  // From the middle of the box, and the way out of the side.
  const [px, py, ox, oy] =
    along < width
      ? [along - right, -bottom, 0, -1]
      : along < width + height
        ? [right, along - width - bottom, 1, 0]
        : along < 2 * width + height
          ? [right - (along - width - height), bottom, 0, 1]
          : [-right, bottom - (along - 2 * width - height), -1, 0]
  const [beyondX, beyondY] = [Math.abs(px) - (right - radius), Math.abs(py) - (bottom - radius)]
  if (beyondX <= 0 || beyondY <= 0) return { x: x + px + ox * GAP, y: y + py + oy * GAP, out: { x: ox, y: oy } }
  const length = Math.hypot(beyondX, beyondY)
  const out = { x: (Math.sign(px) * beyondX) / length, y: (Math.sign(py) * beyondY) / length }
  return {
    x: x + Math.sign(px) * (right - radius) + out.x * (radius + GAP),
    y: y + Math.sign(py) * (bottom - radius) + out.y * (radius + GAP),
    out,
  }
}

/** The curve ends at the foot of its head. */
function drawn({ sign, thickness, casing }: LinkToDraw, { start, end }: Ends, control: Point): DrawnLink {
  const middle = onCurve({ start, end }, control, 0.5)
  const length = Math.hypot(end.x - control.x, end.y - control.y) || 1
  const ahead = { x: (end.x - control.x) / length, y: (end.y - control.y) / length }
  const back = (by: number, aside: number): Point => ({
    x: end.x - ahead.x * by - ahead.y * aside,
    y: end.y - ahead.y * by + ahead.x * aside,
  })
  // A short link keeps some of its line.
  const size = Math.min(1, (0.6 * Math.hypot(end.x - start.x, end.y - start.y)) / (8 + thickness / 2 + casing))
  const half = size * (thickness / 2 + 3.2 + casing * 0.7)
  const deep = size * (8 + thickness / 2 + casing)
  const foot = sign === 'raises' ? back(deep - 1, 0) : back(1, 0)
  return {
    path: `M${at(start)}Q${at(control)} ${at(foot)}`,
    head:
      sign === 'raises'
        ? `M${at(back(deep, half))}L${at(end)} ${at(back(deep, -half))}Z`
        : `M${at(back(1, half + 1.5))}L${at(back(1, -half - 1.5))}`,
    middle,
  }
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`
