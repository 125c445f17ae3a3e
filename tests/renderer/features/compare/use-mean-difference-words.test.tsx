import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useMeanDifferenceWords } from '../../../../src/renderer/features/compare/use-mean-difference-words'
import { aJudgedMean } from '../../../builders/a-judged-mean'
import { InEnglish } from './english'

it('says a mean that is written as nothing as none on balance, and none of what differs nowhere', () => {
  const { current: said } = renderHook(() => useMeanDifferenceWords('mass-killing'), { wrapper: InEnglish }).result
  const plain = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll(/[\u2060\u2066-\u2069]/g, '')

  expect(plain(said(aJudgedMean(0, -0.002, 0.002)))).toBe(
    'no difference on balance, within what luck does (90 % interval 0.2 % fewer of all futures to 0.2 % more of all futures)',
  )
  expect(plain(said(aJudgedMean(0.001, -0.002, 0.004)))).toMatch(/^0\.1 % more of all futures, within what luck does/)
  expect(said(aJudgedMean(0, 0, 0))).toBe('no difference')
})
