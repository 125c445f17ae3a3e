import { describe, expect, it } from 'vitest'
import { shareAmounts, sizeWord } from '../../../../../src/renderer/features/compare/why/share-amounts'
import { writtenSign } from '../../../../../src/shared/lib/written-sign'
import { aJudgedMean } from '../../../../builders/a-judged-mean'

describe('shareAmounts', () => {
  const amounts = shareAmounts(10, 'en', (formatted) => writtenSign(formatted, 'ltr'))
  const byRange = aJudgedMean(-5, -9, -1)
  const byCount = { ...byRange, way: 'open' } as const

  it('takes for sure what goes one way by its range, as it is written, and is not open by its count', () => {
    expect(amounts.isSure(byRange)).toBe(true)
    expect(amounts.isSure({ low: -9, high: -0.01 })).toBe(false)
    expect(amounts.isSure(byCount)).toBe(false)
    expect(sizeWord(byRange, 10, amounts)).toBe('half')
    expect(sizeWord(byCount, 10, amounts)).toBe('either')
  })
})
