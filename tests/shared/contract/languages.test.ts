import { describe, expect, it } from 'vitest'
import { directionOf, languageFor } from '../../../src/shared/contract'

describe('languageFor', () => {
  it.each([
    { tag: 'en-GB', expected: 'en' },
    { tag: 'en-XA', expected: 'en-XA' },
    { tag: 'de-CH', expected: 'en' },
    { tag: '', expected: 'en' },
  ])('gives $expected for "$tag"', ({ tag, expected }) => {
    expect(languageFor(tag)).toBe(expected)
  })
})

describe('directionOf', () => {
  it('is from right to left for Arabic letters alone', () => {
    expect(directionOf('ar-XB')).toBe('rtl')
    expect(directionOf('en-XA')).toBe('ltr')
  })
})
