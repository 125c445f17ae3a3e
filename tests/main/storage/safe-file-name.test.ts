import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../src/main/storage/safe-file-name'

describe('safeFileName', () => {
  it.each([
    ['Kelvara - After the transition', 'Kelvara - After the transition'],
    ['خطة الوقاية', 'خطة الوقاية'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\system32', 'C Windows system32'],
    ['nul.txt', '_nul.txt'],
    ['a\u0000b\nc', 'a b c'],
    ['plan\u202Enosj', 'plan nosj'],
    ['...', 'untitled'],
    ['', 'untitled'],
  ])('makes %j into %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected)
  })

  it('never gives a path, an empty name or one that leaves no room for an ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name)

        expect(['/', '\\', ':', '\0'].filter((forbidden) => safe.includes(forbidden))).toEqual([])
        expect(safe).not.toBe('')
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(201)
      }),
    )
  })
})
