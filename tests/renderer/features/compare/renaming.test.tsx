import { act, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { isSameComparison } from '../../../../src/renderer/features/compare/comparison-demand'
import { usePlanRequest } from '../../../../src/renderer/features/compare/use-plan-request'
import { renamePlan } from '../../../../src/renderer/plans/plan-actions'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'

const named = (letter: string) => `Plan ${letter}`
const state = () => useStore.getState()
const change = (recipe: Parameters<ReturnType<typeof state>['edit']>[1]) =>
  state().edit({ key: 'compare:change.note', params: { name: '' } }, recipe)

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  state().documentOpened({ ...document, currentPlan: document.plans[0]?.id ?? null }, null)
})

describe('renaming a plan', () => {
  it('asks for no other futures, nor does a note or another smallest difference', () => {
    const before = state().document

    renamePlan(before.currentPlan ?? '', 'Another name', named)
    change((draft) => {
      const [first] = draft.plans
      if (first) first.note = 'Agreed on Tuesday'
      draft.settings.smallestDifferences = { deaths: 50 }
    })

    expect(state().document).not.toBe(before)
    expect(isSameComparison(state().document, before)).toBe(true)
  })

  it('runs nothing of the plan anew', () => {
    const { result } = renderHook(() => usePlanRequest(state().document.currentPlan ?? '', 500))
    const before = result.current
    expect(before?.request.memberCount).toBe(500)

    act(() => renamePlan(state().document.currentPlan ?? '', 'Another name', named))

    expect(result.current).toBe(before)
  })
})

describe('what makes other numbers', () => {
  it.each([
    [
      'a response',
      (draft: { plans: { responses: { intensity: number }[] }[] }) => {
        const response = draft.plans[0]?.responses[0]
        if (response) response.intensity = 0.31
      },
    ],
    [
      'the seed',
      (draft: { settings: { seed: number } }) => {
        draft.settings.seed += 1
      },
    ],
    [
      'a plan that is gone',
      (draft: { plans: unknown[] }) => {
        draft.plans.pop()
      },
    ],
  ] as const)('asks anew: %s', (_, recipe) => {
    const before = state().document

    change(recipe)

    expect(isSameComparison(state().document, before)).toBe(false)
  })
})
