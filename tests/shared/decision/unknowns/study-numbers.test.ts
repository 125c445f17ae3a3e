import { describe, expect, it } from 'vitest'
import {
  DECOMPOSED_NUMBERS,
  leadingNumbers,
  studyNumbers,
  type MeansAt,
  type NumbersFound,
  type NumbersJob,
} from '../../../../src/shared/decision'
import type { ChallengeSubject } from '../../../../src/shared/engine'
import { kelvara, model } from '../../../builders/bundled'

/** Three parts of ten numbers: of the first each counts half of the one before it, of the second a little, of the third nothing. */
const subjects: readonly ChallengeSubject[] = ['strong', 'weak', 'dummy'].flatMap((part) =>
  Array.from({ length: 10 }, (_, i) => ({ kind: 'parameter', parameter: `${part}.${i}` }) as const),
)
function weightOf(subject: ChallengeSubject | undefined): number {
  if (subject?.kind !== 'parameter') return NaN
  const [part, place] = subject.parameter.split('.')
  if (part === 'strong') return 2 ** -Number(place)
  return part === 'weak' ? 0.001 : 0
}
const weighted: MeansAt = (moved, points, { signal, onProgress } = {}) => {
  if (signal?.aborted) return Promise.reject(new Error(String(signal.reason)))
  onProgress?.(1)
  return Promise.resolve(points.map((places) => places.reduce((sum, place, i) => sum + weightOf(moved[i]) * place, 0)))
}
const futures = { firstMember: 0, memberCount: 64 }
const job: NumbersJob = {
  ground: { model, scenario: kelvara },
  subjects,
  meansAt: weighted,
  seed: 3,
  partPaths: 4,
  paths: 6,
  futuresOf: (path) => ({ firstMember: 32 * path, memberCount: 32 }),
  least: 0.5,
}
const parameters = (found: readonly { readonly subject: ChallengeSubject }[]) =>
  found.map(({ subject }) => (subject.kind === 'parameter' ? subject.parameter : ''))

describe('studyNumbers', () => {
  it('moves whole parts first, then the numbers of those that move it, then shares out among the strongest', async () => {
    const told: NumbersFound[] = []
    const shares: number[] = []
    const found = await studyNumbers(
      { ...job, shares: { rows: 32, futures } },
      { onFound: (soFar) => told.push(soFar), onProgress: (share) => shares.push(share) },
    )

    expect(found.parts.map(({ part, isOpened, numberCount }) => [part, isOpened, numberCount])).toEqual([
      [{ kind: 'parameter', group: 'strong' }, true, 10],
      [{ kind: 'parameter', group: 'weak' }, false, 10],
      [{ kind: 'parameter', group: 'dummy' }, false, 10],
    ])
    expect(found.parts[2]?.most).toBe(0)
    expect(parameters(found.numbers)).toEqual(Array.from({ length: 10 }, (_, i) => `strong.${i}`))
    expect(found.decomposed?.numbers).toHaveLength(DECOMPOSED_NUMBERS)
    expect(parameters(found.decomposed?.numbers ?? [])).not.toContain('strong.9')
    expect(told.map(({ partPaths, paths, decomposed }) => [partPaths, paths, decomposed?.rowsDone])).toEqual([
      [2, 0, undefined],
      [3, 0, undefined],
      [4, 0, undefined],
      [4, 2, undefined],
      [4, 3, undefined],
      [4, 4, undefined],
      [4, 5, undefined],
      [4, 6, undefined],
      [4, 6, 16],
      [4, 6, 32],
    ])
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('counts on which side of 0 every combination that was run came out, by enough', async () => {
    const { tried } = await studyNumbers(job)

    // Four paths of three parts, six of ten numbers, and where they begin; the sum is never below 0.
    expect(tried.all).toBe(4 * 4 + 6 * 11)
    expect(tried.below).toBe(0)
    expect(tried.above).toBeGreaterThan(tried.all / 2)
    expect(tried.above).toBeLessThan(tried.all)
  })

  it('shares nothing out where it is not asked to, or where nothing moves', async () => {
    const dummies = subjects.slice(20)

    expect((await studyNumbers(job)).decomposed).toBeUndefined()
    const still = await studyNumbers({ ...job, subjects: dummies, shares: { rows: 16, futures } })
    expect(still.decomposed).toBeUndefined()
    expect(leadingNumbers(still.numbers).leaders).toEqual([])
  })

  it('stops when it is told to', async () => {
    const working = new AbortController()
    working.abort(new Error('enough'))

    await expect(studyNumbers(job, { signal: working.signal })).rejects.toThrow('enough')
  })
})

describe('leadingNumbers', () => {
  it('names the fewest that make half of what moves, and says that they surely come first', async () => {
    const { numbers } = await studyNumbers(job)
    const { leaders, together, settled } = leadingNumbers(numbers)

    // A half of two less 1/512.
    expect(parameters(leaders)).toEqual(['strong.0'])
    expect(together.value).toBeCloseTo(1 / (2 - 1 / 512), 6)
    expect(settled).toBe(1)
  })

  it('says that none is settled where paths do not agree', async () => {
    const { numbers } = await studyNumbers(job)
    const [first, second] = numbers
    if (!first || !second) throw new Error('Two numbers move')
    const disagreeing = [
      { ...first, shares: [0.9, 0.1, 0.8, 0.2] },
      { ...second, shares: [0.1, 0.9, 0.2, 0.8] },
    ]

    expect(leadingNumbers(disagreeing)).toMatchObject({ leaders: [{ subject: first.subject }], settled: 0 })
  })
})
