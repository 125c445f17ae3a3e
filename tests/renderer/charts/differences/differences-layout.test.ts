import { describe, expect, it } from 'vitest'
import {
  layOutDifferences,
  type DifferenceRow,
  type DifferenceSeries,
} from '../../../../src/renderer/charts/differences/differences-layout'

const SIZE = { width: 600, height: 280 }

const aRow = (overrides: Partial<DifferenceRow> = {}): DifferenceRow => ({
  id: 'a',
  name: 'Plan A',
  counts: '',
  slot: 1,
  dots: [-400, -30, -3, 0, 0, 3, 90],
  better: 2,
  worse: 1,
  ...overrides,
})
const aSeries = (...rows: DifferenceRow[]): DifferenceSeries => ({
  rows,
  smallest: 25,
  ticks: [{ value: 0, label: 'same' }],
})

describe('layOutDifferences', () => {
  it('keeps every dot on its own side of zero, and no difference on the line', () => {
    const { zero, rows } = layOutDifferences(aSeries(aRow()), SIZE)

    const sides = rows[0]?.dots.map(({ x }) => Math.sign(x - zero))
    expect(sides).toEqual([-1, -1, -1, 0, 0, 1, 1])
  })

  it('tells better, little and worse by rank, as they were counted', () => {
    const { rows } = layOutDifferences(aSeries(aRow()), SIZE)

    expect(rows[0]?.dots.map(({ kind }) => kind)).toEqual([
      'better',
      'better',
      'little',
      'little',
      'little',
      'little',
      'worse',
    ])
  })

  it('places a difference as large as the smallest that matters on its line, to the width of a dot', () => {
    const { threshold, radius, rows } = layOutDifferences(aSeries(aRow({ dots: [-25], better: 1, worse: 0 })), SIZE)

    expect(Math.abs((rows[0]?.dots[0]?.x ?? 0) - (threshold ?? Infinity))).toBeLessThanOrEqual(radius + 0.5)
  })

  it('lets no dot of what comes or does not hide another, and keeps each side of the line its own', () => {
    const dots = [...Array.from({ length: 4 }, () => -1), ...Array.from({ length: 45 }, () => 0), 1]
    const row = aRow({ dots, better: 4, worse: 1 })
    const layout = layOutDifferences({ ...aSeries(row, row, row), isYesNo: true, smallest: 1 }, SIZE)
    // All of them matter: there is no line of the smallest that does.
    expect(layout.threshold).toBeNull()

    for (const placed of layout.rows) {
      const places = new Set(placed.dots.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`))
      expect(places.size).toBe(50)
      const [averted, others] = [placed.dots.slice(0, 4), placed.dots.slice(4)].map((dots) => dots.map(({ x }) => x))
      expect(Math.max(...(averted ?? []))).toBeLessThan(Math.min(...(others ?? [])))
      expect(placed.dots.slice(4, 49).reduce((sum, { x }) => sum + x - layout.zero, 0) / 45).toBeLessThan(layout.radius)
      expect(Math.min(...placed.dots.map(({ y }) => y))).toBeGreaterThan(placed.base - (SIZE.height - layout.top) / 3)
    }
  })

  it('keeps a high stack inside its row, and its dots large enough to be seen', () => {
    const many = aRow({ dots: Array.from({ length: 50 }, () => 0), better: 0, worse: 0 })
    const { rows, radius, top } = layOutDifferences(aSeries(many, aRow({ id: 'b' }), aRow({ id: 'c' })), SIZE)

    expect(radius).toBeGreaterThanOrEqual(2.3)
    expect(Math.min(...(rows[0]?.dots.map(({ y }) => y) ?? []))).toBeGreaterThanOrEqual(top - 1)
  })

  it('leaves out the words of the axis that would run into others, the smaller first, and never those of no difference', () => {
    const ticks = [-1000, -100, 0, 100, 1000].map((value) => ({ value, label: `${Math.abs(value)} deaths more` }))
    const labelsAt = (width: number) =>
      layOutDifferences({ ...aSeries(aRow()), ticks }, { ...SIZE, width }).ticks.map(({ x, label, anchor }) => ({
        from: x - label.length * 6.5 * { start: 0, middle: 0.5, end: 1 }[anchor],
        to: x + label.length * 6.5 * { start: 1, middle: 0.5, end: 0 }[anchor],
        label,
      }))

    expect(labelsAt(1600).map(({ label }) => label)).toEqual(ticks.map(({ label }) => label))
    const narrow = labelsAt(560)
    expect(narrow.map(({ label }) => label)).toContain('0 deaths more')
    expect(narrow.length).toBeLessThan(ticks.length)
    narrow.slice(1).forEach(({ from }, before) => expect(from).toBeGreaterThan(narrow[before]?.to ?? NaN))
  })

  it('draws nothing where there are no plans', () => {
    expect(layOutDifferences(aSeries(), SIZE).rows).toEqual([])
  })
})
