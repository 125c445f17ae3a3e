import { describe, expect, it } from 'vitest'
import { comparisonRows, planEffort, SORT_KEYS, sortedRows, type SortableRow } from '../../../../src/shared/decision'
import { wilsonInterval, type ResponsePlan } from '../../../../src/shared/engine'
import { anInstrument, aPlan, aResponse } from '../../../builders/a-response'
import { aResult } from '../../../builders/a-result'

const deaths = { none: [100, 100, 100], a: [0, 200, 100], b: [0, 0, 200], c: [200, 200, 200] }
const instruments = [1, 2, 3].map((cost) => anInstrument({ id: `of-${cost}`, cost }))
const costs: Readonly<Record<string, number>> = { a: 2, b: 1, c: 3 }
const medians: Readonly<Record<string, number>> = { none: 100, a: 120, b: 0, c: 200 }
const effortOf = (plan: ResponsePlan) => planEffort(plan, instruments, new Set(plan.responses.map(({ id }) => id)))
const rows = comparisonRows(
  Object.entries(deaths).map(([id, values]) => ({ id, result: aResult({ deaths: [values] }) })),
  {
    outcome: 'deaths',
    step: 0,
    smallest: { absolute: 25, relative: 0.1 },
    referenceId: 'none',
    noResponseId: 'none',
    populations: [],
  },
).map((comparison): SortableRow => {
  const cost = costs[comparison.id]
  return {
    comparison,
    judged: medians[comparison.id] ?? 0,
    effort: cost === undefined ? null : effortOf(aPlan(aResponse({ instrument: `of-${cost}` }))),
    waiting: cost === undefined ? null : wilsonInterval(4 - cost, 10),
  }
})
const idsOf = (sorted: readonly SortableRow[]) => sorted.map(({ comparison }) => comparison.id)

describe('sortedRows', () => {
  it.each([
    { key: 'better', isDescending: true, ids: ['b', 'a', 'c', 'none'] },
    { key: 'worse', isDescending: false, ids: ['a', 'b', 'c', 'none'] },
    { key: 'money', isDescending: false, ids: ['b', 'a', 'c', 'none'] },
    { key: 'money', isDescending: true, ids: ['c', 'a', 'b', 'none'] },
    { key: 'judged', isDescending: false, ids: ['b', 'none', 'a', 'c'] },
    { key: 'waiting', isDescending: true, ids: ['b', 'a', 'c', 'none'] },
  ] as const)(
    'sorts by $key, what has nothing there last (descending: $isDescending)',
    ({ key, isDescending, ids }) => {
      expect(idsOf(sortedRows(rows, key, isDescending))).toEqual(ids)
    },
  )

  it('keeps pinned rows on top, whatever the column', () => {
    for (const key of SORT_KEYS) {
      for (const isDescending of [true, false]) {
        const sorted = idsOf(sortedRows(rows, key, isDescending, ['none', 'c']))
        expect(sorted.slice(0, 2)).toEqual(['none', 'c'])
        expect([...sorted].sort()).toEqual(['a', 'b', 'c', 'none'])
      }
    }
  })

  it('leaves rows that are alike in the order they came in', () => {
    expect(idsOf(sortedRows(rows, 'lead-time', true, ['none']))).toEqual(['none', 'a', 'b', 'c'])
  })
})
