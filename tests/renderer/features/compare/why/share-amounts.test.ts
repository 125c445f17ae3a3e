import { describe, expect, it } from 'vitest'
import { amountsOfWhole, shareAmounts } from '../../../../../src/renderer/features/compare/why/share-amounts'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'

describe('amountsOfWhole', () => {
  const plain = shareAmounts(10, 'en', (formatted) => writtenSign(formatted, 'ltr'))
  const whole = { low: -9, high: -1 }

  it('goes by how the whole is known to go, of what is all of it too, and by the range of all other shares', () => {
    const open = amountsOfWhole(plain, whole, 'open')

    expect(plain.isSure(whole)).toBe(true)
    expect(open.isSure(whole)).toBe(false)
    expect(open.isSure({ low: -9, high: -1 })).toBe(false)
    expect(open.isSure({ low: -9, high: -2 })).toBe(true)
    expect(amountsOfWhole(plain, { low: -9, high: -0.01 }, 'below').isSure({ low: -9, high: -0.01 })).toBe(true)
  })
})
