import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leverFamilies, leverKey, leversToShow } from '../../../../../src/renderer/features/explore/levers/lever-list'
import type { ResponsePair, ResponsePlan } from '../../../../../src/shared/engine'
import { anInstrument, aPlan, aResponse } from '../an-instrument'

const ids = ['a', 'b', 'c', 'd', 'e']
// Feasibility falls from a to e, so that the usual order is the alphabet's.
const instruments = ids.map((id, position) => anInstrument({ id, feasibility: 5 - position }))
const judged = { sources: ['a-study'], grade: 'D', because: 'It is there for the test.' } as const
const planWith = (...used: readonly string[]): ResponsePlan =>
  aPlan(...used.map((id) => aResponse({ id, instrument: id })))

const shownKeys = (plan: ResponsePlan, before: readonly string[] = []): string[] => {
  const [diplomacy] = leverFamilies({ instruments, pairs: [] }, plan)
  return diplomacy ? leversToShow(diplomacy, before).map(leverKey) : []
}

describe('leverFamilies', () => {
  it('has every family, in the order of the model, even one without instruments', () => {
    const families = leverFamilies({ instruments, pairs: [] }, aPlan())

    expect(families.map(({ family }) => family)).toEqual([
      'diplomacy',
      'legal',
      'physical',
      'humanitarian',
      'structural',
    ])
    expect(families.map(({ levers }) => levers.length)).toEqual([5, 0, 0, 0, 0])
  })

  it('counts what is on, not what is only planned', () => {
    const plan = aPlan(aResponse({ id: 'a', instrument: 'a' }), aResponse({ id: 'b', instrument: 'b', intensity: 0 }))

    expect(leverFamilies({ instruments, pairs: [] }, plan)[0]?.onCount).toBe(1)
  })

  it('gives an instrument used twice two levers', () => {
    const plan = aPlan(aResponse({ id: 'a', instrument: 'a' }), aResponse({ id: 'a-2', instrument: 'a' }))

    expect(leverFamilies({ instruments, pairs: [] }, plan)[0]?.levers.map(leverKey)).toEqual([
      'a',
      'a-2',
      'b',
      'c',
      'd',
      'e',
    ])
  })
})

describe('the usual order of levers', () => {
  it('puts what helps others first and what gets in their way last', () => {
    const pairs: readonly ResponsePair[] = [
      { a: 'd', b: 'e', kind: 'synergy', on: 'a', factor: { low: 0, best: 0.2, high: 0.4 }, ...judged },
      { a: 'a', b: 'b', kind: 'conflict', on: 'b', factor: { low: -0.4, best: -0.2, high: 0 }, ...judged },
    ]

    expect(leverFamilies({ instruments, pairs }, aPlan())[0]?.levers.map(leverKey)).toEqual(['d', 'e', 'c', 'a', 'b'])
  })
})

describe('leversToShow', () => {
  it.each([
    { name: 'shows the usual ones of an empty plan', used: [], before: [], expected: ['a', 'b', 'c'] },
    { name: 'shows those of the plan first', used: ['d'], before: [], expected: ['d', 'a', 'b'] },
    {
      name: 'leaves a lever where it was when it is turned up',
      used: ['c'],
      before: ['a', 'b', 'c'],
      expected: ['a', 'b', 'c'],
    },
    { name: 'leaves it there when the change is undone', used: [], before: ['d', 'a', 'b'], expected: ['d', 'a', 'b'] },
    {
      name: 'makes room at the end for one from the whole list',
      used: ['e'],
      before: ['a', 'b', 'c'],
      expected: ['a', 'b', 'e'],
    },
    {
      name: 'shows all that is in the plan, even beyond three',
      used: ['b', 'c', 'd', 'e'],
      before: ['a', 'b', 'c'],
      expected: ['b', 'c', 'd', 'e'],
    },
  ])('$name', ({ used, before, expected }) => {
    expect(shownKeys(planWith(...used), before)).toEqual(expected)
  })

  it('always shows everything that is in the plan, nothing twice, and three where there are three', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), (used, before) => {
        const shown = shownKeys(planWith(...used), before)

        expect(new Set(shown).size).toBe(shown.length)
        expect(shown).toEqual(expect.arrayContaining(used))
        expect(shown).toHaveLength(Math.max(3, used.length))
      }),
    )
  })

  it('never changes the order of what it showed before', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.shuffledSubarray(ids), (used, before) => {
        const shown = shownKeys(planWith(...used), before)
        const stayed = before.filter((id) => shown.includes(id))

        expect(shown.filter((id) => before.includes(id))).toEqual(stayed)
      }),
    )
  })
})
