import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { HarmPathway } from '../../../../../src/renderer/features/compare/harm/harm-pathway'
import { useHarmBehind } from '../../../../../src/renderer/features/compare/harm/use-harm-behind'
import { useStore } from '../../../../../src/renderer/state/store'
import { beginWork } from '../../../../../src/renderer/state/work-at-hand'
import type { CancelSignal, EnsembleResult, WorkerPool } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { aPlan, asked, compared, futures } from '../compared-futures'
import { InEnglish } from '../english'

/** With the plan a third of the futures are worse. */
const ensembles = compared({ a: futures([30, 2000], [70, 1000]) })
const facts = compareFacts(ensembles, bundledModel(), asked)
const run = vi.fn<WorkerPool['runEnsemble']>()
const openPool = (): WorkerPool => ({ runEnsemble: run, load: () => undefined, dispose: () => undefined })

const withPlan = (id: string): EnsembleResult => {
  const result = ensembles.results.get(id)
  if (!result) throw new Error(`No result of ${id}`)
  return result
}

function Cell() {
  useHarmBehind(facts, openPool)
  const row = facts.rows.find(({ id }) => id === 'a')
  return row ? <HarmPathway row={row} facts={facts} /> : null
}
const tick = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  vi.useFakeTimers()
  run.mockReset()
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  // A document of its own each time: what was traced of another is none of its own.
  const scenario = { ...document.scenario }
  useStore.getState().documentOpened({ ...document, scenario, plans: [aPlan('a')], currentPlan: null }, null)
  useStore.getState().comparisonFinished()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('harm that is traced behind all else', () => {
  it('names in the cell the known way without which least is worse, once nothing is worked on', async () => {
    run.mockResolvedValueOnce(withPlan('no-response')).mockResolvedValue(withPlan('a'))
    const end = beginWork()
    render(<Cell />, { wrapper: InEnglish })
    await tick(10_000)
    expect(run).not.toHaveBeenCalled()

    act(end)
    await tick(10_000)
    expect(screen.getByText(/^cause of /).textContent).toBe('cause of all of 30: attacks by those left out')
    expect(screen.getByText(/^cause of /).title).toContain(
      '0 of 100 futures would be worse than with no response, instead of 30.',
    )
    expect(screen.getByRole('button').textContent).toBe('2 known backfires')
  })

  it('is there in the card of all that it was found of, and not found twice', async () => {
    run.mockResolvedValueOnce(withPlan('no-response')).mockResolvedValue(withPlan('a'))
    render(<Cell />, { wrapper: InEnglish })
    await tick(10_000)
    const runs = run.mock.calls.length
    expect(runs).toBeGreaterThan(0)

    fireEvent.click(screen.getByRole('button'))
    await tick(1000)
    const card = screen.getByRole('dialog').textContent
    expect(card).toContain('Without that, 0 of 100 futures would be worse instead of 30.')
    expect(card).not.toContain('Leaving out one thing at a time')
    expect(run).toHaveBeenCalledTimes(runs)
  })

  it('says so where none of them stands out', async () => {
    run.mockResolvedValue(withPlan('a'))
    render(<Cell />, { wrapper: InEnglish })
    await tick(10_000)

    expect(screen.getByText('none of them stands out')).toBeTruthy()
  })

  it('makes way for what somebody waits for, and begins again after it', async () => {
    const signals: (CancelSignal | undefined)[] = []
    run.mockImplementation((_, options) => {
      signals.push(options?.signal)
      return new Promise(() => undefined)
    })
    render(<Cell />, { wrapper: InEnglish })
    await tick(10_000)
    let end: (() => void) | undefined
    act(() => {
      end = beginWork()
    })
    expect(signals.map((signal) => signal?.aborted)).toEqual([true])

    act(() => end?.())
    await tick(10_000)
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
  })
})
