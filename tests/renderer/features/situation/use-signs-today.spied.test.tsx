import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useSignsToday } from '../../../../src/renderer/features/situation/lens/use-signs-today'
import { useStore } from '../../../../src/renderer/state/store'
import type { EnsembleRequest, EnsembleResult } from '../../../../src/shared/engine'
import { bundledScenarios } from '../../../../src/shared/formats'
import { anEnsembleResult } from '../../simulation/fake-runner'

const { run } = vi.hoisted(() => ({ run: vi.fn() }))
vi.mock('../../../../src/renderer/simulation/window-pool', () => ({ windowPool: () => ({ runEnsemble: run }) }))

afterEach(cleanup)

it('says nothing of another country until it was run itself', async () => {
  const [first, second] = bundledScenarios()
  if (!first || !second) throw new Error('Two scenarios come with the program')
  run.mockImplementation((request: EnsembleRequest) => Promise.resolve(anEnsembleResult(request, () => 0.5)))
  useStore.getState().documentOpened(first.document, null)
  const { result } = renderHook(useSignsToday)
  await waitFor(() => expect(result.current).not.toBeNull())

  let answer: () => void = () => undefined
  run.mockImplementation(
    (request: EnsembleRequest) =>
      new Promise<EnsembleResult>((resolve) => {
        answer = () => resolve(anEnsembleResult(request, () => 0.5))
      }),
  )
  act(() => useStore.getState().documentOpened(second.document, null))

  expect(result.current).toBeNull()
  act(() => answer())
  await waitFor(() => expect(result.current).not.toBeNull())
})
