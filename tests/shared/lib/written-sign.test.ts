import { describe, expect, it } from 'vitest'
import { writtenSign } from '../../../src/shared/lib/written-sign'

describe('writtenSign', () => {
  it.each([
    { name: 'a true minus', formatted: '-510', direction: 'ltr', written: '−510' },
    { name: 'a plus', formatted: '+510', direction: 'ltr', written: '+510' },
    { name: 'a number without a sign', formatted: '510', direction: 'rtl', written: '510' },
    { name: 'a range', formatted: '5-10', direction: 'rtl', written: '5-10' },
    {
      name: 'a minus in a text that runs to the left',
      formatted: '-510',
      direction: 'rtl',
      written: '\u2066−510\u2069',
    },
    {
      name: 'a sign with the mark of its language',
      formatted: '\u200e+0.12',
      direction: 'rtl',
      written: '\u2066+0.12\u2069',
    },
  ] as const)('writes $name', ({ formatted, direction, written }) => {
    const said = writtenSign(formatted, direction)

    expect(said).toBe(written)
  })
})
