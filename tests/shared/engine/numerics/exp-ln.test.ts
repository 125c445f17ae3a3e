import { describe, expect, it } from 'vitest'
import { exp, ln } from '../../../../src/shared/engine/numerics/exp-ln'

const ULP = 2 ** -52

describe('exp', () => {
  it('agrees with the platform to 1e-15 of the value, over all it is defined for', () => {
    let worst = 0
    for (let i = 0; i <= 60_000; i += 1) {
      const x = -707.5 + (1415 * i) / 60_000
      worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1))
    }

    expect(worst).toBeLessThan(1e-15)
  })

  it('agrees with the platform to 1e-15 of the value near 0, where most of its calls are', () => {
    let worst = 0
    for (let i = 0; i <= 60_000; i += 1) {
      const x = -3 + i * 1e-4
      worst = Math.max(worst, Math.abs(exp(x) / Math.exp(x) - 1))
    }

    expect(worst).toBeLessThan(1e-15)
  })

  it.each([
    { name: 'nothing', x: 0, expected: 1 },
    { name: 'minus nothing', x: -0, expected: 1 },
    { name: 'far below', x: -708.0001, expected: 0 },
    { name: 'minus infinity', x: -Infinity, expected: 0 },
    { name: 'not a number', x: NaN, expected: NaN },
  ])('gives $expected for $name', ({ x, expected }) => {
    expect(exp(x)).toBe(expected)
  })

  it('stops growing at 709, so that nothing becomes infinite', () => {
    expect(exp(1e9)).toBe(exp(709))
    expect(exp(Infinity)).toBe(exp(709))
    expect(Number.isFinite(exp(Infinity))).toBe(true)
  })

  it('never falls by more than its rounding as its argument rises', () => {
    let before = exp(-4)
    for (let i = 1; i <= 100_000; i += 1) {
      const now = exp(-4 + i * 8e-5)
      expectNotBelow(now, before * (1 - 2 * ULP))
      before = now
    }
  })
})

describe('ln', () => {
  it('agrees with the platform to 2e-16 plus 1e-15 of the value, from the smallest to the largest normal number', () => {
    let worst = 0
    for (let i = 0; i <= 60_000; i += 1) {
      const x = Math.exp(-707 + (1415 * i) / 60_000)
      worst = Math.max(worst, Math.abs(ln(x) - Math.log(x)) / (2e-16 + 1e-15 * Math.abs(Math.log(x))))
    }

    expect(worst).toBeLessThan(1)
  })

  it('keeps that near 1, where the result is close to nothing', () => {
    let worst = 0
    for (let i = 1; i <= 20_000; i += 1) {
      for (const x of [1 + i * 1e-6, 1 - i * 1e-6, 1 + i * 1e-11, 1 - i * 1e-11]) {
        worst = Math.max(worst, Math.abs(ln(x) - Math.log(x)) / (2e-16 + 1e-15 * Math.abs(Math.log(x))))
      }
    }

    expect(worst).toBeLessThan(1)
  })

  it.each([
    { name: 'nothing', x: 0, expected: -Infinity },
    { name: 'minus nothing', x: -0, expected: -Infinity },
    { name: 'a negative number', x: -1e-300, expected: NaN },
    { name: 'not a number', x: NaN, expected: NaN },
  ])('gives $expected for $name', ({ x, expected }) => {
    expect(ln(x) + 0).toBe(expected)
  })

  it('gives nothing for 1, to its rounding', () => {
    expect(Math.abs(ln(1))).toBeLessThan(2e-16)
  })

  it('undoes exp', () => {
    for (let i = -500; i <= 500; i += 1)
      expect(Math.abs(ln(exp(i * 0.7)) - i * 0.7)).toBeLessThan(1e-15 * (1 + Math.abs(i)))
  })

  it('never falls by more than its rounding as its argument rises', () => {
    let before = ln(0.01)
    for (let i = 1; i <= 100_000; i += 1) {
      const now = ln(0.01 + i * 4e-5)
      expectNotBelow(now, before - 4 * ULP * Math.abs(before))
      before = now
    }
  })
})

/** As an assertion, but without the cost of one where it holds. */
function expectNotBelow(value: number, bound: number): void {
  if (!(value >= bound)) expect(value).toBeGreaterThanOrEqual(bound)
}
