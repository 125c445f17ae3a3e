import { describe, expect, it } from 'vitest'
import { DECOMPOSED_NUMBERS, studyNumbers, type MeansAt, type NumbersFound } from '../../../../src/shared/decision'
import type { ChallengeSubject } from '../../../../src/shared/engine'

/** Ten numbers of which each counts half of the one before it, and two that count nothing. */
const subjects: readonly ChallengeSubject[] = Array.from({ length: 12 }, (_, i) => ({
  kind: 'parameter',
  parameter: `p${i}`,
}))
const weightOf = (subject: ChallengeSubject | undefined): number => {
  const place = Number(subject?.kind === 'parameter' ? subject.parameter.slice(1) : NaN)
  return place < 10 ? 2 ** -place : 0
}
const weighted: MeansAt = (moved, points, { signal, onProgress } = {}) => {
  if (signal?.aborted) return Promise.reject(new Error(String(signal.reason)))
  onProgress?.(1)
  return Promise.resolve(points.map((places) => places.reduce((sum, place, i) => sum + weightOf(moved[i]) * place, 0)))
}
const parameters = (found: readonly { readonly subject: ChallengeSubject }[]) =>
  found.map(({ subject }) => (subject.kind === 'parameter' ? subject.parameter : ''))

describe('studyNumbers', () => {
  it('screens all, and then shares out among the strongest, telling what it finds as it goes', async () => {
    const told: NumbersFound[] = []
    const shares: number[] = []
    const found = await studyNumbers(
      { subjects, meansAt: weighted, seed: 3, paths: 3, rows: 32 },
      { onFound: (soFar) => told.push(soFar), onProgress: (share) => shares.push(share) },
    )

    expect(parameters(found.screened).slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => `p${i}`))
    expect(found.screened.slice(10).map(({ strength }) => strength)).toEqual([0, 0])
    expect(found.decomposed?.numbers).toHaveLength(DECOMPOSED_NUMBERS)
    expect(parameters(found.decomposed?.numbers ?? [])).not.toContain('p9')
    expect(told.map(({ pathsDone, decomposed }) => [pathsDone, decomposed?.rowsDone])).toEqual([
      [2, undefined],
      [3, undefined],
      [3, 16],
      [3, 32],
    ])
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('shares nothing out where it is not asked to, or where nothing moves', async () => {
    const job = { subjects, meansAt: weighted, seed: 3, paths: 1 }
    const dummies = subjects.slice(10)

    expect((await studyNumbers(job)).decomposed).toBeUndefined()
    expect((await studyNumbers({ ...job, subjects: dummies, rows: 16 })).decomposed).toBeUndefined()
  })

  it('stops when it is told to', async () => {
    const working = new AbortController()
    working.abort(new Error('enough'))

    await expect(
      studyNumbers({ subjects, meansAt: weighted, seed: 3, paths: 1 }, { signal: working.signal }),
    ).rejects.toThrow('enough')
  })
})
