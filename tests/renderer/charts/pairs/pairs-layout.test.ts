import { describe, expect, it } from 'vitest'
import { layOutPairs, type PairsSeries } from '../../../../src/renderer/charts/pairs/pairs-layout'

const aSeries = (overrides: Partial<PairsSeries> = {}): PairsSeries => ({
  pairs: [
    { member: 0, reference: 100, plan: 100, kind: 'little' },
    { member: 1, reference: 1000, plan: 10, kind: 'better' },
    { member: 2, reference: 10, plan: 1000, kind: 'worse' },
  ],
  ticks: [
    { value: 0, label: '0' },
    { value: 1000, label: '1,000' },
  ],
  scale: 'log',
  constant: 25,
  referenceName: 'no response',
  planName: 'Plan B',
  ...overrides,
})

describe('layOutPairs', () => {
  it.each(['log', 'linear'] as const)('puts equal outcomes on the diagonal, better ones below it (%s)', (scale) => {
    const { points, diagonal } = layOutPairs(aSeries({ scale }), { width: 400, height: 300 })
    const lineAt = (x: number) =>
      diagonal.y1 + ((x - diagonal.x1) / (diagonal.x2 - diagonal.x1)) * (diagonal.y2 - diagonal.y1)

    const below = points.map(({ x, y }) => Math.round(y - lineAt(x)))

    expect(below[0]).toBe(0)
    expect(below[1]).toBeGreaterThan(0)
    expect(below[2]).toBeLessThan(0)
  })

  it('has a mark for every future, of its kind', () => {
    const { pairs } = aSeries()
    const layout = layOutPairs(aSeries({ pairs: [...pairs, ...pairs.slice(2)] }), { width: 400, height: 300 })

    const marks = Object.entries(layout.marks).map(([kind, path]) => [kind, path.split('M').length - 1])
    expect(Object.fromEntries(marks)).toEqual({ little: 1, better: 1, worse: 2 })
    // A square is told from a dot by its shape.
    expect(layout.marks.worse).not.toContain('a')
  })

  it('orders futures from where the plan helps most to where it harms most', () => {
    expect(layOutPairs(aSeries(), { width: 400, height: 300 }).order).toEqual([1, 0, 2])
  })
})
