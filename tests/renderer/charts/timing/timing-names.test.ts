import { describe, expect, it } from 'vitest'
import { NAME_HEIGHT, placeTimingNames } from '../../../../src/renderer/charts/timing/timing-names'

const ROOM = { width: 84, bottom: 250 }
const LONG = 'Keep the doors open, a year later'
const noResponse = { y: 150, name: 'no response' }

describe('placeTimingNames', () => {
  it('lets the two names grow away from each other', () => {
    const names = placeTimingNames({ y: 200, name: LONG }, noResponse, ROOM)

    expect(names.noResponse.side).toBe('above')
    expect(names.plan).toEqual({ y: 192, side: 'below' })
  })

  it('keeps two lines that end alike from sharing a place', () => {
    const { plan, noResponse: other } = placeTimingNames({ y: 149, name: 'Plan' }, noResponse, ROOM)

    expect(plan.side).toBe('above')
    expect(other.y).toBeGreaterThanOrEqual(plan.y + NAME_HEIGHT)
  })

  it.each([
    { lines: 1, name: 'Plan' },
    { lines: 2, name: 'Break off relations' },
    { lines: 3, name: LONG },
    { lines: 3, name: 'Wiederaufbaukoordinierungsbehördenplan' },
  ])('leaves room for $lines lines of a plan that ends near the upper edge ($name)', ({ lines, name }) => {
    const { plan, noResponse: other } = placeTimingNames({ y: 26, name }, { y: 30, name: 'no response' }, ROOM)

    expect(plan.side).toBe('above')
    expect(plan.y + NAME_HEIGHT).toBeGreaterThanOrEqual(lines * 15)
    expect(other.y).toBeGreaterThanOrEqual(plan.y + NAME_HEIGHT)
  })

  it('moves both names up where one would reach under the plot, where months are written', () => {
    const { plan, noResponse: other } = placeTimingNames({ y: 248, name: LONG }, { y: 245, name: 'no response' }, ROOM)

    expect(plan).toEqual({ y: 250 - 3 * 15, side: 'below' })
    expect(other.y + NAME_HEIGHT).toBeLessThanOrEqual(plan.y)
  })
})
