import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useScaleWords } from '../../../src/renderer/plans/use-scale-words'
import { InEnglish } from '../features/compare/english'

describe('what a number means', () => {
  it.each([
    ['multiplier', 0.0488, '× 1.05', '5 % more'],
    ['multiplier', Math.log(0.8), '× 0.8', '20 % less'],
    ['multiplier', 0, '× 1', 'no change'],
    ['multiplier', Math.log(63.39), '× 63', '63 times as much'],
    ['of-half', -0.25, '0.50 becomes 0.44', 'lowers a middling level from 0.50 to 0.44'],
    ['of-half', 0.001, '0.50 becomes 0.50', 'leaves a middling level at 0.50'],
    [
      'per-unit',
      0.5,
      'from 0 to 1: 0.50 becomes 0.62',
      'as the cause goes from 0 to 1, raises a middling level from 0.50 to 0.62',
    ],
    ['monthly', 0.02, '+0.02 a month', undefined],
  ] as const)('says of %s %d: %s', (scale, value, said, meant) => {
    const { result } = renderHook(useScaleWords, { wrapper: InEnglish })

    expect(result.current.value(scale, value).replaceAll('\u00a0', ' ')).toBe(said)
    expect(result.current.meaning(scale, value)?.replaceAll('\u00a0', ' ')).toBe(meant)
  })

  it('says of a range what each end means', () => {
    const { result } = renderHook(useScaleWords, { wrapper: InEnglish })

    expect(result.current.meaningOfRange('multiplier', Math.log(0.9), Math.log(1.2))).toBe('10 % less to 20 % more')
    expect(result.current.meaningOfRange('of-half', -0.25, 0)).toBe('from 0.50 to between 0.44 and 0.50')
  })
})
