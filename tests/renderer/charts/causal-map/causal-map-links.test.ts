import { describe, expect, it } from 'vitest'
import { drawLinks, type LinkToDraw, type Point } from '../../../../src/renderer/charts/causal-map/causal-map-links'

const map = { width: 800, height: 600 }
const box = (id: string, x: number, y: number) => ({ id, x, y, width: 140, height: 40, radius: 4 })
const link = (from: string, to: string, more: Partial<LinkToDraw> = {}): LinkToDraw => ({
  id: `${from} > ${to}`,
  from,
  to,
  sign: 'raises',
  thickness: 3,
  casing: 0,
  ...more,
})

/** Points of a drawn curve, by its numbers. */
function pointsOf(path: string): Point[] {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = (path.match(/-?[\d.]+/g) ?? []).map(Number)
  return Array.from({ length: 101 }, (_, i) => {
    const t = i / 100
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
    return { x: a * x0 + b * x1 + c * x2, y: a * y0 + b * y1 + c * y2 }
  })
}

const isInside = ({ x, y }: Point, one: ReturnType<typeof box>): boolean =>
  Math.abs(x - one.x) < one.width / 2 && Math.abs(y - one.y) < one.height / 2

describe('drawLinks', () => {
  it.each([
    ['down a column', box('a', 300, 100), box('between', 300, 250), box('b', 300, 400)],
    ['along a row', box('a', 100, 300), box('between', 400, 300), box('b', 700, 300)],
    ['at the edge of the map', box('a', 80, 100), box('between', 80, 250), box('b', 80, 400)],
  ])('bends round a box that has nothing to do with it: %s', (_, a, between, b) => {
    const drawn = drawLinks([link('a', 'b', { thickness: 7 })], [a, between, b], map).get('a > b')

    expect(drawn).toBeDefined()
    for (const point of pointsOf(drawn?.path ?? '')) {
      expect(isInside(point, between)).toBe(false)
      expect(isInside(point, a) || isInside(point, b)).toBe(false)
      expect(point.x >= 0 && point.x <= map.width && point.y >= 0 && point.y <= map.height).toBe(true)
    }
  })

  it('keeps the ends of links at one box apart, so that every head can be told from the next', () => {
    const causes = Array.from({ length: 9 }, (_, i) => box(`c${i}`, 100, 40 + i * 62))
    const links = causes.map(({ id }) => link(id, 'end', { thickness: 1 }))
    const ends = [...drawLinks(links, [...causes, box('end', 600, 300)], map).values()].map(({ path }) => {
      const points = pointsOf(path)
      return points.at(-1) ?? { x: NaN, y: NaN }
    })

    for (const [i, one] of ends.entries()) {
      for (const other of ends.slice(i + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(8)
      }
    }
  })

  it('tells a link from the one that runs back', () => {
    const drawn = drawLinks([link('a', 'b'), link('b', 'a')], [box('a', 200, 300), box('b', 600, 300)], map)
    const [there, back] = [drawn.get('a > b'), drawn.get('b > a')]

    expect(Math.abs((there?.middle.y ?? 0) - (back?.middle.y ?? 0))).toBeGreaterThan(9)
  })

  it('draws the same picture again, and no link without both of its ends', () => {
    const boxes = [box('a', 200, 100), box('b', 600, 300)]
    const links = [link('a', 'b', { sign: 'lowers' }), link('a', 'nowhere'), link('a', 'a')]

    expect(drawLinks(links, boxes, map)).toEqual(drawLinks(links, boxes, map))
    expect([...drawLinks(links, boxes, map).keys()]).toEqual(['a > b'])
  })
})
