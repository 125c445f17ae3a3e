import { describe, expect, it } from 'vitest'
import { cellShare } from '../../../../../src/renderer/features/compare/robust-map/cell-share'

const shares = Array.from({ length: 60 }, (_, less) => less + 1).flatMap((all) =>
  Array.from({ length: all + 1 }, (_, wins) => wins / all),
)
const tenthsOf = (share: ReturnType<typeof cellShare>) => ('of10' in share ? share.of10 : undefined)

describe('cellShare', () => {
  it('never shows 6 of 10 in a cell that is hatched for fewer', () => {
    const hatched = shares.filter((share) => share < 0.6)

    expect(tenthsOf(cellShare(0.57, true))).toBe(5)
    expect(Math.max(...hatched.map((share) => tenthsOf(cellShare(share, true)) ?? 0))).toBe(5)
  })

  it('never shows fewer than 6 of 10 in a cell that is not', () => {
    const sure = shares.filter((share) => share >= 0.6)

    expect(Math.min(...sure.map((share) => tenthsOf(cellShare(share, false)) ?? 10))).toBe(6)
  })

  it('keeps whole tenths, and tells few from none', () => {
    expect(Array.from({ length: 9 }, (_, tenth) => tenthsOf(cellShare((tenth + 1) / 10, true)))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ])
    expect([cellShare(0.04, true).kind, cellShare(0, true).kind, cellShare(1, true).kind]).toEqual([
      'fewer-than-one',
      'none',
      'all',
    ])
  })

  it('says a small share of a hatched cell as what it is', () => {
    expect(tenthsOf(cellShare(0.08, true))).toBe(1)
    expect(tenthsOf(cellShare(0.14, true))).toBe(1)
  })
})
