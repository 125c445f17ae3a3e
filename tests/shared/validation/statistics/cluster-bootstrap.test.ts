import { describe, expect, it } from 'vitest'
import { meanOf } from '../../../../src/shared/validation/statistics/brier'
import { clusterBootstrap } from '../../../../src/shared/validation/statistics/cluster-bootstrap'
import { yearlyRecall } from '../../../../src/shared/validation/statistics/yearly-recall'

const mean = (rows: readonly { readonly value: number }[]) => meanOf(rows.map(({ value }) => value))

describe('clusterBootstrap', () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({ cluster: Math.floor(i / 10), value: Math.floor(i / 10) % 2 }))

  it('gives the same interval for the same seed, and another for another', () => {
    const of = (seed: number) => clusterBootstrap(rows, ({ cluster }) => cluster, mean, seed)

    expect(of(3)).toEqual(of(3))
    expect(of(3)).not.toEqual(of(4))
  })

  it('is as wide as whole clusters make it, not as their many rows would', () => {
    const { value, low, high } = clusterBootstrap(rows, ({ cluster }) => cluster, mean, 1)

    // 20 clusters of 0 or 1: standard error 0.112. Rows alone would give 0.035.
    expect(value).toBe(0.5)
    expect(low).toBeGreaterThan(0.2)
    expect(low).toBeLessThan(0.35)
    expect(high).toBeGreaterThan(0.65)
    expect(high).toBeLessThan(0.8)
  })

  it('has no interval where most draws give no value', () => {
    const { value, low } = clusterBootstrap(
      rows,
      ({ cluster }) => cluster,
      () => NaN,
      1,
    )

    expect(value).toBeNaN()
    expect(low).toBeNaN()
  })
})

describe('yearlyRecall', () => {
  it('counts events among the highest of their own year', () => {
    const rows = [
      { year: 2000, predicted: 0.9, happened: true },
      { year: 2000, predicted: 0.8, happened: true },
      { year: 2001, predicted: 0.1, happened: true },
      { year: 2001, predicted: 0.05, happened: false },
    ]

    expect(yearlyRecall(rows, 1)).toBeCloseTo(2 / 3, 12)
    expect(yearlyRecall(rows, 2)).toBe(1)
  })
})
