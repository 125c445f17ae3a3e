import { describe, expect, it } from 'vitest'
import type { StoreApi } from 'zustand/vanilla'
import type { EnsembleDemand, EnsemblePair } from '../../../src/renderer/simulation/ensemble-demand'
import { NO_ENSEMBLE, selectDrawnEnsemble } from '../../../src/renderer/state/ensemble-slice'
import { createAppStore, type AppState } from '../../../src/renderer/state/store'
import { anEnsembleResult } from '../simulation/fake-runner'

const aDemand = (overrides: Partial<EnsembleDemand> = {}): EnsembleDemand => ({
  plan: { id: 'plan-1', name: 'Plan A', responses: [] },
  seed: 1,
  memberCount: 1000,
  horizonSteps: 2,
  outcomes: ['severity'],
  ...overrides,
})

function aPair(demand: EnsembleDemand, memberCount: number): EnsemblePair {
  const baseline = anEnsembleResult({ memberCount, horizonSteps: 2, outcomes: ['severity'] })
  return { demand, baseline, withPlan: baseline }
}

const aFailure = { message: 'A level left its range', details: 'member 3' }
const aStore = (): StoreApi<AppState> => createAppStore()

describe('EnsembleSlice', () => {
  it('runs on after a preview and is done with all futures', () => {
    const store = aStore()
    const demand = aDemand()

    store.getState().ensembleStarted(demand)
    store.getState().ensembleArrived(aPair(demand, 64), demand)
    expect(store.getState().ensemble).toEqual({ kind: 'running', membersDone: 64, memberCount: 1000 })

    store.getState().ensembleArrived(aPair(demand, 1000), demand)
    expect(store.getState().ensemble).toEqual({ kind: 'done', memberCount: 1000 })
  })

  it('shows an older preview while the finger moves, but does not take it for the newest', () => {
    const store = aStore()
    const older = aDemand()
    const newest = aDemand()
    store.getState().ensembleStarted(older)
    store.getState().ensembleStarted(newest)

    store.getState().ensembleArrived(aPair(older, 1000), newest)

    expect(store.getState().shownEnsemble?.demand).toBe(older)
    expect(store.getState().ensemble).toEqual({ kind: 'running', membersDone: 0, memberCount: 1000 })
  })

  it('drops a reply to what has been closed', () => {
    const store = aStore()
    const demand = aDemand()
    store.getState().ensembleStarted(demand)
    store.setState(NO_ENSEMBLE)

    store.getState().ensembleArrived(aPair(demand, 64), demand)

    expect(store.getState().shownEnsemble).toBeNull()
    expect(store.getState().ensemble).toEqual({ kind: 'idle' })
  })

  it('keeps the last good result when a run fails', () => {
    const store = aStore()
    const demand = aDemand()
    const good = aPair(demand, 64)
    store.getState().ensembleStarted(demand)
    store.getState().ensembleArrived(good, demand)

    store.getState().ensembleFailed(demand, aFailure)

    expect(store.getState().shownEnsemble).toBe(good)
    expect(store.getState().ensemble).toEqual({ kind: 'failed', membersDone: 64, memberCount: 1000, failure: aFailure })
  })

  it('counts futures only while it runs', () => {
    const store = aStore()
    store.getState().ensembleProgressed(200)
    expect(store.getState().ensemble).toEqual({ kind: 'idle' })

    store.getState().ensembleStarted(aDemand())
    store.getState().ensembleProgressed(200)
    expect(store.getState().ensemble).toEqual({ kind: 'running', membersDone: 200, memberCount: 1000 })
  })

  it('draws what was before while a replay shows it, and ends the replay with the next change', () => {
    const store = aStore()
    const demand = aDemand()
    const after = aPair(demand, 1000)
    const before = aPair(aDemand({ seed: 2 }), 1000)
    store.getState().ensembleStarted(demand)
    store.getState().ensembleArrived(after, demand)

    store.getState().replayShown({ phase: 'before', before })
    expect(selectDrawnEnsemble(store.getState())).toBe(before)
    store.getState().replayShown({ phase: 'after', before })
    expect(selectDrawnEnsemble(store.getState())).toBe(after)

    store.getState().replayShown({ phase: 'before', before })
    store.getState().ensembleStarted(aDemand())
    expect(selectDrawnEnsemble(store.getState())).toBe(after)
  })
})
