import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfNumber, readWholeNumber } from '../../../src/renderer/ui/whole-number'

describe('readWholeNumber', () => {
  it.each([
    { text: '60', expected: 60 },
    { text: ' 60 % ', expected: 60 },
    { text: '٦٠', expected: 60 },
    { text: '۶۰', expected: 60 },
    { text: '−12', expected: -12 },
    { text: '+5', expected: 5 },
    { text: '101', expected: undefined },
    { text: '5.5', expected: undefined },
    { text: '1e2', expected: undefined },
    { text: '', expected: undefined },
    { text: 'off', expected: undefined },
  ])('reads "$text" as $expected', ({ text, expected }) => {
    expect(readWholeNumber(text, -24, 100)).toBe(expected)
  })

  it.each(['1,700,000', '1 700 000', '1\u202f700\u202f000', '1’700’000'])(
    'reads "%s" as the app writes numbers',
    (text) => {
      expect(readWholeNumber(text, 1, 2_000_000_000)).toBe(1_700_000)
    },
  )

  it.each(['1,70', '1.500', '1,7000', '12,34,567'])('takes "%s" for no group of thousands', (text) => {
    expect(readWholeNumber(text, 1, 2_000_000_000)).toBeUndefined()
  })

  it('reads every whole number in the range back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (value) => {
        expect(readWholeNumber(String(value), -1000, 1000)).toBe(value)
      }),
    )
  })
})

describe('faultOfNumber', () => {
  it.each([
    { text: '60', expected: undefined },
    { text: '−25', expected: 'out-of-range' },
    { text: '99999999999999', expected: 'out-of-range' },
    { text: '5.5', expected: 'not-whole' },
    { text: '5,5', expected: 'not-whole' },
    { text: '٥٫٥', expected: 'not-whole' },
    { text: '1e2', expected: 'not-a-number' },
    { text: '.', expected: 'not-a-number' },
    { text: '', expected: 'not-a-number' },
  ])('finds "$text" $expected', ({ text, expected }) => {
    expect(faultOfNumber(text, -24, 100)).toBe(expected)
  })
})
