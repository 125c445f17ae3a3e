import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useLevelText } from '../../../../src/renderer/features/situation/use-level-text'
import { InEnglish } from './lens-english'

const text = () => renderHook(useLevelText, { wrapper: InEnglish }).result.current
const isolated = (words: string) => `\u2066${words}\u2069`

describe('useLevelText', () => {
  it('says a level in whole per cent, which keeps its direction in any text', () => {
    expect(text().level(0.455)).toBe(isolated('46 %'))
    expect(text().level(0)).toBe(isolated('0 %'))
    expect(text().level(1)).toBe(isolated('100 %'))
  })

  it('says a range with the sign once, and as one number where both ends are read alike', () => {
    expect(text().range({ low: 0.3, high: 0.6 })).toBe(isolated('30–60 %'))
    expect(text().range({ low: 0.301, high: 0.304 })).toBe(isolated('30 %'))
  })

  it('says all three numbers of an estimate', () => {
    expect(text().estimate({ low: 0.3, best: 0.45, high: 0.6 })).toBe(isolated('30 – 45 – 60 %'))
  })
})
