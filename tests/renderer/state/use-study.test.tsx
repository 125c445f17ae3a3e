import { act, renderHook } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { keptStudies, type StudyJob } from '../../../src/renderer/state/kept-studies'
import { useKnownStudy } from '../../../src/renderer/state/use-study'
import { kelvara } from '../../builders/bundled'

/** Work that ends when the test says so. */
function aJob(key = 'why') {
  let finish: (result: string) => void = () => undefined
  const run = vi.fn<StudyJob<string>['run']>(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  const job: StudyJob<string> = { key, scenario: kelvara, run }
  return { job, run, finish: (result: string) => finish(result) }
}

describe('useKnownStudy', () => {
  it('begins nothing', () => {
    const { job, run } = aJob()

    const { result } = renderHook(() => useKnownStudy(job, keptStudies<string>()))

    expect(result.current).toBeUndefined()
    expect(run).not.toHaveBeenCalled()
  })

  it('knows nothing where nothing can be run yet', () => {
    const { result } = renderHook(() => useKnownStudy(undefined, keptStudies<string>()))

    expect(result.current).toBeUndefined()
  })

  it('gives what was found before', async () => {
    const kept = keptStudies<string>()
    const { job, finish } = aJob()
    kept.begin(job)
    finish('found')
    await Promise.resolve()

    const { result } = renderHook(() => useKnownStudy(job, kept))

    expect(result.current).toBe('found')
  })

  it('hears of what somebody else finds while it looks, and of no other question', async () => {
    const kept = keptStudies<string>()
    const [asked, other] = [aJob('why'), aJob('harm')]
    const own = renderHook(() => useKnownStudy(asked.job, kept))
    const others = renderHook(() => useKnownStudy(other.job, kept))
    kept.begin(asked.job)

    await act(async () => {
      asked.finish('found')
      await Promise.resolve()
    })

    expect(own.result.current).toBe('found')
    expect(others.result.current).toBeUndefined()
  })
})
