import { describe, expect, it } from 'vitest'
import { isolateRanges } from '../../../src/shared/lib/number-ranges'

/** Isolates as brackets, so that they can be seen. */
const shown = (text: string) => isolateRanges(text).replaceAll('\u2066', '[').replaceAll('\u2069', ']')

describe('isolateRanges', () => {
  it.each([
    ['between 20–30 % of futures.', 'between [20–30 %] of futures.'],
    ['about 8 % (5–12 %).', 'about [8 %] ([5–12 %]).'],
    ['110 (1,040–2,300), 0.5–1.25', '110 ([1,040–2,300]), [0.5–1.25]'],
    ['10 – 20 – 30\u00a0%', '[10 – 20 – 30\u00a0%]'],
    ['400\u2060–\u2060810', '[400\u2060–\u2060810]'],
    ['−5–+3', '[−5–+3]'],
    ['in 1970–2020.', 'in [1970–2020].'],
  ])('keeps the numbers of %s in one piece', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('keeps numbers together that are kept from their text one by one', () => {
    expect(shown('\u2066−5\u2069–\u2066+3\u2069')).toBe('[[−5]–[+3]]')
    expect(shown('\u206620\u2069 %')).toBe('[[20] %]')
  })

  it.each(['8 of 10', 'month 12', 'Kelvara – Forestall', 'about 8 – or 9', '100,000 deaths.'])(
    'leaves %s as it is',
    (text) => {
      expect(isolateRanges(text)).toBe(text)
    },
  )

  it('leaves what stands in an isolate already', () => {
    for (const text of ['\u206620–30 %\u2069', '(\u2066100–200\u2069)', '\u20668 %\u2069'])
      expect(isolateRanges(text)).toBe(text)
  })

  it('does nothing more where it is done twice', () => {
    const once = isolateRanges('20–30 % and 8 %')

    expect(isolateRanges(once)).toBe(once)
  })
})
