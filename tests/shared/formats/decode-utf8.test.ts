import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeUtf8, utf8Length } from '../../../src/shared/formats/decode-utf8'

function platformDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

describe('decodeUtf8', () => {
  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        expect(decodeUtf8(bytes)).toBe(platformDecode(bytes))
      }),
      { numRuns: 3000 },
    )
  })

  it('agrees with the platform on every lead byte and on the ends of every range', () => {
    const ends = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff]
    // One expectation of all: ten thousand of them cost more than the decoding.
    const differing: (readonly number[])[] = []
    for (let lead = 0; lead < 256; lead += 1) {
      for (const second of ends) {
        for (let length = 1; length <= 4; length += 1) {
          const bytes = Uint8Array.from([lead, second, 0x80, 0xbf].slice(0, length))
          if (decodeUtf8(bytes) !== platformDecode(bytes)) differing.push([...bytes])
        }
      }
    }
    expect(differing).toEqual([])
  })

  it('decodes long texts whole', () => {
    const text = 'Kelvará 😀 قرية 村 '.repeat(20_000)

    expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text)
  })
})

describe('utf8Length', () => {
  it('counts what the platform would write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)
      }),
    )
    expect(utf8Length('\ud800')).toBe(3)
  })
})
