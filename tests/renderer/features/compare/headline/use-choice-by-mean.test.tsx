import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AlikeByMean, CompareHeadline } from '../../../../../src/renderer/features/compare/headline/headline-parts'
import { useChoiceByMean } from '../../../../../src/renderer/features/compare/headline/use-choice-by-mean'
import { useStore } from '../../../../../src/renderer/state/store'
import { NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'
import { InEnglish } from '../english'

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')

/** What is said where the headline is so, and the plan has the lowest mean. */
function saidWith(
  headline: { readonly kind: string; readonly best?: object; readonly row?: object; readonly change?: string },
  planId: string,
  referenceId: string = NO_RESPONSE.id,
  alike: readonly AlikeByMean[] = [],
): string | undefined {
  // Only what is read of it.
  const asked = { headline: headline as CompareHeadline, referenceId, planId, alike }
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
      'By the mean of all futures Plan B comes first; the headline, which counts futures, names Plan A.',
    )
    expect(saidWith(best, NO_RESPONSE.id)).toMatch(/^By the mean of all futures no response comes first;/)
    expect(saidWith({ kind: 'chance', change: 'falls', row: { id: 'a' } }, 'b')).toMatch(/names Plan A/)
  })

  it('says that the headline names none', () => {
    expect(saidWith({ kind: 'none-better' }, 'b')).toBe(
      'By the mean of all futures Plan B comes first; the headline, which counts futures, names no plan as clearly better.',
    )
  })

  it('calls no plan first that luck alone may have put there', () => {
    const luck = (id: string) => ({ id, isSame: false })
    expect(saidWith(best, 'b', NO_RESPONSE.id, [luck('a')])).toBe(
      'The headline, which counts futures, names Plan A; by the mean Plan B is ahead of it by no more than luck explains.',
    )
    expect(saidWith({ kind: 'none-better' }, 'b', 'a', [luck('a')])).toBe(
      'By the mean Plan B is ahead of Plan A by no more than luck explains.',
    )
    expect(saidWith({ kind: 'none-better' }, 'b', 'b', [luck(NO_RESPONSE.id), luck('a')])).toBe(
      'By the mean Plan B is ahead of no response and Plan A by no more than luck explains.',
    )
  })

  it('names two of many plans, and counts the others', () => {
    const many = [NO_RESPONSE.id, 'a', 'c', 'd'].map((id) => ({ id, isSame: false }))
    expect(saidWith({ kind: 'none-better' }, 'b', NO_RESPONSE.id, many)).toBe(
      'By the mean Plan B is ahead of no response, Plan A, and 2 others by no more than luck explains.',
    )
  })

  it('names no winner of a tie, also where the headline speaks of none', () => {
    const same = ['a', 'b'].map((id) => ({ id, isSame: true }))
    for (const headline of [{ kind: 'chance', change: 'unclear', row: { id: 'a' } }, { kind: 'none-different' }])
      expect(saidWith(headline, NO_RESPONSE.id, NO_RESPONSE.id, same)).toBe(
        'By the mean no response, Plan A, and Plan B come to the same.',
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
