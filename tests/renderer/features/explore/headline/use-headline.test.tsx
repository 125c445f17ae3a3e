import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useHeadlineFacts } from '../../../../../src/renderer/features/explore/headline/use-headline'
import { NO_ENSEMBLE } from '../../../../../src/renderer/state/ensemble-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { anEnsembleResult } from '../../../simulation/fake-runner'

const MEMBERS = 64
const outcomes = ['severity']

/** A result of so many of the 64 members that were asked for. */
function arrive(memberCount: number): void {
  const result = anEnsembleResult({ memberCount, horizonSteps: 1, outcomes })
  const plan = { id: 'p', name: '', responses: [] }
  const demand = { plan, seed: 1, memberCount: MEMBERS, horizonSteps: 1, outcomes }
  const state = useStore.getState()
  act(() => {
    state.ensembleStarted(demand)
    state.ensembleArrived({ demand, baseline: result, withPlan: result }, demand)
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  useStore.setState(NO_ENSEMBLE)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('useHeadlineFacts', () => {
  it('is never older than a chart at rest, and follows a moving one calmly', () => {
    arrive(8)
    const { result } = renderHook(() => useHeadlineFacts())

    arrive(9)
    expect(result.current?.without.memberCount).toBe(8)

    arrive(MEMBERS)
    expect(result.current?.without.memberCount).toBe(MEMBERS)
  })
})
