import { describe, expect, it } from 'vitest'
import { CHECKED_FUTURES, runChecks } from '../../../src/renderer/simulation/check-runs'
import { createInProcessRunner } from '../../../src/shared/engine'
import { bundledScenarios } from '../../../src/shared/formats'
import { aRealityCheck } from '../../builders/a-reality-check'
import { aWorkerPool } from '../../builders/a-worker-pool'
import { model } from '../../builders/bundled'

const bundled = bundledScenarios().find(({ country }) => country === 'Kelvara')?.document
if (!bundled) throw new Error('Kelvara does not come with the program')
const document = bundled

const timesOf = ({ run, load, dispose }: ReturnType<typeof aWorkerPool>) => ({
  runs: run.mock.calls.length,
  loads: load.mock.calls.length,
  disposed: dispose.mock.calls.length,
})

describe('runChecks', () => {
  it('runs a shared case once, and keeps a future against what fails', async () => {
    const pool = aWorkerPool(createInProcessRunner)
    const progress: number[] = []
    const never = aRealityCheck({
      id: 'never',
      horizonSteps: 6,
      outcome: { kind: 'people', of: 'displaced', atLeast: 1 },
      expected: { kind: 'share', low: 0, high: 0.1 },
    })
    const always = { ...never, id: 'always', expected: { kind: 'share', low: 0.5, high: 1 } as const }
    const level = aRealityCheck({
      id: 'level',
      horizonSteps: 6,
      given: { levels: [{ level: 'armed-conflict', to: 0.9 }] },
      outcome: { kind: 'level', level: 'armed-conflict', atLeast: 0.5 },
      expected: { kind: 'share', low: 0.8, high: 1 },
    })
    const results = await runChecks(
      model,
      { ...document, realityChecks: [never, always, level] },
      {
        signal: new AbortController().signal,
        onProgress: (share) => progress.push(share),
        openPool: pool.open,
      },
    )

    expect(timesOf(pool)).toEqual({ runs: 2, loads: 1, disposed: 1 })
    expect(progress.at(-1)).toBe(1)
    expect([...results].map(([id, { finding }]) => [id, finding.verdict])).toEqual([
      ['never', 'fails'],
      ['always', 'holds'],
      ['level', 'holds'],
    ])
    const against = results.get('never')?.against
    expect(against?.key).toBe('displaced')
    expect(against?.member).toBeLessThan(CHECKED_FUTURES)
    expect(Math.max(...(against?.given.outcome.slice(1) ?? []))).toBeGreaterThanOrEqual(1)
    expect(against?.given.severity).toHaveLength(7)
    expect(results.get('always')?.against).toBeUndefined()
  })

  it('stops when told to, and puts its workers away', async () => {
    const pool = aWorkerPool(createInProcessRunner)
    const stop = new AbortController()
    stop.abort(new Error('enough'))
    const running = runChecks(model, document, {
      signal: stop.signal,
      onProgress: () => undefined,
      openPool: pool.open,
    })

    await expect(running).rejects.toThrow('enough')
    expect(timesOf(pool)).toEqual({ runs: 0, loads: 0, disposed: 1 })
  })
})
