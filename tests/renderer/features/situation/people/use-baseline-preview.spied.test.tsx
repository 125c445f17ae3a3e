import { cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { useBaselinePreview } from '../../../../../src/renderer/features/situation/people/use-baseline-preview'
import { useStore } from '../../../../../src/renderer/state/store'
import { blankDocument } from '../../../../../src/shared/formats'
import { aResult } from '../../../../builders/a-result'

const { run } = vi.hoisted(() => ({ run: vi.fn() }))
vi.mock('../../../../../src/renderer/simulation/window-pool', () => ({ windowPool: () => ({ runEnsemble: run }) }))
run.mockImplementation(() => Promise.resolve(aResult({ severity: [[0, 0]] })))

afterEach(cleanup)

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
