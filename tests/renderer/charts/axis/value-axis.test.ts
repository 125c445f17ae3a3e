import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAxis } from '../../../../src/renderer/charts/axis/count-axis'
import { valueScale, zoneAt } from '../../../../src/renderer/charts/axis/value-axis'
import { aLevelAxis, aSeverityAxis } from '../builders/a-severity-axis'

const plot = { top: 36, bottom: 267 }

describe('valueScale', () => {
  it('puts the stage lines of the severity axis where the design has them', () => {
    const y = valueScale(aSeverityAxis(), plot)

    expect(y(9)).toBeCloseTo(267, 1)
    expect(y(999)).toBeCloseTo(138.67, 1)
    expect(y(9999)).toBeCloseTo(74.5, 1)
  })

  it('never leaves the plot, whatever the value', () => {
    const axes = [aSeverityAxis(), aLevelAxis(), countAxis({ largest: 500, scale: 'linear', format: String })]

    fc.assert(
      fc.property(fc.constantFrom(...axes), fc.double({ noNaN: true }), (axis, value) => {
        const pixel = valueScale(axis, plot)(value)
        expect(pixel).toBeGreaterThanOrEqual(36)
        expect(pixel).toBeLessThanOrEqual(267)
      }),
    )
  })

  it('puts more harm higher', () => {
    const y = valueScale(aSeverityAxis(), plot)

    fc.assert(
      fc.property(fc.nat(50000), fc.nat(50000), (a, b) => {
        expect(Math.sign(y(a) - y(b)) * Math.sign(a - b)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('zoneAt', () => {
  it.each([
    [0, 'latent'],
    [24.9, 'latent'],
    [25, 'violence'],
    [100, 'serious violence'],
    [999, 'serious violence'],
    [1000, 'mass killing'],
    [1e6, 'extreme'],
    [-3, 'latent'],
  ])('calls %d deaths %s', (deaths, zone) => {
    expect(zoneAt(aSeverityAxis(), deaths)?.inline).toBe(zone)
  })

  it('names the five levels, the top included', () => {
    expect([0, 0.2, 0.59, 0.6, 1].map((level) => zoneAt(aLevelAxis(), level)?.inline)).toEqual([
      'very low',
      'low',
      'moderate',
      'high',
      'very high',
    ])
  })
})
