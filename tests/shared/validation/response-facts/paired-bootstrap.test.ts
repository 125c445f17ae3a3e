import { describe, expect, it } from 'vitest'
import { pairedBootstrap } from '../../../../src/shared/validation/response-facts/paired-bootstrap'

const MEMBERS = 400
const luck = Float64Array.from({ length: MEMBERS }, (_, member) => (member * 37) % 101)

describe('the paired bootstrap', () => {
  it('gives the same interval for the same seed and another for another', () => {
    const of = (seed: number) => pairedBootstrap(MEMBERS, 200, seed).ofMeans([luck], ([mean = 0]) => mean)
    expect(of(3)).toEqual(of(3))
    expect(of(3).low).not.toBe(of(4).low)
  })

  it('is as wide as theory has it for the mean of independent members', () => {
    const { value, low, high } = pairedBootstrap(MEMBERS, 1000, 1).ofMeans([luck], ([mean = 0]) => mean)
    const variance = luck.reduce((sum, each) => sum + (each - value) ** 2, 0) / MEMBERS
    const width = 2 * 1.96 * Math.sqrt(variance / MEMBERS)
    expect((high - low) / width).toBeGreaterThan(0.9)
    expect((high - low) / width).toBeLessThan(1.1)
  })

  it('leaves no width to a ratio of two plans that differ by the same factor in every future', () => {
    const more = luck.map((value) => value * 1.5)
    const ratio = pairedBootstrap(MEMBERS, 200, 1).ofMeans([more, luck], ([a = 0, b = 0]) => a / b)
    expect(ratio.value).toBeCloseTo(1.5, 12)
    expect(ratio.low).toBeCloseTo(1.5, 12)
    expect(ratio.high).toBeCloseTo(1.5, 12)
  })
})
