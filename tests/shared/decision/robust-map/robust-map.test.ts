import { describe, expect, it } from 'vitest'
import { decidedFutures, lensRankings, robustMap, runLensRankings } from '../../../../src/shared/decision'
import { createInProcessRunner, NO_RESPONSE, uniformsOf, valuesAt } from '../../../../src/shared/engine'
import { aRequest } from '../../../builders/a-request'
import { kelvara, model, planB } from '../../../builders/bundled'

const MEMBERS = 2000
const ANY = { absolute: 0, relative: 0 }
const drawn = (seed: number) => {
  const uniform = uniformsOf(seed)
  return Float64Array.from({ length: MEMBERS }, uniform)
}
const [u, v, noise] = [drawn(1), drawn(2), drawn(3)]
const x = { key: 'u', values: u, best: 0.5 }
const y = { key: 'v', values: v, best: 0.5 }

describe('robustMap', () => {
  it('puts the boundary of two plans where a closed form has it, within one cell', () => {
    // Plan 0 loses u + v, plan 1 loses 1, both with the same noise: plan 0 is better below the line u + v = 1.
    const losses = [u.map((value, i) => value + (v[i] ?? 0) + (noise[i] ?? 0)), noise.map((value) => 1 + value)]
    const parts = 10
    const { cells } = robustMap(losses, x, y, { cells: parts, smallest: ANY })

    expect(cells).toHaveLength(100)
    for (const { column, row, best } of cells) {
      // In parts, the line goes through the cells in which column + row is 9.
      const side = column + row - (parts - 1)
      if (Math.abs(side) > 1) expect(best, `${column}, ${row}`).toBe(side < 0 ? 0 : 1)
    }
  })

  it('hatches where the best plan is best by a difference that matters in fewer than 60 of 100 futures', () => {
    // Plan 1 is better by u: a difference of 0.5 or more in no future of the lower columns, in all of the upper.
    const losses = [noise, noise.map((value, i) => value - (u[i] ?? 0))]
    const { cells } = robustMap(losses, x, y, { cells: 4, smallest: { absolute: 0.5, relative: 0 } })

    for (const { column, best, isBest, isHatched } of cells) {
      expect(best).toBe(1)
      expect(isHatched).toBe(column < 2)
      expect(isBest?.probability).toBeCloseTo(column < 2 ? 0 : 1, 1)
    }
  })

  it('counts the futures in which any plan is best by a difference that matters', () => {
    const losses = [
      [100, 100, 100, 100],
      [40, 100, 160, 95],
      [45, 100, 170, 100],
    ]

    // In the first two plans are better, and near each other; in the third the first of all is best.
    expect(decidedFutures(losses, { absolute: 10, relative: 0 })).toMatchObject({ count: 1, memberCount: 4 })
    expect(decidedFutures(losses, { absolute: 5, relative: 0 })).toMatchObject({ count: 3 })
  })

  it('gives every member to one cell, and each plan its largest regret', () => {
    const losses = [u.map(() => 0.5), u, u.map((value) => value + 0.1)]
    const { cells, largestRegrets, regretCells, x: axis } = robustMap(losses, x, y, { cells: 5, smallest: ANY })

    expect(cells.reduce((sum, { members }) => sum + members.length, 0)).toBe(MEMBERS)
    expect(new Set(cells.flatMap(({ members }) => members)).size).toBe(MEMBERS)
    // In the outer fifths u is about 0.1 and 0.9.
    expect(regretCells.map((cell) => cell && cells.includes(cell))).toEqual([true, true, true])
    expect(largestRegrets[0]).toBeCloseTo(0.4, 1)
    expect(largestRegrets[1]).toBeCloseTo(0.4, 1)
    expect(largestRegrets[2]).toBeCloseTo(0.5, 1)
    expect(axis.parts[0]?.low).toBeCloseTo(0, 2)
    expect(axis.parts[4]?.high).toBeCloseTo(1, 2)
    expect(axis.eightInTen.low).toBeCloseTo(0.1, 1)
    expect(axis.eightInTen.high).toBeCloseTo(0.9, 1)
  })

  it.each([
    { best: 0.5, part: 2 },
    { best: 0.95, part: 4 },
    { best: -1, part: 0 },
    { best: 2, part: 4 },
  ])('finds the part that holds the best estimate, $best', ({ best, part }) => {
    const losses = [u, v]
    expect(robustMap(losses, { ...x, best }, y, { smallest: ANY }).x.bestPart).toBe(part)
  })

  it('hatches cells of few futures, and refuses maps that nobody can read', () => {
    const few = { key: 'few', values: u.slice(0, 50), best: 0.5 }
    const losses = [u.slice(0, 50), u.slice(0, 50).map((value) => value + 1)]

    expect(robustMap(losses, few, few, { smallest: ANY }).cells.filter(({ isHatched }) => !isHatched)).toHaveLength(5)
    expect(() => robustMap([u], x, y, { smallest: ANY })).toThrow('1 plans')
    expect(() => robustMap([u, u, u, u], x, y, { smallest: ANY })).toThrow('2 to 3')
  })

  it('knows no regret where no cell has futures enough', () => {
    const few = { key: 'few', values: u.slice(0, 50), best: 0.5 }
    const other = { key: 'other', values: v.slice(0, 50), best: 0.5 }
    const losses = [u.slice(0, 50), u.slice(0, 50).map((value) => value + 1)]
    const { cells, largestRegrets, regretCells } = robustMap(losses, few, other, { smallest: ANY })

    expect(Math.max(...cells.map(({ members }) => members.length))).toBeLessThan(10)
    expect([largestRegrets, regretCells]).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('has much the same share of hatching whatever the draw', () => {
    const shares = [10, 20, 30, 40].map((seed) => {
      const [a, b, c] = [drawn(seed), drawn(seed + 1), drawn(seed + 2)]
      const losses = [a.map((value, i) => value + 0.3 * (c[i] ?? 0)), b.map((value) => value + 0.15)]
      const { cells } = robustMap(
        losses,
        { key: 'a', values: a, best: 0.5 },
        { key: 'b', values: b, best: 0.5 },
        { smallest: { absolute: 0.1, relative: 0 } },
      )
      return cells.filter(({ isHatched }) => isHatched).length / cells.length
    })

    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(0.16)
    expect(Math.max(...shares)).toBeGreaterThan(0)
  })
})

/** The same futures over and over: ten at least, of which alone something can be said. */
const often = (...futures: readonly number[]): readonly number[] => Array.from({ length: 10 }, () => futures).flat()

describe('lensRankings', () => {
  it('says which pairs keep their order under every lens', () => {
    const { rankings, surviving, firstEverywhere } = lensRankings(
      [
        {
          lens: 'one',
          losses: [often(1, 3), often(4.5, 6), often(3, 1.5)],
        },
        {
          lens: 'other',
          losses: [often(1), often(2), often(4)],
        },
      ],
      'deaths',
    )

    expect(rankings.map(({ order }) => order)).toEqual([
      [0, 2, 1],
      [0, 1, 2],
    ])
    // The first beats the third by a quarter on average under the one lens, which these futures do not make sure.
    expect(surviving).toEqual([[0, 1]])
    expect(firstEverywhere).toBeUndefined()
  })

  it('has a plan first that loses less in every future under every lens', () => {
    const rankings = lensRankings(
      [
        {
          lens: 'one',
          losses: [often(1, 3), often(4.5, 6)],
        },
        {
          lens: 'other',
          losses: [often(1), often(2)],
        },
      ],
      'deaths',
    )

    expect(rankings.firstEverywhere).toBe(0)
  })

  it('has nobody first where the first change places, or are equal', () => {
    expect(lensRankings([{ lens: 'one', losses: [often(1), often(1)] }], 'deaths').firstEverywhere).toBeUndefined()
    expect(
      lensRankings(
        [
          { lens: 'one', losses: [often(1), often(2)] },
          { lens: 'other', losses: [often(2), often(1)] },
        ],
        'deaths',
      ).firstEverywhere,
    ).toBeUndefined()
  })
})

describe('runLensRankings', () => {
  it('runs every plan under every lens; no response is the same under all', async () => {
    const { rankings } = await runLensRankings(createInProcessRunner(model, kelvara), {
      request: aRequest({ horizonSteps: 24, memberCount: 64, outcomes: ['displaced'] }),
      plans: [NO_RESPONSE, planB],
      lenses: ['mainstream', 'sceptical', 'optimistic'],
      outcome: 'displaced',
      read: (result) => valuesAt(result, 'displaced', 24),
    })

    expect(rankings.map(({ lens }) => lens)).toEqual(['mainstream', 'sceptical', 'optimistic'])
    expect(new Set(rankings.map(({ means }) => means[0])).size).toBe(1)
    expect(new Set(rankings.map(({ means }) => means[1])).size).toBe(3)
  })
})
