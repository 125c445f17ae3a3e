import { describe, expect, it } from 'vitest'
import { isBroken, isVisible, visibleText } from '../../../src/shared/lib/visible-text'

describe('isVisible', () => {
  it.each([
    { name: 'Latin', text: 'Kelvara' },
    { name: 'Arabic with a mark of direction', text: '\u200Fكلفارا' },
    { name: 'Persian with a joiner inside', text: 'می\u200Cخواهم' },
    { name: 'Hebrew with points', text: 'שָׁלוֹם' },
    { name: 'Sinhala with a joiner inside', text: 'ශ්\u200Dරී' },
    { name: 'Devanagari', text: 'क्षेत्र' },
    { name: 'Chinese', text: '凯尔瓦拉' },
    { name: 'a family joined from signs', text: '👩\u200D👧' },
    { name: 'a digit', text: '7' },
  ])('sees $name, and leaves it as it is', ({ text }) => {
    expect(isVisible(text)).toBe(true)
    expect(isBroken(text)).toBe(false)
    expect(visibleText(text)).toBe(text)
  })

  it.each([
    { name: 'nothing', text: '' },
    { name: 'spaces', text: '  \u00A0\u3000' },
    { name: 'marks of direction', text: '\u202E\u200B\u2066' },
    { name: 'a joiner alone', text: '\u200D' },
    { name: 'a filler of Hangul', text: '\u3164' },
    { name: 'an empty cell of Braille', text: '\u2800' },
    { name: 'half a character', text: '\uD83D' },
  ])('sees nothing in $name', ({ text }) => {
    expect(isVisible(text)).toBe(false)
    expect(visibleText(text)).toBe('')
  })
})

describe('isBroken', () => {
  it.each(['Army \uD83D', '\uDE00 Army'])('finds half a character in %j, which is not written', (text) => {
    expect(isBroken(text)).toBe(true)
    expect(visibleText(text)).toBe('Army')
  })
})
