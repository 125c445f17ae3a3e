import { describe, expect, it } from 'vitest'
import type { Pair } from '../../../../../src/renderer/charts'
import { compareFacts, type CompareRow } from '../../../../../src/renderer/features/compare/compare-facts'
import {
  countsOf,
  drawnOf,
  futureBeside,
  kindsOf,
  pairedFutures,
  worstFirst,
} from '../../../../../src/renderer/features/compare/futures/paired-futures'
import { NO_RESPONSE } from '../../../../../src/shared/engine'
import { model } from '../../../../builders/bundled'
import { asked, ASKED_FOR_MASS_KILLING, compared, futures, reached, reachedBy } from '../compared-futures'

type Asked = Parameters<typeof compareFacts>

function pairsWith(run: Asked[0], question: Asked[2]): { readonly pairs: readonly Pair[]; readonly row: CompareRow } {
  const facts = compareFacts(run, model, question)
  const [reference, row] = [NO_RESPONSE.id, 'a'].map((id) => facts.rows.find((known) => known.id === id))
  if (!reference || !row) throw new Error('Both plans were run')
  return { pairs: pairedFutures(facts, reference, row), row }
}

describe('pairedFutures', () => {
  it('tells as many futures better and worse as the table counts', () => {
    const { pairs, row } = pairsWith(compared({ a: futures([60, 100], [30, 1101], [7, 1120], [3, 9000]) }), asked)

    const { better, worse } = countsOf(pairs)

    expect([better, worse]).toEqual([60, 10])
    expect(row.comparison.againstReference).toMatchObject({ better: { count: better }, worse: { count: worse } })
  })

  it('counts where plans are judged by yes or no what is the same with both', () => {
    const { pairs } = pairsWith(reachedBy({ a: reached(5, 22) }), ASKED_FOR_MASS_KILLING)

    const kinds = kindsOf(pairs)
    expect([kinds.averted, kinds.broughtOn]).toEqual([
      [0, 1, 2, 3, 4],
      [20, 21],
    ])
    expect([kinds.both.length, kinds.neither.length]).toEqual([15, 78])
    expect(countsOf(pairs)).toEqual({ better: 5, worse: 2 })
  })
})

const pair = (member: number, difference: number): Pair => ({
  member,
  reference: 1000,
  plan: 1000 + difference,
  kind: difference < 0 ? 'better' : difference > 100 ? 'worse' : 'little',
})

describe('drawnOf', () => {
  it('draws all of a thousand futures', () => {
    const pairs = Array.from({ length: 1000 }, (_, member) => pair(member, -1))

    expect(drawnOf(pairs)).toEqual({ drawn: pairs, others: 1000 })
  })

  it('draws of many every one that is worse, and of the others the first', () => {
    const pairs = Array.from({ length: 10_000 }, (_, member) => pair(member, member % 4 === 0 ? 500 : -1))

    const { drawn, others } = drawnOf(pairs)

    expect(drawn.filter(({ kind }) => kind === 'worse')).toHaveLength(2500)
    expect(others).toBeLessThan(7500)
    expect(drawn.filter(({ kind }) => kind === 'better')).toEqual(
      pairs.filter(({ kind }) => kind === 'better').slice(0, others),
    )
  })
})

describe('worstFirst', () => {
  it('holds only futures that are worse by a difference that matters, from the worst on', () => {
    expect(worstFirst([pair(0, 200), pair(1, -300), pair(2, 500), pair(3, 50), pair(4, 200)])).toEqual([2, 0, 4])
  })
})

describe('futureBeside', () => {
  it.each([
    { from: null, side: 'next', to: 5 },
    { from: 5, side: 'next', to: 3 },
    { from: 9, side: 'next', to: 5 },
    // One that is not among them.
    { from: 4, side: 'next', to: 5 },
    { from: 4, side: 'previous', to: 9 },
    { from: null, side: 'previous', to: 9 },
    { from: 5, side: 'previous', to: 9 },
    { from: 3, side: 'previous', to: 5 },
  ] as const)('leads from $from to the $side one, and round at the ends', ({ from, side, to }) => {
    expect(futureBeside([5, 3, 9], from, side)).toBe(to)
  })

  it('leads nowhere where there is none', () => {
    expect(futureBeside([], 3, 'next')).toBeUndefined()
  })
})
