import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxAfterKey } from '../../../../src/renderer/charts/causal-map/causal-map-keys'
import { layOutCausalMap } from '../../../../src/renderer/charts/causal-map/causal-map-layout'
import type { CausalMapSeries, MapBox } from '../../../../src/renderer/charts/causal-map/causal-map-series'

const size = { width: 900, height: 600 }
const box = (id: string, column: number, more: Partial<MapBox> = {}): MapBox => ({
  id,
  column,
  name: `Level ${id}`,
  note: 'high',
  look: 'level',
  ...more,
})

const series: CausalMapSeries = {
  boxes: [box('speech', 1), box('coup', 2, { look: 'trigger' }), box('threat', 2), box('law', 0), box('violence', 3)],
  arrows: [
    { id: 'a', from: 'speech', to: 'threat', sign: 'raises', share: 0.4 },
    { id: 'b', from: 'law', to: 'threat', sign: 'lowers', share: 0 },
    { id: 'c', from: 'threat', to: 'violence', sign: 'raises' },
    { id: 'd', from: 'violence', to: 'threat', sign: 'raises', share: 0.8 },
    { id: 'e', from: 'coup', to: 'nowhere', sign: 'raises' },
  ],
}

describe('layOutCausalMap', () => {
  it('runs from start to end by column, and keeps triggers on top', () => {
    const { boxes } = layOutCausalMap(series, size)
    const at = (id: string) => boxes.find((one) => one.id === id) ?? { x: NaN, y: NaN }

    expect(['law', 'speech', 'threat', 'violence'].map((id) => at(id).x)).toEqual(
      ['law', 'speech', 'threat', 'violence'].map((id) => at(id).x).toSorted((a, b) => a - b),
    )
    expect(at('coup').y).toBeLessThan(at('threat').y)
  })

  it('draws links from 1 to 7 px by their share of the largest, thin where it is not known, and none without both ends', () => {
    const { arrows } = layOutCausalMap(series, size)

    expect(arrows.map(({ id, thickness, opacity }) => [id, thickness, opacity])).toEqual([
      ['a', 4, expect.closeTo(0.6, 12)],
      ['b', 1, 0.25],
      ['c', 1.25, 0.5],
      ['d', 7, 0.95],
    ])
    for (const { path } of arrows) expect(path).toMatch(/^M-?[\d.]+,-?[\d.]+Q-?[\d.]+,-?[\d.]+ -?[\d.]+,-?[\d.]+$/)
  })

  it('leaves the others where they are when boxes of another column are brought', () => {
    const more = { ...series, boxes: [...series.boxes, box('grievance', 1, { isBrought: true })] }
    const before = layOutCausalMap(series, size).boxes.filter(({ column }) => column !== 1)

    expect(layOutCausalMap(more, size).boxes.filter(({ column }) => column !== 1)).toEqual(before)
    expect(
      layOutCausalMap(more, size)
        .boxes.filter(({ column }) => column === 1)
        .map(({ id }) => id),
    ).toEqual(['speech', 'grievance'])
  })

  const campaign = { name: 'Organised violence', note: 'Youth Guard against Upland communities, very low' }

  it('breaks words into two lines where they need it, and cuts none on a map of usual width', () => {
    const long = {
      ...series,
      boxes: series.boxes.map((one) => (one.id === 'violence' ? { ...one, ...campaign } : one)),
    }

    for (const width of [1320, 908]) {
      const violence = layOutCausalMap(long, { width, height: 560 }).boxes.find(({ id }) => id === 'violence')
      expect(violence?.nameLines).toEqual(['Organised violence'])
      expect(violence?.noteLines).toHaveLength(2)
      expect(violence?.noteLines.join(' ')).toBe(campaign.note)
      expect(violence?.height).toBe(51)
    }
  })

  it('gives boxes the same order and about the same heights in a window of another size', () => {
    const [wide, narrow] = [layOutCausalMap(series, size), layOutCausalMap(series, { width: 700, height: 400 })]

    expect(narrow.boxes.map(({ id }) => id)).toEqual(wide.boxes.map(({ id }) => id))
    wide.boxes.forEach(({ y }, place) => {
      expect(Math.abs((narrow.boxes[place]?.y ?? 0) / narrow.height - y / wide.height)).toBeLessThan(0.05)
    })
  })

  it('never moves a box for a link that came with what is selected', () => {
    const more: CausalMapSeries = {
      ...series,
      arrows: [...series.arrows, { id: 'f', from: 'coup', to: 'law', sign: 'raises', share: 0.01, isBrought: true }],
    }

    expect(layOutCausalMap(more, size).boxes).toEqual(layOutCausalMap(series, size).boxes)
    expect(layOutCausalMap(more, size).arrows).toHaveLength(5)
  })

  it('outlines the path of the headline and draws it fully, as thick as its share says', () => {
    const told = { ...series, arrows: series.arrows.map((one) => (one.id === 'a' ? { ...one, isOnPath: true } : one)) }
    const [first, second] = layOutCausalMap(told, size).arrows

    expect([first?.thickness, first?.opacity, second?.casing]).toEqual([4, 1, 0])
    expect(first?.casing).toBeGreaterThan(0)
  })

  it('never lets two boxes overlap or leave the map, however many there are and however small it is', () => {
    const boxes = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.string({ maxLength: 60 }), fc.boolean()), { maxLength: 40 })
      .map((all) =>
        all.map(([column, name, isTrigger], i) =>
          box(String(i), column, { name, look: isTrigger ? 'trigger' : 'level' }),
        ),
      )
    const sizes = fc.record({ width: fc.integer({ min: 1, max: 1600 }), height: fc.integer({ min: 1, max: 1200 }) })
    fc.assert(
      fc.property(boxes, sizes, (all, room) => {
        const layout = layOutCausalMap({ boxes: all, arrows: [] }, room)
        expect(layout.boxes).toHaveLength(all.length)
        for (const [i, a] of layout.boxes.entries()) {
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0)
          expect(a.x + a.width / 2).toBeLessThanOrEqual(layout.width)
          expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0)
          expect(a.y + a.height / 2).toBeLessThanOrEqual(layout.height)
          for (const b of layout.boxes.slice(i + 1)) {
            const isApart =
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2
            expect(isApart).toBe(true)
          }
        }
      }),
    )
  })
})

describe('boxAfterKey', () => {
  const laidOut = layOutCausalMap(series, size)
  const spots = new Map([
    ['law', { x: 100, y: 300 }],
    ['speech', { x: 300, y: 400 }],
    ['coup', { x: 500, y: 150 }],
    ['threat', { x: 500, y: 330 }],
    ['violence', { x: 800, y: 300 }],
  ])
  const layout = { ...laidOut, boxes: laidOut.boxes.map((one) => ({ ...one, ...spots.get(one.id) })) }

  it.each([
    // Linked with it, so it is nearer than what lies before it.
    ['ArrowRight', 'law', 'threat'],
    ['ArrowRight', 'threat', 'violence'],
    ['ArrowLeft', 'violence', 'threat'],
    ['ArrowUp', 'threat', 'coup'],
    ['ArrowDown', 'coup', 'threat'],
    ['Home', 'threat', layout.boxes[0]?.id],
    ['End', 'threat', layout.boxes.at(-1)?.id],
    ['ArrowRight', 'violence', undefined],
    ['x', 'threat', undefined],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(boxAfterKey(layout, from, key)).toBe(to)
  })
})
