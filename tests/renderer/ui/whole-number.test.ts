import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWholeNumber } from '../../../src/renderer/ui/whole-number'

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

  it('reads every whole number in the range back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (value) => {
        expect(readWholeNumber(String(value), -1000, 1000)).toBe(value)
      }),
    )
  })
})
