import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { CompareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { headlineParts } from '../../../../src/renderer/features/compare/headline-parts'
import { useChoiceByMean } from '../../../../src/renderer/features/compare/use-choice-by-mean'
import { useStore } from '../../../../src/renderer/state/store'
import { NO_RESPONSE } from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './english'

vi.mock('../../../../src/renderer/features/compare/headline-parts', () => ({ headlineParts: vi.fn() }))

const document = bundledScenarios()[0]?.document
const [plan] = document?.plans ?? []
if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
const facts: CompareFacts = {
  question: { outcome: 'deaths', step: 36, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  rows: [],
}

/** What is said where the headline is so, and the plan has the lowest mean. */
function saidWith(headline: object, planId: string, of = facts): string | undefined {
  vi.mocked(headlineParts, { partial: true }).mockReturnValue({ headline } as ReturnType<typeof headlineParts>)
  const { result } = renderHook(() => useChoiceByMean({ facts: of, planId }), { wrapper: InEnglish })
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

  it('says nothing where both are one, or the headline does not speak of it', () => {
    expect(saidWith(best, 'a')).toBeUndefined()
    expect(saidWith({ kind: 'none-different' }, NO_RESPONSE.id)).toBeUndefined()
    expect(saidWith({ kind: 'none-better' }, 'b', { ...facts, referenceId: 'b' })).toBeUndefined()
    expect(saidWith({ kind: 'too-few' }, 'b')).toBeUndefined()
    expect(saidWith({ kind: 'chance', change: 'unclear', row: { id: 'a' } }, 'b')).toBeUndefined()
  })
})
