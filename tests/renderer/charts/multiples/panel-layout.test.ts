import { describe, expect, it } from 'vitest'
import { layOutPanel, PANEL } from '../../../../src/renderer/charts/multiples/panel-layout'
import { aBand } from '../builders/a-fan-series'
import { aLevelAxis, aSeverityAxis } from '../builders/a-severity-axis'
import { pathPoints } from '../builders/path-points'

const bands = Array.from({ length: 37 }, (_, step) => aBand(step, 0.1 + step * 0.02))

describe('layOutPanel', () => {
  it('runs from today to the horizon over the whole panel and stays inside it', () => {
    const points = pathPoints(layOutPanel({ id: 'a', title: 'A', axis: aLevelAxis(), slot: 1, bands }).band80)

    expect(points[0]?.x).toBe(0)
    expect(Math.max(...points.map(({ x }) => x))).toBe(PANEL.width)
    for (const { y } of points) {
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(PANEL.height)
    }
  })

  it('marks the line that matters where there is one', () => {
    const { grid } = layOutPanel({ id: 'a', title: 'A', axis: aSeverityAxis(), slot: 1, bands })

    expect(grid.filter(({ isThreshold }) => isThreshold)).toHaveLength(1)
  })

  it('is empty, not broken, while nothing was simulated', () => {
    const layout = layOutPanel({ id: 'a', title: 'A', axis: aLevelAxis(), slot: 1, bands: [] })

    expect(layout).toMatchObject({ band80: '', band50: '', median: '' })
    expect(layout.reference).toBeUndefined()
  })
})
