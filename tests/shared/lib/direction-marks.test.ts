import { describe, expect, it } from 'vitest'
import { withoutStrayDirections } from '../../../src/shared/lib/direction-marks'

describe('withoutStrayDirections', () => {
  it.each([
    ['Plan B', 'Plan B'],
    ['الخطة ب', 'الخطة ب'],
    ['\u200fمرحبا\u200e', '\u200fمرحبا\u200e'],
    ['\u2066whole\u2069', '\u2066whole\u2069'],
    ['evil\u202ename', 'evilname'],
    ['\u202aa\u202bb\u202cc\u202dd', 'abcd'],
    ['early\u2069 end', 'early end'],
    ['never \u2067ended', 'never \u2067ended\u2069'],
    ['\u2069\u202e\u2068', '\u2068\u2069'],
  ])('makes of %j the text %j', (text, expected) => {
    expect(withoutStrayDirections(text)).toBe(expected)
    expect(withoutStrayDirections(expected)).toBe(expected)
  })
})
