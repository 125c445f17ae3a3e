import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutDots } from '../../../../src/renderer/charts/dots/dots-layout'
import { dotsOver, groupDots, type DotsSeries } from '../../../../src/renderer/charts/dots/dots-series'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'
import { aSeverityAxis } from '../builders/a-severity-axis'

const size = { width: 462, height: 180 }
const someDots = (values: readonly number[], axis = aSeverityAxis()): DotsSeries => ({
  axis,
  slot: 1,
  step: 36,
  values,
})

describe('layOutDots', () => {
  it('makes dots at or over the threshold solid, those below hollow', () => {
    const layout = layOutDots(someDots([999, 1000, 20000]), size)

    expect(layout.dots.map(({ isOver }) => isOver)).toEqual([false, true, true])
  })

  it('stacks equal values upwards in one column until it is full', () => {
    const [first, second] = layOutDots(someDots([50, 50]), size).dots

    expect(second?.x).toBe(first?.x)
    expect((first?.y ?? 0) - (second?.y ?? 0)).toBe(10)
  })

  it('keeps every dot inside its own stage and apart from the others', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 50 })

    fc.assert(
      fc.property(values, (drawn) => {
        const series = someDots(drawn.toSorted((a, b) => a - b))
        const { dots, edges, plot, radius } = layOutDots(series, size)
        expect(dots).toHaveLength(drawn.length)
        expect(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(drawn.length)
        const threshold = edges.find(({ isThreshold }) => isThreshold)?.x ?? NaN
        for (const { x, y, isOver } of dots) {
          expect(isOver ? x - radius >= threshold : x + radius <= threshold).toBe(true)
          expect(y - radius).toBeGreaterThanOrEqual(plot.top)
          expect(y + radius).toBeLessThanOrEqual(plot.bottom)
        }
      }),
    )
  })

  it('makes dots smaller where fifty of one stage need the room', () => {
    const narrow = layOutDots(someDots(Array.from({ length: 50 }, () => 0)), { width: 240, height: 110 })

    expect(narrow.radius).toBeLessThan(4.5)
    expect(new Set(narrow.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(50)
  })

  it('has nothing but its axis without values', () => {
    expect(layOutDots(someDots([]), size)).toMatchObject({ dots: [], radius: 4.5 })
  })

  it('survives a frame without room', () => {
    expect(JSON.stringify(layOutDots(someDots([1, 2, 3]), { width: 0, height: 0 }))).not.toMatch(/null/)
  })
})

describe('groupDots', () => {
  it('has every stage, the empty ones too', () => {
    expect(groupDots(someDots([3, 30, 40])).map(({ label, values }) => [label, values.length])).toEqual([
      ['latent', 1],
      ['violence', 2],
      ['serious violence', 0],
      ['mass killing', 0],
      ['extreme', 0],
    ])
  })

  it('groups counts by the ticks of their axis, negative values with the first', () => {
    const axis = countAxis({ largest: 20, scale: 'linear', format: String })

    expect(groupDots(someDots([-1, 0, 7, 25], axis)).map(({ label, values }) => [label, values.length])).toEqual([
      ['0+', 2],
      ['5+', 1],
      ['10+', 0],
      ['15+', 0],
      ['20+', 1],
    ])
  })
})

describe('dotsOver', () => {
  it('counts by the values themselves', () => {
    expect(dotsOver(someDots([999.9, 1000, 5000]))).toBe(2)
  })

  it('has no answer where no line matters', () => {
    expect(dotsOver(someDots([1], countAxis({ largest: 20, scale: 'linear', format: String })))).toBeUndefined()
  })
})
