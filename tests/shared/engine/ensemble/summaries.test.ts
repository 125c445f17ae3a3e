import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandsOf,
  onsetProbability,
  pathOf,
  quantileDots,
  quantileOfSorted,
  representativeMembers,
  stageOf,
  stageShares,
  valuesAt,
  wilsonInterval,
} from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const values = fc.array(fc.float({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })

describe('quantileOfSorted', () => {
  // R, quantile(c(1, 2, 4, 8), type = 7).
  it.each([
    { share: 0, expected: 1 },
    { share: 0.1, expected: 1.3 },
    { share: 0.5, expected: 3 },
    { share: 0.9, expected: 6.8 },
    { share: 1, expected: 8 },
  ])('gives $expected at $share', ({ share, expected }) => {
    expect(quantileOfSorted([1, 2, 4, 8], share)).toBeCloseTo(expected, 12)
  })

  it('is the only value of one, and refuses none', () => {
    expect(quantileOfSorted([7], 0.3)).toBe(7)
    expect(() => quantileOfSorted([], 0.5)).toThrow(RangeError)
  })
})

describe('bandsOf', () => {
  it('gives at every step what sorting by hand gives', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const members = Math.min(first.length, second.length)
        const steps = [first.slice(0, members), second.slice(0, members)]

        const bands = bandsOf(aResult({ displaced: steps.map(() => steps[0] ?? []), deaths: steps }), 'deaths')

        expect(bands.map(({ step }) => step)).toEqual([0, 1])
        bands.forEach((band, step) => {
          const sorted = [...(steps[step] ?? [])].sort((a, b) => a - b)
          const expected = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975].map((share) => naiveQuantile(sorted, share))
          const { low95, low80, low50, median, high50, high80, high95 } = band
          const actual = [low95, low80, low50, median, high50, high80, high95]
          actual.forEach((value, i) => {
            expect(value).toBeCloseTo(expected[i] ?? NaN, 3)
            if (i > 0) expect(value).toBeGreaterThanOrEqual(actual[i - 1] ?? NaN)
          })
        })
      }),
      { seed: 6, numRuns: 60 },
    )
  })

  it('leaves the members in their order', () => {
    const result = aResult({ deaths: [[3, 1, 2]] })

    bandsOf(result, 'deaths')
    quantileDots(result, 'deaths', 0)

    expect([...valuesAt(result, 'deaths', 0)]).toEqual([3, 1, 2])
  })
})

describe('quantileDots', () => {
  it('are as many as asked for, sorted, and at the middle of their shares', () => {
    const members = Array.from({ length: 101 }, (_, i) => (i * 37) % 101)

    const dots = quantileDots(aResult({ deaths: [members] }), 'deaths', 0)

    expect(dots.length).toBe(50)
    dots.forEach((dot, i) => {
      expect(dot).toBeCloseTo(2 * i + 1, 4)
    })
    expect(quantileDots(aResult({ deaths: [members] }), 'deaths', 0, 1)).toEqual([50])
  })
})

describe('wilsonInterval', () => {
  // Newcombe 1998, table I, method 3.
  it.each([
    { count: 81, members: 263, low: 0.2553, high: 0.3662 },
    { count: 15, members: 148, low: 0.0624, high: 0.1605 },
    { count: 0, members: 20, low: 0, high: 0.1611 },
    { count: 1, members: 29, low: 0.0061, high: 0.1718 },
  ])('agrees with the published interval of $count in $members', ({ count, members, low, high }) => {
    const interval = wilsonInterval(count, members, 0.95)

    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
    const mirrored = wilsonInterval(members - count, members, 0.95)
    expect(mirrored.low).toBeCloseTo(1 - high, 4)
    expect(mirrored.high).toBeCloseTo(1 - low, 4)
  })

  it('holds the share and stays inside [0, 1]', () => {
    for (const members of [1, 2, 7, 1000]) {
      for (let count = 0; count <= members; count += Math.ceil(members / 7)) {
        const { low, probability, high } = wilsonInterval(count, members)
        expect(0 <= low && low <= probability && probability <= high && high <= 1).toBe(true)
      }
    }
  })

  it('refuses an ensemble without members', () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError)
  })
})

describe('onsetProbability', () => {
  const result = aResult(
    {
      severity: [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    },
    {
      onsetStep: Int16Array.of(-1, 0, 2, 3),
    },
  )

  it.each([
    { by: 0, count: 1 },
    { by: 1, count: 1 },
    { by: 2, count: 2 },
    { by: 3, count: 3 },
  ])('counts the onsets up to step $by', ({ by, count }) => {
    expect(onsetProbability(result, by).count).toBe(count)
  })

  it('looks at the horizon where no step is named', () => {
    expect(onsetProbability(result)).toEqual(onsetProbability(result, 3))
  })
})

describe('stages', () => {
  it.each([
    { deaths: 0, stage: 0 },
    { deaths: 24.9, stage: 0 },
    { deaths: 25, stage: 1 },
    { deaths: 99, stage: 1 },
    { deaths: 100, stage: 2 },
    { deaths: 999, stage: 2 },
    { deaths: 1000, stage: 3 },
    { deaths: 9999, stage: 3 },
    { deaths: 10_000, stage: 4 },
  ])('$deaths deaths are stage $stage', ({ deaths, stage }) => {
    expect(stageOf(deaths)).toBe(stage)
  })

  it('shares of every step sum to 1', () => {
    const shares = stageShares(
      aResult({
        severity: [
          [0, 30, 150],
          [1200, 30_000, 5],
        ],
      }),
    )

    expect(shares).toEqual([
      [1 / 3, 1 / 3, 1 / 3, 0, 0],
      [1 / 3, 0, 0, 1 / 3, 1 / 3],
    ])
    for (const row of shares) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })
})

describe('representativeMembers', () => {
  const severity = (members: number, at: (member: number) => number) =>
    aResult({
      severity: [Array.from({ length: members }, (_, m) => at(m)), Array.from({ length: members }, (_, m) => at(m))],
    })

  it('are seven, from the mildest to the worst, at their shares of the ensemble', () => {
    // Member m is the (m * 7 mod 101)th mildest.
    const members = representativeMembers(severity(101, (m) => ((m * 7) % 101) * 10))

    expect(members.map((m) => (m * 7) % 101)).toEqual([7, 21, 35, 50, 65, 79, 93])
    expect(representativeMembers(severity(101, (m) => ((m * 7) % 101) * 10))).toEqual(members)
  })

  it('go by member where all are alike', () => {
    expect(representativeMembers(severity(101, () => 0))).toEqual([7, 21, 35, 50, 65, 79, 93])
  })

  it.each([1, 2, 3, 6, 7, 8])('never name a member twice among %s', (count) => {
    const members = representativeMembers(severity(count, (m) => m))

    expect(new Set(members).size).toBe(members.length)
    expect(members.length).toBeGreaterThanOrEqual(1)
    expect(members.length).toBeLessThanOrEqual(Math.min(7, count))
    expect(members.every((m) => m >= 0 && m < count)).toBe(true)
  })
})

describe('valuesAt and pathOf', () => {
  const result = aResult({
    deaths: [
      [1, 2],
      [3, 4],
    ],
    displaced: [
      [5, 6],
      [7, 8],
    ],
  })

  it('read outcome, step and member', () => {
    expect([...valuesAt(result, 'displaced', 1)]).toEqual([7, 8])
    expect(pathOf(result, 'deaths', 1)).toEqual([2, 4])
  })

  it.each([
    { name: 'an outcome not kept', read: () => valuesAt(result, 'stage', 0) },
    { name: 'a step before today', read: () => valuesAt(result, 'deaths', -1) },
    { name: 'a step after the horizon', read: () => valuesAt(result, 'deaths', 2) },
    { name: 'a member not there', read: () => pathOf(result, 'deaths', 2) },
    { name: 'no step at all', read: () => valuesAt(result, 'deaths', NaN) },
  ])('refuse $name', ({ read }) => {
    expect(read).toThrow(RangeError)
  })
})

function naiveQuantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1)
  const below = Math.floor(position)
  const weight = position - below
  const [a = NaN, b = a] = [sorted[below], sorted[below + 1]]
  return weight === 0 ? a : a * (1 - weight) + b * weight
}
