import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { comparisonDemand } from '../../../../../src/renderer/features/compare/comparison-demand'
import { useLensStudies } from '../../../../../src/renderer/features/compare/lenses/use-lens-studies'
import { useStore } from '../../../../../src/renderer/state/store'
import { createInProcessRunner, NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'

const { document, plan } = withPlan()

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: 36, smallest: { absolute: 25, relative: 0 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 16,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}

const studies = () => renderHook(() => useLensStudies(facts, plan.id, createInProcessRunner)).result

function withPlan() {
  const document = bundledScenarios()[0]?.document
  const [plan] = document?.plans ?? []
  if (!document || !plan) throw new Error('No scenario with a plan comes with the program')
  return { document, plan }
}

/** As when all plans have been compared. */
function compared(name = plan.name, seed = document.settings.seed): void {
  const settings = { ...document.settings, memberCount: 16, seed }
  useStore.getState().documentOpened({ ...document, settings, plans: [{ ...plan, name }] }, null)
  const demand = comparisonDemand(useStore.getState().document, 'deaths')
  useStore.getState().comparisonArrived({ demand, memberCount: 16, results: new Map(), later: new Map() })
  useStore.getState().comparisonFinished()
}

beforeEach(() => compared())
afterEach(cleanup)

describe('studies of rival lenses', () => {
  it('are there again for whoever comes back, unless what was run is another', async () => {
    const first = studies()
    expect(first.current.spread).toMatchObject({ state: { kind: 'idle' }, isReady: true })
    act(() => first.current.spread.start())
    await waitFor(() => expect(first.current.spread.state.kind).toBe('done'), { timeout: 10_000 })
    const found = first.current.spread.state
    cleanup()

    // A name makes no number.
    expect(studies().current.spread.state).toBe(found)
    cleanup()
    act(() => compared('Another name'))
    expect(studies().current.spread.state).toBe(found)
    cleanup()
    act(() => compared(plan.name, 99))
    expect(studies().current.spread.state.kind).toBe('idle')
  })
})
