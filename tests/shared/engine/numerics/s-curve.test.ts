import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inverseSCurve, S_CURVE_REACH, sCurve } from '../../../../src/shared/engine/numerics/s-curve'

describe('sCurve', () => {
  it('reaches exactly 0 and 1 at the ends of its reach, and stays there', () => {
    for (const beyond of [S_CURVE_REACH, 6.0001, 50, 1e300, Infinity]) {
      expect(sCurve(beyond)).toBe(1)
      expect(sCurve(-beyond)).toBe(0)
    }
  })

  it('is one half at 0', () => {
    expect(sCurve(0)).toBe(0.5)
  })

  it('stays within 0.012 of the logistic function', () => {
    let worst = 0
    for (let i = -10_000; i <= 10_000; i += 1) {
      const z = i * 1e-3
      worst = Math.max(worst, Math.abs(sCurve(z) - 1 / (1 + Math.exp(-z))))
    }

    expect(worst).toBeLessThan(0.012)
  })

  it('never falls, and rises inside its reach', () => {
    let falls = 0
    let rests = 0
    let before = sCurve(-6.5)
    for (let i = 1; i <= 13_000; i += 1) {
      const z = -6.5 + i * 1e-3
      const now = sCurve(z)
      if (now < before) falls += 1
      if (now === before && Math.abs(z) < 5.9) rests += 1
      before = now
    }

    expect({ falls, rests }).toEqual({ falls: 0, rests: 0 })
  })

  it('is symmetric about one half', () => {
    for (let i = 0; i <= 700; i += 1) expect(sCurve(i / 100) + sCurve(-i / 100)).toBeCloseTo(1, 15)
  })

  it('passes on a number that is none', () => {
    expect(sCurve(NaN)).toBeNaN()
  })
})

describe('inverseSCurve', () => {
  it('undoes the S-curve to the last digit or two', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0005, max: 0.9995, noNaN: true }), (level) => {
        expect(Math.abs(sCurve(inverseSCurve(level)) - level)).toBeLessThan(5e-16)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  it('rises with the level', () => {
    for (let i = 2; i < 1000; i += 1) expect(inverseSCurve(i / 1000)).toBeGreaterThan(inverseSCurve((i - 1) / 1000))
  })

  it('gives nothing for one half', () => {
    expect(inverseSCurve(0.5)).toBeCloseTo(0, 15)
  })
})
