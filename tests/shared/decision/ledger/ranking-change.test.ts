import { describe, expect, it } from 'vitest'
import { rankingChange, type ChallengeFinding, type PlanPair } from '../../../../src/shared/decision'

/** Every plan surely before those after it, but for the pairs that chance may part. */
const standing = (value: number, order: readonly number[], unsure: readonly PlanPair[] = []) => ({
  value,
  order,
  means: order.map(() => 0),
  surePairs: order
    .flatMap((better, rank) => order.slice(rank + 1).map((worse) => [better, worse] as const))
    .filter(([better, worse]) => !unsure.some(([a, b]) => a === better && b === worse)),
})
const finding = (
  before: readonly number[],
  after: readonly number[],
  changesFrom?: number,
  unsure: { readonly before?: readonly PlanPair[]; readonly after?: readonly PlanPair[] } = {},
): Omit<ChallengeFinding, 'leads'> => ({
  original: standing(0.2, before, unsure.before),
  alternative: standing(0.8, after, unsure.after),
  changesRanking: changesFrom !== undefined,
  changesFrom,
  elsewhere: changesFrom === undefined ? { low: 0, high: 1, turns: [] } : undefined,
})
const stays = { kind: 'stays', turns: [], low: 0, high: 1 }

describe('rankingChange', () => {
  it.each([
    {
      name: 'nothing where it stays',
      of: finding([1, 0, 2], [1, 0, 2]),
      is: { ...stays, order: [1, 0, 2], front: 'alone', inFront: [1] },
    },
    {
      name: 'that plans could not be told apart before and cannot now',
      of: finding([1, 0, 2], [1, 0, 2], undefined, { before: [[1, 0]], after: [[1, 0]] }),
      is: { ...stays, order: [1, 0, 2], front: 'tied', inFront: [0, 1] },
    },
    {
      name: 'that plans can no longer be told apart',
      of: finding([1, 0, 2], [1, 0, 2], undefined, { after: [[1, 0]] }),
      is: { ...stays, order: [1, 0, 2], front: 'looser', inFront: [0, 1] },
    },
    {
      name: 'that a plan is by itself in front now',
      of: finding([1, 0, 2], [1, 0, 2], undefined, { before: [[1, 0]] }),
      is: { ...stays, order: [1, 0, 2], front: 'firmer', inFront: [1] },
    },
    {
      name: 'that a swap within chance is none',
      of: finding([1, 0, 2], [0, 1, 2], undefined, { before: [[1, 0]], after: [[0, 1]] }),
      is: { ...stays, order: [1, 0, 2], front: 'tied', inFront: [0, 1] },
    },
    {
      name: 'where another value would change what stays',
      of: {
        ...finding([1, 0], [1, 0]),
        elsewhere: { low: 0, high: 1, turns: [{ from: 0.85, end: standing(1, [0, 1]) }] },
      },
      is: {
        ...stays,
        order: [1, 0],
        front: 'alone',
        inFront: [1],
        turns: [{ from: 0.85, side: 'above', ahead: 0, behind: 1 }],
      },
    },
    {
      name: 'which plan comes first instead of which',
      of: finding([1, 0, 2], [2, 1, 0], 0.5),
      is: { kind: 'other-first', from: 0.5, first: 2, before: 1, withinChance: 'neither' },
    },
    {
      name: 'that the lead before lay within chance',
      of: finding([1, 0], [0, 1], 0.5, { before: [[1, 0]] }),
      is: { kind: 'other-first', from: 0.5, first: 0, before: 1, withinChance: 'original' },
    },
    {
      name: 'that the lead after lies within chance',
      of: finding([1, 0], [0, 1], 0.5, { after: [[0, 1]] }),
      is: { kind: 'other-first', from: 0.5, first: 0, before: 1, withinChance: 'alternative' },
    },
    {
      name: 'what changes below the plan that stays first',
      of: finding([1, 0, 2], [1, 2, 0], 0.5, { before: [[0, 2]] }),
      is: { kind: 'reordered', from: 0.5, first: 1, ahead: 2, behind: 0, withinChance: 'original' },
    },
    {
      name: 'what changes below plans in front that only chance swaps',
      of: finding([1, 0, 2, 3], [0, 1, 3, 2], 0.5, { before: [[1, 0]], after: [[0, 1]] }),
      is: { kind: 'reordered', from: 0.5, first: undefined, ahead: 3, behind: 2, withinChance: 'neither' },
    },
  ])('says $name', ({ of, is }) => {
    expect(rankingChange(of)).toEqual(is)
  })
})
