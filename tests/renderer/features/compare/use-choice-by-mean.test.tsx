import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CompareHeadline } from '../../../../src/renderer/features/compare/headline-parts'
import { useChoiceByMean } from '../../../../src/renderer/features/compare/use-choice-by-mean'
import { useStore } from '../../../../src/renderer/state/store'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './english'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')

/** What is said where the headline is so, and the plan has the lowest mean. */
function saidWith(
  headline: { readonly kind: string; readonly best?: object; readonly row?: object; readonly change?: string },
  planId: string,
  referenceId: string = NO_RESPONSE.id,
  isLower = true,
): string | undefined {
  // Only what is read of it.
  const asked = { headline: headline as CompareHeadline, referenceId, planId, isLowerThan: () => isLower }
  const { result } = renderHook(() => useChoiceByMean(asked), { wrapper: InEnglish })
  return result.current?.replaceAll(/[\u2066\u2068\u2069]/g, '')
}

beforeEach(() => {
  useStore.getState().documentOpened(
    {
      ...document,
      plans: [
        { ...plan, id: 'a', name: 'Plan A' },
        { ...plan, id: 'b', name: 'Plan B' },
      ],
    },
    null,
  )
})

describe('useChoiceByMean', () => {
  const best = { kind: 'best', best: { id: 'a' } }

  it('says that the headline names another plan than the mean', () => {
    expect(saidWith(best, 'b')).toBe(
      'The headline, which counts futures, names Plan A; by the mean of all futures Plan B comes first.',
    )
    expect(saidWith(best, NO_RESPONSE.id)).toMatch(/by the mean of all futures no response comes first\.$/)
    expect(saidWith({ kind: 'chance', change: 'falls', row: { id: 'a' } }, 'b')).toMatch(/names Plan A/)
  })

  it('says that the headline names none', () => {
    expect(saidWith({ kind: 'none-better' }, 'b')).toBe(
      'The headline, which counts futures, names no plan as clearly better; by the mean of all futures Plan B comes first.',
    )
  })

  it('calls no plan first that luck alone may have put there', () => {
    expect(saidWith(best, 'b', NO_RESPONSE.id, false)).toBe(
      'The headline, which counts futures, names Plan A; the mean of all futures is lower with Plan B, but by no more than luck explains.',
    )
    expect(saidWith({ kind: 'none-better' }, 'b', 'a', false)).toBe(
      'The headline, which counts futures, names no plan as clearly better; the mean of all futures is lowest with Plan B, but below Plan A by no more than luck explains.',
    )
  })

  it('says nothing where both are one, or the headline does not speak of it', () => {
    expect(saidWith(best, 'a')).toBeUndefined()
    expect(saidWith({ kind: 'none-different' }, NO_RESPONSE.id)).toBeUndefined()
    expect(saidWith({ kind: 'none-better' }, 'b', 'b')).toBeUndefined()
    expect(saidWith({ kind: 'too-few' }, 'b')).toBeUndefined()
    expect(saidWith({ kind: 'chance', change: 'unclear', row: { id: 'a' } }, 'b')).toBeUndefined()
  })
})
