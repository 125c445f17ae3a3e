import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useBaselinePreview } from '../../../../../src/renderer/features/situation/people/use-baseline-preview'
import { useStore } from '../../../../../src/renderer/state/store'
import { USUAL_WORLD, type EnsembleRequest } from '../../../../../src/shared/engine'
import { blankDocument } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'

const { run } = vi.hoisted(() => ({ run: vi.fn() }))
vi.mock('../../../../../src/renderer/simulation/window-pool', () => ({ windowPool: () => ({ runEnsemble: run }) }))
run.mockImplementation(() => Promise.resolve(aResult({ severity: [[0, 0]] })))

afterEach(() => {
  cleanup()
  run.mockClear()
})

it('runs a country once, however often its tab is looked at, and again where the same country is opened anew', async () => {
  const document = blankDocument()
  const { documentOpened } = useStore.getState()
  documentOpened(document, null)
  const first = renderHook(useBaselinePreview)
  await waitFor(() => expect(first.result.current.isCurrent).toBe(true))
  first.unmount()

  const again = renderHook(useBaselinePreview)
  expect(again.result.current.isCurrent).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(run).toHaveBeenCalledTimes(1)

  documentOpened({ ...document }, null)
  await waitFor(() => expect(again.result.current.preview).toBeNull())
  await waitFor(() => expect(again.result.current.isCurrent).toBe(true))
  expect(run).toHaveBeenCalledTimes(2)
})

it.each(['seed', 'horizonSteps'] as const)(
  'is not current until the country was run with another %s',
  async (setting) => {
    const { documentOpened, edit } = useStore.getState()
    documentOpened(blankDocument(), null)
    const { result } = renderHook(useBaselinePreview)
    await waitFor(() => expect(result.current.isCurrent).toBe(true))

    act(() =>
      edit({ key: 'set' }, (draft) => {
        draft.settings[setting] += 1
      }),
    )
    expect(result.current.isCurrent).toBe(false)
    await waitFor(() => expect(result.current.isCurrent).toBe(true))
    expect(run).toHaveBeenCalledTimes(2)
  },
)

it('runs the country in the world that Explore shows it in, and anew where that changes', async () => {
  const { documentOpened, edit } = useStore.getState()
  documentOpened(blankDocument(), null)
  const { result } = renderHook(useBaselinePreview)
  await waitFor(() => expect(result.current.isCurrent).toBe(true))
  const world = { ...USUAL_WORLD, preventionMonths: 60, met: [] }

  act(() =>
    edit({ key: 'explore:change.prevention', params: { from: 0, to: 60 } }, (draft) => {
      draft.settings.world = world
    }),
  )
  expect(result.current.isCurrent).toBe(false)
  await waitFor(() => expect(result.current.isCurrent).toBe(true))

  expect(run.mock.calls.map(([request]) => (request as EnsembleRequest).world)).toEqual([undefined, world])
})
