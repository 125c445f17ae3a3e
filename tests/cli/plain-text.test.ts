import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/cli/plain-text'

describe('plainText', () => {
  it.each([
    { name: 'a terminal command', text: 'a\u001b[2Jb', plain: 'a\ufffd[2Jb' },
    { name: 'a line break', text: 'a\nb', plain: 'a\ufffdb' },
    { name: 'an override of direction', text: 'a\u202eb\u202c', plain: 'a\ufffdb\ufffd' },
    { name: 'an isolate', text: '\u2066a\u2069', plain: '\ufffda\ufffd' },
  ])('replaces $name', ({ text, plain }) => {
    expect(plainText(text)).toBe(plain)
  })

  it('keeps the marks that right-to-left names are written with', () => {
    const name = '\u200fكلفارا (٢)\u200f'

    expect(plainText(name)).toBe(name)
  })
})
