import { describe, expect, it } from 'vitest'
import { comparePlans, type DifferenceThatMatters } from '../../../../src/shared/decision'
import type { EnsembleResult } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const any = { absolute: 0, relative: 0 }
/** Deaths at a step, by a difference that matters. */
const on = (smallest: DifferenceThatMatters, step = 1) => ({ outcome: 'deaths', step, smallest })

describe('comparePlans', () => {
  it('pairs members by their place: the difference is plan minus baseline', () => {
    const comparison = comparePlans(deaths(10, 200, 30), deaths(5, 250, 30), on(any))

    expect([...comparison.differences]).toEqual([-5, 50, 0])
    expect(comparison.better).toMatchObject({ count: 1, memberCount: 3 })
    expect(comparison.worse).toMatchObject({ count: 1, memberCount: 3 })
  })

  it('finds the same plan neither better nor worse than itself, whatever the threshold', () => {
    for (const threshold of [any, { absolute: 25, relative: 0.1 }]) {
      const comparison = comparePlans(deaths(0, 5, 1e6), deaths(0, 5, 1e6), on(threshold))
      expect([comparison.better.count, comparison.worse.count]).toEqual([0, 0])
    }
  })

  it.each([
    { name: 'too small in itself', without: 20, withPlan: 1, better: 0 },
    { name: 'too small beside the larger value', without: 1000, withPlan: 901, better: 0 },
    { name: 'large enough in both', without: 1000, withPlan: 900, better: 1 },
    { name: 'exactly at the absolute threshold', without: 25, withPlan: 0, better: 1 },
  ])('counts a difference only if it matters: $name', ({ without, withPlan, better }) => {
    const threshold = { absolute: 25, relative: 0.1 }

    expect(comparePlans(deaths(without), deaths(withPlan), on(threshold)).better.count).toBe(better)
    expect(comparePlans(deaths(withPlan), deaths(without), on(threshold)).worse.count).toBe(better)
  })

  it('reads the step it is asked for', () => {
    expect([...comparePlans(deaths(7, 8), deaths(1, 1), on(any, 0)).differences]).toEqual([0, 0])
  })

  it.each<{ name: string; plan: EnsembleResult }>([
    { name: 'fewer members', plan: deaths(1) },
    { name: 'other members', plan: { ...deaths(1, 2), firstMember: 1 } },
    {
      name: 'other steps',
      plan: aResult({
        deaths: [
          [0, 0],
          [1, 2],
          [3, 4],
        ],
      }),
    },
    {
      name: 'another outcome',
      plan: aResult({
        displaced: [
          [0, 0],
          [1, 2],
        ],
      }),
    },
  ])('refuses to pair ensembles with $name', ({ plan }) => {
    expect(() => comparePlans(deaths(1, 2), plan, on(any))).toThrow(RangeError)
  })
})

/** Members whose deaths are 0 today and as given a step later. */
function deaths(...byMember: readonly number[]): EnsembleResult {
  return aResult({ deaths: [byMember.map(() => 0), byMember] })
}
