import { describe, expect, it } from 'vitest'
import { rankingChange, type ChallengeFinding } from '../../../../src/shared/decision'

const standing = (value: number, order: readonly number[]) => ({ value, order, means: order.map(() => 0) })
const finding = (before: readonly number[], after: readonly number[], changesFrom?: number): ChallengeFinding => ({
  original: standing(0.2, before),
  alternative: standing(0.8, after),
  changesRanking: changesFrom !== undefined,
  changesFrom,
})

describe('rankingChange', () => {
  it.each([
    { name: 'nothing where it stays', of: finding([1, 0, 2], [1, 0, 2]), is: { kind: 'stays', order: [1, 0, 2] } },
    {
      name: 'which plan comes first instead of which',
      of: finding([1, 0, 2], [2, 1, 0], 0.5),
      is: { kind: 'other-first', from: 0.5, first: 2, before: 1 },
    },
    {
      name: 'what changes below the plan that stays first',
      of: finding([1, 0, 2], [1, 2, 0], 0.5),
      is: { kind: 'reordered', from: 0.5, first: 1, ahead: 2, behind: 0 },
    },
  ])('says $name', ({ of, is }) => {
    expect(rankingChange(of)).toEqual(is)
  })
})
