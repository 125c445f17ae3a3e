import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useCompareFacts } from '../../../../src/renderer/features/compare/use-compare-facts'
import { useComparison } from '../../../../src/renderer/features/compare/use-comparison'
import { useStore } from '../../../../src/renderer/state/store'
import type { EnsembleRequest } from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anEnsembleResult } from '../../simulation/fake-runner'
import { aPlan } from './compared-futures'

vi.mock('../../../../src/renderer/simulation/window-pool', () => ({
  windowPool: () => ({ runEnsemble: (request: EnsembleRequest) => Promise.resolve(anEnsembleResult(request)) }),
}))

const [example] = bundledScenarios()

beforeEach(() => {
  if (!example) throw new Error('No scenario comes with the program')
  const { document } = example
  const settings = { ...document.settings, memberCount: 8, horizonSteps: 2 }
  useStore.getState().documentOpened({ ...document, plans: [aPlan('a')], settings }, null)
})
afterEach(cleanup)

function useCompare() {
  useComparison()
  return useCompareFacts()
}
const edit = useStore.getState().edit

it('judges by the whole country where the population that was judged by is gone, until undo brings it back', async () => {
  const population = useStore.getState().document.scenario.populations[0]?.id ?? ''
  useStore.getState().judgedChosen(`deaths-of:${population}`)
  const { result } = renderHook(useCompare)
  await waitFor(() => expect(result.current?.question.outcome).toBe(`deaths-of:${population}`))

  act(() =>
    edit({ key: 'removed' }, ({ scenario }) => {
      scenario.populations.shift()
    }),
  )
  await waitFor(() => expect(result.current?.question.outcome).toBe('deaths'))
  expect(useStore.getState().comparison.kind).not.toBe('failed')

  act(() => useStore.getState().undo())
  await waitFor(() => expect(result.current?.question.outcome).toBe(`deaths-of:${population}`))
})

it('compares anew where a population was added while another place was on the screen', async () => {
  const first = renderHook(useCompare)
  await waitFor(() => expect(first.result.current).toBeDefined())
  first.unmount()
  edit({ key: 'added' }, ({ scenario }) => {
    const [known] = scenario.populations
    if (known) scenario.populations.push({ ...known, id: 'newcomers', name: 'Newcomers' })
  })

  const { result } = renderHook(useCompare)

  expect(result.current).toBeUndefined()
  await waitFor(() =>
    expect(result.current?.rows[0]?.comparison.byPopulation.map((part) => part.population)).toContain('newcomers'),
  )
})
