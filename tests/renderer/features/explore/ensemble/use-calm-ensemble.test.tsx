import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCalmEnsemble } from '../../../../../src/renderer/features/explore/ensemble/use-calm-ensemble'
import type { EnsemblePair } from '../../../../../src/renderer/simulation/ensemble-demand'
import { NO_ENSEMBLE } from '../../../../../src/renderer/state/ensemble-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { anEnsembleResult } from '../../../simulation/fake-runner'

const MEMBERS = 64
/** Milliseconds until what waits for a frame has been shown. */
const FRAME = 20
const outcomes = ['severity']

function aPair(memberCount: number): EnsemblePair {
  const result = anEnsembleResult({ memberCount, horizonSteps: 1, outcomes })
  const plan = { id: 'p', name: '', responses: [] }
  return {
    demand: { plan, seed: 1, memberCount: MEMBERS, horizonSteps: 1, outcomes },
    baseline: result,
    withPlan: result,
  }
}

/** A result arrives; with fewer members than were asked for, a better one follows. */
function arrive(pair: EnsemblePair): EnsemblePair {
  const state = useStore.getState()
  act(() => {
    state.ensembleStarted(pair.demand)
    state.ensembleArrived(pair, pair.demand)
  })
  return pair
}
function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
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

describe('useCalmEnsemble', () => {
  it('shows the first preview at once: there is nothing yet to look at calmly', () => {
    const { result } = renderHook(() => useCalmEnsemble())
    pass(FRAME)

    const first = arrive(aPair(8))
    pass(FRAME)

    expect(result.current).toBe(first)
  })

  it('shows nothing of what was run before as soon as there is nothing, nor before the first of what follows', () => {
    arrive(aPair(8))
    const { result } = renderHook(() => useCalmEnsemble())
    pass(FRAME)

    act(() => useStore.setState(NO_ENSEMBLE))
    expect(result.current).toBeNull()
    const first = arrive(aPair(9))
    expect(result.current).toBeNull()
    pass(FRAME)
    expect(result.current).toBe(first)
  })

  it('follows further previews a few times a second only, each time with the newest', () => {
    const first = arrive(aPair(8))
    const { result } = renderHook(() => useCalmEnsemble())
    pass(FRAME)

    arrive(aPair(9))
    pass(200)
    expect(result.current).toBe(first)
    const newest = arrive(aPair(10))
    pass(200)

    expect(result.current).toBe(newest)
  })

  it('shows a whole result at once, also while a preview waits to be shown', () => {
    arrive(aPair(8))
    const { result } = renderHook(() => useCalmEnsemble())
    pass(FRAME)

    arrive(aPair(9))
    pass(50)
    const whole = arrive(aPair(MEMBERS))
    pass(FRAME)

    expect(result.current).toBe(whole)
  })
})
