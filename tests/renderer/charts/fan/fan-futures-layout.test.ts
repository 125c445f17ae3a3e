import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFutures } from '../../../../src/renderer/charts'
import { layOutFanFutures } from '../../../../src/renderer/charts/fan/fan-futures-layout'
import { layOutFanGround } from '../../../../src/renderer/charts/fan/fan-ground-layout'
import { metricsFor } from '../../../../src/renderer/charts/frame/chart-metrics'
import type { Band } from '../../../../src/shared/engine'
import { aFanSeries, someFutures } from '../builders/a-fan-series'
import { aLevelAxis, aSeverityAxis } from '../builders/a-severity-axis'
import { pathPoints } from '../builders/path-points'

const words = {
  half: 'half of futures',
  eightInTen: '8 in 10',
  nineteenInTwenty: '19 in 20',
  planMedian: 'Plan B, middle future',
  referenceMedian: 'No response, middle future',
}

function layOut(overrides: Parameters<typeof aFanSeries>[0] = {}) {
  const series = aFanSeries(overrides)
  const ground = layOutFanGround(series, { width: 814, height: 291 }, metricsFor(1440), {
    monthsFromToday: 'Months from today',
    today: 'Today',
    foldedEvents: String,
  })
  return { ground, futures: layOutFanFutures(series, ground, words) }
}

/** Bands from sorted draws of deaths, none to far beyond the axis. */
const someBands = fc
  .array(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 7, maxLength: 7 }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) =>
    steps.map((values, step): Band => {
      const [low95 = 0, low80 = 0, low50 = 0, median = 0, high50 = 0, high80 = 0, high95 = 0] = values.toSorted(
        (a, b) => a - b,
      )
      return { step, low95, low80, low50, median, high50, high80, high95 }
    }),
  )

describe('layOutFanFutures', () => {
  it('draws what is seen as a middle with a mark at every half year, and the ends of 8 in 10', () => {
    const { futures, ground } = layOut({ seen: someFutures() })

    expect(futures?.seen?.marks.map(({ x }) => x)).toEqual([0, 6, 12, 18, 24, 30, 36].map(ground.x))
    expect(futures?.seen?.median).toBe(futures?.median)
    expect(futures?.seen?.range).toHaveLength(2)
    expect(layOut().futures).not.toHaveProperty('seen')
  })

  it('keeps every band inside the plot and one inside the other', () => {
    fc.assert(
      fc.property(someBands, fc.constantFrom(aSeverityAxis(), aLevelAxis()), (bands, axis) => {
        const { ground, futures } = layOut({ axis, plan: { ...someFutures({ paths: [] }), bands } })
        if (!futures) throw new TypeError('There are bands, so there is a layout')
        const { p95, p80, p50 } = futures.bands
        const [outer, middle, inner] = [p95, p80, p50].map((path) => pathPoints(path))
        for (const point of [...(outer ?? []), ...(middle ?? []), ...(inner ?? [])]) {
          expect(point.y).toBeGreaterThanOrEqual(ground.plot.top)
          expect(point.y).toBeLessThanOrEqual(ground.plot.bottom)
        }
        // The upper edge runs forth, the lower one back.
        bands.forEach((_, step) => {
          const back = bands.length * 2 - 1 - step
          expect(outer?.[step]?.y).toBeLessThanOrEqual(middle?.[step]?.y ?? NaN)
          expect(middle?.[step]?.y).toBeLessThanOrEqual(inner?.[step]?.y ?? NaN)
          expect(outer?.[back]?.y).toBeGreaterThanOrEqual(middle?.[back]?.y ?? NaN)
          expect(middle?.[back]?.y).toBeGreaterThanOrEqual(inner?.[back]?.y ?? NaN)
        })
      }),
    )
  })

  it('gives paths of one shape for two plans, so that one can become the other', () => {
    const shapeOf = (plan: PlanFutures) => layOut({ plan }).futures?.bands.p80.replaceAll(/[-\d.,]+/g, '')

    expect(shapeOf(someFutures({ end: 5 }))).toBe(shapeOf(someFutures({ end: 5000 })))
  })

  it('puts brackets and labels at the right, the widest range on top', () => {
    const { futures } = layOut()

    expect(futures?.brackets).toHaveLength(2)
    expect(futures?.bracketX).toBe(733)
    expect(futures?.bracketLabels.map(({ lines }) => lines.join(' '))).toEqual([
      '19 in 20',
      '8 in 10',
      'half of futures',
    ])
  })

  it('has nothing to draw before anything was simulated', () => {
    const { plan: _, ...series } = aFanSeries()
    const { ground } = layOut()

    expect(layOutFanFutures(series, ground, words)).toBeUndefined()
    expect(layOut({ plan: someFutures({ bands: [] }) }).futures).toBeUndefined()
  })

  it('draws one member, whose ranges have no width', () => {
    const bands = Array.from({ length: 37 }, (_, step): Band => ({
      step,
      low95: 40,
      low80: 40,
      low50: 40,
      median: 40,
      high50: 40,
      high80: 40,
      high95: 40,
    }))
    const { futures } = layOut({ plan: someFutures({ bands, paths: [bands.map(() => 40)] }) })

    expect(JSON.stringify(futures)).not.toMatch(/NaN|null/)
    expect(new Set(futures?.bracketLabels.map(({ y }) => y)).size).toBe(3)
  })

  it('draws one step and a horizon of no deaths without a bad number', () => {
    const none: Band = { step: 0, low95: 0, low80: 0, low50: 0, median: 0, high50: 0, high80: 0, high95: 0 }
    const { futures } = layOut({ plan: someFutures({ bands: [none], paths: [[0]] }) })

    expect(JSON.stringify(futures)).not.toMatch(/NaN|null|Infinity/)
  })

  it('lays a drag out within a frame', () => {
    const { ground } = layOut()
    const plans = Array.from({ length: 100 }, (_, index) => aFanSeries({ plan: someFutures({ end: 20 + index }) }))

    plans.forEach((series) => layOutFanFutures(series, ground, words))
    const before = process.cpuUsage()
    plans.forEach((series) => layOutFanFutures(series, ground, words))
    const milliseconds = process.cpuUsage(before).user / 1000 / plans.length

    // The budget is 3 ms and 1.3 are usual; processor time, since other tests run beside this one.
    expect(milliseconds).toBeLessThan(6)
  })
})
