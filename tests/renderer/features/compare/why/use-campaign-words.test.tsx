import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useCampaignWords } from '../../../../../src/renderer/features/compare/why/use-campaign-words'
import { InEnglish } from '../english'

it('writes how many times as intense with two digits, and near once with what it differs by', () => {
  const names = { share: () => '', moved: () => undefined, campaign: () => '', exchange: () => undefined }
  const { times } = renderHook(() => useCampaignWords(names, 'a/b'), { wrapper: InEnglish }).result.current

  expect([0.4321, 0.9512, 0.99, 1.0294, 2.345].map(times)).toEqual(['0.43', '0.951', '0.99', '1.03', '2.3'])
})
