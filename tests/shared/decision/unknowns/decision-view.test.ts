import { describe, expect, it } from 'vitest'
import { decisionView, equalParts, valueBins } from '../../../../src/shared/decision'
import { uniformsOf } from '../../../../src/shared/engine'

/** Uniform values, one a member. */
const drawn = (seed: number, count = 1000) => {
  const uniform = uniformsOf(seed)
  return Float64Array.from({ length: count }, uniform)
}

describe('valueBins', () => {
  it('cuts members by value into bins of equal number', () => {
    const bins = valueBins([5, 1, 4, 2, 3, 0], 3)

    expect(bins.map(({ members }) => members)).toEqual([
      [5, 1],
      [3, 4],
      [2, 0],
    ])
    expect(bins.map(({ low, high }) => [low, high])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ])
  })

  it('refuses more bins than members', () => {
    expect(equalParts([1, 2], 2)).toEqual([[1], [2]])
    expect(() => equalParts([1, 2], 3)).toThrow("can't be cut")
  })
})

describe('decisionView', () => {
  it('gives the value of information that a closed form gives', () => {
    // Plan 0 always loses 1/2, plan 1 what the unknown says: known, one saves E[(1/2 - x)+] = 1/8; in five bins 0.12.
    const x = drawn(1, 20_000)
    const { preferred, means, unknowns } = decisionView(
      [x.map(() => 0.49), x],
      [
        { key: 'x', values: x },
        { key: 'dummy', values: drawn(2, 20_000) },
      ],
      { rounds: 10 },
    )

    expect(preferred).toBe(0)
    expect(means[1]).toBeCloseTo(0.5, 2)
    expect(unknowns.map(({ key }) => key)).toEqual(['x', 'dummy'])
    // Plan 1 holds up better in the two lowest bins: 0.49 - 0.1 and 0.49 - 0.3.
    expect(unknowns[0]?.gain).toBeCloseTo((0.39 + 0.19) / 5, 2)
    expect(unknowns[0]?.switches).toBeCloseTo(0.4, 2)
    expect(unknowns[0]?.bins.map((bin) => bin.preferred)).toEqual([1, 1, 0, 0, 0])
    expect(unknowns[0]?.isBeyondChance).toBe(true)
    expect(unknowns[1]?.gain).toBeLessThan(0.002)
    expect(unknowns[1]?.isBeyondChance).toBe(false)
  })

  it('ranks the one that decides first, and finds no dummy, under noise far larger than what is to be found', () => {
    const [strong, weak, noise] = [drawn(3), drawn(4), drawn(5)]
    const dummies = Array.from({ length: 20 }, (_, i) => ({ key: `dummy-${i}`, values: drawn(100 + i) }))
    const losses = [
      noise.map((value) => 3 * value),
      noise.map((value, member) => 3 * value + (strong[member] ?? 0) - 0.5 + 0.3 * ((weak[member] ?? 0) - 0.5)),
    ]

    const { unknowns } = decisionView(losses, [
      ...dummies,
      { key: 'weak', values: weak },
      { key: 'strong', values: strong },
    ])

    expect(unknowns[0]?.key).toBe('strong')
    expect(unknowns.filter(({ isBeyondChance }) => isBeyondChance).length).toBeLessThanOrEqual(2)
    expect(unknowns.filter(({ key }) => key.startsWith('dummy')).every(({ isBeyondChance }) => !isBeyondChance)).toBe(
      true,
    )
  })

  it('ranks every dummy after every one that decides, beyond chance, where futures are enough to tell', () => {
    const members = 20_000
    const [strong, weak, noise] = [drawn(3, members), drawn(4, members), drawn(5, members)]
    const dummies = Array.from({ length: 20 }, (_, i) => ({ key: `dummy-${i}`, values: drawn(100 + i, members) }))
    // Plan 1 does better in two fifths of what the strong one may be, and in one of what the weak one may be.
    const losses = [
      noise.map((value) => 3 * value),
      noise.map((value, member) => 3 * value + (strong[member] ?? 0) - 0.5 + 0.3 * ((weak[member] ?? 0) - 0.5) + 0.08),
    ]

    const { unknowns } = decisionView(
      losses,
      [...dummies, { key: 'weak', values: weak }, { key: 'strong', values: strong }],
      { rounds: 40 },
    )

    expect(unknowns.slice(0, 2).map(({ key }) => key)).toEqual(['strong', 'weak'])
    expect(unknowns.map(({ isBeyondChance }) => isBeyondChance)).toEqual([true, true, ...dummies.map(() => false)])
    // No dummy comes near what the weakest real one is worth.
    const [, real, ...last] = unknowns
    expect(Math.max(...last.map(({ gain }) => gain))).toBeLessThan((real?.gain ?? NaN) / 2)
  })

  it('finds nothing beyond chance where plans differ by noise alone, whatever the seed', () => {
    const found = Array.from({ length: 20 }, (_, i) => {
      const losses = [drawn(10 * i + 1, 200), drawn(10 * i + 2, 200), drawn(10 * i + 3, 200)]
      const unknowns = Array.from({ length: 10 }, (_, u) => ({ key: `u${u}`, values: drawn(1000 * i + u + 7, 200) }))
      return decisionView(losses, unknowns, { rounds: 60, seed: i }).unknowns.some(
        ({ isBeyondChance }) => isBeyondChance,
      )
    }).filter(Boolean).length

    // One round in twenty by design: more than five of twenty would come up once in ten thousand times.
    expect(found).toBeLessThanOrEqual(5)
  })

  it('gains nothing where one plan is better in every future', () => {
    const x = drawn(6, 100)
    const { unknowns } = decisionView([x, x.map((value) => value + 1)], [{ key: 'x', values: x }])

    expect(unknowns[0]).toMatchObject({ switches: 0, switchesByChance: 0, gain: 0, isBeyondChance: false })
    expect(unknowns[0]?.leastLead).toBeCloseTo(1, 9)
  })

  it('refuses to prefer among nothing, or among different members', () => {
    expect(() => decisionView([], [])).toThrow('no plan')
    expect(() => decisionView([[1, 2], [1]], [])).toThrow('different members')
  })
})
