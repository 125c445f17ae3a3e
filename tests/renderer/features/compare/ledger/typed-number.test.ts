import { describe, expect, it } from 'vitest'
import {
  fieldText,
  readDecimal,
  readMultiplier,
} from '../../../../../src/renderer/features/compare/ledger/typed-number'

describe('readDecimal', () => {
  it.each([
    ['0.4', 0.4],
    ['0,4', 0.4],
    ['−0.4', -0.4],
    ['+2', 2],
    ['', undefined],
    ['2 %', undefined],
    ['a lot', undefined],
  ])('reads %j as %j', (typed, number) => {
    expect(readDecimal(typed)).toBe(number)
  })
})

describe('readMultiplier', () => {
  it.each([
    ['1.2', 1.2],
    ['1,2', 1.2],
    ['×1.2', 1.2],
    ['× 1.2', 1.2],
    ['x1.2', 1.2],
    ['+20 %', 1.2],
    ['+20%', 1.2],
    ['−20 %', 0.8],
    ['- 20\u00a0%', 0.8],
    ['+250 %', 3.5],
  ])('reads %j as the logarithm of %j', (typed, multiplier) => {
    expect(readMultiplier(typed)).toBeCloseTo(Math.log(multiplier), 12)
  })

  it.each(['', '0', '-0.2', '+20', '20 %', '−100 %', '−120 %', 'twice', '9'.repeat(400)])(
    'takes %j for none',
    (typed) => {
      expect(readMultiplier(typed)).toBeUndefined()
    },
  )
})

describe('fieldText', () => {
  it('writes what reads back as the same, a multiplier to four digits', () => {
    expect(fieldText(-0.25, false)).toBe('-0.25')
    expect(fieldText(Math.log(1.2), true)).toBe('× 1.2')
    expect(readMultiplier(fieldText(Math.log(3.7), true))).toBeCloseTo(Math.log(3.7), 12)
  })
})
