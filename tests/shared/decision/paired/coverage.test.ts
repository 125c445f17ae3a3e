import { describe, expect, it } from 'vitest'
import { comparePlans, massKillingIn } from '../../../../src/shared/decision'
import type { EnsembleResult, ProbabilityEstimate } from '../../../../src/shared/engine'
import { uniformsOf } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const SEEDS = 500
const MEMBERS = 250
const MEMBERS_OF_TRUTH = 200_000

/**
 * Two plans under the same luck: a future of danger u has 2,000 u deaths, mass killing above 0.7, and the plan spares a share
 * of it that is drawn between -0.3 and 1.
 */
function bothPlans(seed: number, memberCount: number): readonly [EnsembleResult, EnsembleResult] {
  const uniform = uniformsOf(seed)
  const futures = Array.from({ length: memberCount }, () => ({ danger: uniform(), spared: -0.3 + 1.3 * uniform() }))
  const planOf = (dangers: readonly number[]) =>
    aResult(
      { deaths: [dangers.map(() => 0), dangers.map((danger) => 2000 * danger)] },
      { onsetStep: Int16Array.from(dangers, (danger) => (danger > 0.7 ? 1 : -1)) },
    )
  return [
    planOf(futures.map(({ danger }) => danger)),
    planOf(futures.map(({ danger, spared }) => danger * (1 - spared))),
  ]
}

/** What is asked of two plans, with its 90 % interval. */
function findings(seed: number, memberCount: number): Readonly<Record<string, ProbabilityEstimate>> {
  const [without, withPlan] = bothPlans(seed, memberCount)
  const { better, worse } = comparePlans(without, withPlan, {
    outcome: 'deaths',
    step: 1,
    smallest: { absolute: 25, relative: 0.1 },
  })
  return { better, worse, onset: massKillingIn(withPlan, 1, 0.9) }
}

describe('intervals of 90 %', () => {
  const truth = findings(2_000_000_011, MEMBERS_OF_TRUTH)
  const found = Array.from({ length: SEEDS }, (_, seed) => findings(seed + 1, MEMBERS))

  it.each(['better', 'worse', 'onset'])('hold the true chance of %s in 87 to 93 of 100 ensembles', (name) => {
    const chance = truth[name]?.probability ?? NaN
    const held = found.filter((finding) => {
      const { low = NaN, high = NaN } = finding[name] ?? {}
      return low <= chance && chance <= high
    }).length

    expect(chance).toBeGreaterThan(0.1)
    expect(chance).toBeLessThan(0.9)
    expect(held / SEEDS).toBeGreaterThanOrEqual(0.87)
    expect(held / SEEDS).toBeLessThanOrEqual(0.93)
  })
})
