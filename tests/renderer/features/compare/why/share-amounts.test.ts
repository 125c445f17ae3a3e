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

  it('writes the ends of a range with two digits at most, as the table of plans does, and what is added up to one place', () => {
    const people = shareAmounts(88, 'en', (formatted) => writtenSign(formatted, 'ltr'))
    expect([people.signed(-53), people.signed(-105)]).toEqual(['−53', '−105'])
    expect([people.signedEnd(-105), people.signedEnd(7)]).toEqual(['−110', '+7'])
    const stages = shareAmounts(0.088, 'en', (formatted) => writtenSign(formatted, 'ltr'))
    expect(stages.signedEnd(-0.105)).toBe('−0.105')
  })
})
