import { describe, expect, it } from 'vitest'
import { layOutShareArea } from '../../../../src/renderer/charts/attribution/share-area-layout'

const SIZE = { width: 494, height: 134 }
const series = (id: string, ...values: number[]) => ({ id, name: id, values })

/** Points of a path, to whole px. */
const points = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Math.round(Number(x)), Math.round(Number(y))])

describe('layOutShareArea', () => {
  it('stacks what raises upwards and what lowers downwards from zero, with the sum of all as a line', () => {
    const { plot, bands, sum, zero } = layOutShareArea([series('a', 0, 3), series('b', 0, -1), series('c', 0, 1)], SIZE)

    // Five units high: four above zero, one below.
    const unit = (plot.bottom - plot.top) / 5
    expect(zero).toBeCloseTo(plot.top + 4 * unit, 6)
    expect(points(bands[2]?.above ?? '').map(([, y]) => y)).toContain(Math.round(plot.top))
    expect(points(bands[1]?.below ?? '').map(([, y]) => y)).toContain(Math.round(plot.bottom))
    expect(points(sum)).toEqual([
      [plot.left, Math.round(zero)],
      [plot.right, Math.round(plot.top + unit)],
    ])
  })

  it('keeps names apart, in the order of their bands', () => {
    const { bands } = layOutShareArea([series('a', 0, 10), series('b', 0, 0.1), series('c', 0, 0.1)], SIZE)
    const [a = 0, b = 0, c = 0] = bands.map(({ y }) => y)

    expect(b - c).toBeGreaterThanOrEqual(13)
    expect(a - b).toBeGreaterThanOrEqual(13)
  })
})
