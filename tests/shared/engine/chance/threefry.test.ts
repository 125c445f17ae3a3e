import { describe, expect, it } from 'vitest'
import { threefry4x32 } from '../../../../src/shared/engine/chance/threefry'

type Words = readonly [number, number, number, number]

describe('threefry4x32', () => {
  // Known answers of the Random123 library (Salmon et al. 2011), file kat_vectors.
  it.each<{ name: string; counter: Words; key: Words; expected: string }>([
    {
      name: 'nothing but zeros',
      counter: [0, 0, 0, 0],
      key: [0, 0, 0, 0],
      expected: '9c6ca96a e17eae66 fc10ecd4 5256a7d8',
    },
    {
      name: 'nothing but ones',
      counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      key: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      expected: '2a881696 57012287 f6c7446e a16a6732',
    },
    {
      name: 'the digits of pi',
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89],
      expected: '59cd1dbb b8879579 86b5d00c ac8b6d84',
    },
  ])('gives the known answer for $name', ({ counter, key, expected }) => {
    const out = new Uint32Array(4)

    threefry4x32(...counter, ...key, out)

    expect(Array.from(out, (word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(expected)
  })

  it('reads signed and unsigned words alike', () => {
    const unsigned = new Uint32Array(4)
    const signed = new Uint32Array(4)

    threefry4x32(0xfffffff0, 1, 0x80000000, 3, 0xdeadbeef, 5, 6, 7, unsigned)
    threefry4x32(0xfffffff0 | 0, 1, 0x80000000 | 0, 3, 0xdeadbeef | 0, 5, 6, 7, signed)

    expect(signed).toEqual(unsigned)
  })

  it('changes about half of the bits where one bit of counter or key changes', () => {
    const base = [11, 22, 33, 44, 55, 66, 77, 88] as const
    const at = (words: readonly number[]): Uint32Array => {
      const out = new Uint32Array(4)
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = words
      threefry4x32(a, b, c, d, e, f, g, h, out)
      return out
    }
    const plain = at(base)

    for (let word = 0; word < 8; word += 1) {
      for (let bit = 0; bit < 32; bit += 5) {
        const changed = at(base.map((value, i) => (i === word ? value ^ (1 << bit) : value)))
        const flipped = plain.reduce((sum, value, i) => sum + bitCount(value ^ (changed[i] ?? 0)), 0)
        expect(flipped).toBeGreaterThan(34)
        expect(flipped).toBeLessThan(94)
      }
    }
  })
})

function bitCount(word: number): number {
  let count = 0
  for (let bits = word >>> 0; bits !== 0; bits = (bits & (bits - 1)) >>> 0) count += 1
  return count
}
