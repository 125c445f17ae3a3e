import { describe, expect, it } from 'vitest'
import { NAME_HEIGHT, placeTimingNames } from '../../../../src/renderer/charts/timing/timing-names'

const WIDTH = 84
const LONG = 'Keep the doors open, a year later'
const noResponse = { y: 150, name: 'no response' }

describe('placeTimingNames', () => {
  it('lets the two names grow away from each other', () => {
    const names = placeTimingNames({ y: 200, name: LONG }, noResponse, WIDTH)

    expect(names.noResponse.side).toBe('above')
    expect(names.plan).toEqual({ y: 192, side: 'below' })
  })

  it('keeps two lines that end alike from sharing a place', () => {
    const { plan, noResponse: other } = placeTimingNames({ y: 149, name: 'Plan' }, noResponse, WIDTH)

    expect(plan.side).toBe('above')
    expect(other.y).toBeGreaterThanOrEqual(plan.y + NAME_HEIGHT)
  })

  it.each([
    { lines: 1, name: 'Plan' },
    { lines: 2, name: 'Break off relations' },
    { lines: 3, name: LONG },
    { lines: 3, name: 'Wiederaufbaukoordinierungsbehördenplan' },
  ])('leaves room for $lines lines of a plan that ends near the upper edge ($name)', ({ lines, name }) => {
    const { plan, noResponse: other } = placeTimingNames({ y: 26, name }, { y: 30, name: 'no response' }, WIDTH)

    expect(plan.side).toBe('above')
    expect(plan.y + NAME_HEIGHT).toBeGreaterThanOrEqual(lines * 15)
    expect(other.y).toBeGreaterThanOrEqual(plan.y + NAME_HEIGHT)
  })
})
