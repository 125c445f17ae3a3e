import { describe, expect, it } from 'vitest'
import { decomposeNumbers, meansOn } from '../../../../src/shared/decision'
import {
  challengedEstimate,
  createInProcessRunner,
  valuesAt,
  type ChallengeSubject,
  type EnsembleResult,
  type Ground,
  type SimulationRunner,
} from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { aResult } from '../../../builders/a-result'
import { kelvara, model } from '../../../builders/bundled'

const ground = { model, scenario: kelvara }
const subjects: readonly ChallengeSubject[] = [
  { kind: 'parameter', parameter: 'comparison.smallestDifferenceDeaths' },
  { kind: 'level', level: 'armed-conflict' },
  { kind: 'level', level: 'rule-of-law' },
]
const read = (result: EnsembleResult) => valuesAt(result, 'severity', result.stepCount - 1)

/** Where a number stands in its range, from 0 to 1. */
const placeOf = (at: Ground, subject: ChallengeSubject): number => {
  const { low, high } = challengedEstimate(ground, subject)
  return (challengedEstimate(at, subject).best - low) / (high - low)
}

describe('decomposeNumbers', () => {
  it('gives the shares of a sum, and none to a dummy', async () => {
    const [, strong, weak] = subjects
    if (!strong || !weak) throw new Error('Three numbers are moved')
    const runnerOf = (at: Ground): SimulationRunner => ({
      runEnsemble: async () => aResult({ severity: [[3 * placeOf(at, strong) + placeOf(at, weak)]] }),
      dispose: () => undefined,
    })

    const meansAt = meansOn({ ground, request: aRequest(), read, runnerOf })
    const told: [number, number][] = []
    const found = await decomposeNumbers(
      { subjects, meansAt, seed: aRequest().seed, rows: 1024 },
      {
        onDecomposed: (numbers, rowsDone) => {
          const { high, low } = numbers.find(({ subject }) => subject === weak)?.total ?? { high: NaN, low: NaN }
          told.push([rowsDone, high - low])
        },
      },
    )

    expect(found.map(({ subject }) => subject)).toEqual([strong, weak, subjects[0]])
    const [first, second, dummy] = found
    // Variances of 9/12 and 1/12.
    expect(first?.first.value).toBeCloseTo(0.9, 1)
    expect(first?.total.value).toBeCloseTo(0.9, 1)
    expect(second?.total.value).toBeCloseTo(0.1, 1)
    expect(second?.total.low).toBeLessThan(0.1)
    expect(second?.total.high).toBeGreaterThan(0.1)
    expect(dummy?.total).toEqual({ value: 0, low: 0, high: 0 })
    // Told as rows come, and more surely the more there are.
    const counts = told.map(([rowsDone]) => rowsDone)
    expect(counts.slice(0, 4)).toEqual([16, 32, 48, 64])
    expect(counts.at(-1)).toBe(1024)
    expect(counts.length).toBeLessThan(20)
    expect(told[0]?.[1]).toBeGreaterThan(2 * (told.at(-1)?.[1] ?? NaN))
  })

  it('decomposes the model, tells how far it is, and stops when it is told to', async () => {
    const job = {
      subjects,
      meansAt: meansOn({
        ground,
        request: aRequest({ memberCount: 32, outcomes: ['severity'] }),
        read,
        runnerOf: ({ model: moved, scenario }: Ground) => createInProcessRunner(moved, scenario, { keepsLuck: false }),
      }),
      seed: 1,
      rows: 4,
    }
    const progress: number[] = []
    const found = await decomposeNumbers(job, { onProgress: (share) => progress.push(share) })

    expect(found).toHaveLength(3)
    expect(progress).toHaveLength(4 * 5)
    expect(progress.at(-1)).toBe(1)
    const working = new AbortController()
    working.abort(new Error('enough'))
    await expect(decomposeNumbers(job, { signal: working.signal })).rejects.toThrow('enough')
    await expect(decomposeNumbers({ ...job, rows: 0 })).rejects.toThrow('at least two')
  })
})
