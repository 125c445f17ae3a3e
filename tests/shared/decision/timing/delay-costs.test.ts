import { describe, expect, it } from 'vitest'
import {
  binsOf,
  DELAYS,
  delayCost,
  delayCosts,
  timingCurve,
  type PairedQuestion,
} from '../../../../src/shared/decision'
import { aResult } from '../../../builders/a-result'

const MEMBERS = 400
const ofDeaths: PairedQuestion = { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } }

const deathsIn = (each: (member: number) => number, members = MEMBERS) =>
  aResult({
    severity: [Array.from({ length: members }, () => 0)],
    deaths: [Array.from({ length: members }, (_, member) => each(member))],
  })

const curveOf = (starts: Readonly<Record<number, (member: number) => number>>, members = MEMBERS) =>
  timingCurve(
    {
      noResponse: deathsIn(() => 900, members),
      starts: Object.entries(starts).map(([months, each]) => ({
        shiftMonths: Number(months),
        result: deathsIn(each, members),
        clamped: [],
        leftOut: [],
      })),
    },
    ofDeaths,
  )

/** Futures that differ by far more among each other than by the start, as luck has it. */
const luck = (member: number) => (member % 20) * 500

describe('delayCosts', () => {
  it('adds up to what the curve draws: the difference of the means of the two starts', () => {
    const curve = curveOf({
      0: luck,
      6: (member) => luck(member) + (member % 3) * 10,
      12: (member) => luck(member) + 100 + (member % 7),
      18: (member) => luck(member) - 40,
      24: (member) => luck(member) * 1.1,
    })
    const meanAt = (months: number) =>
      curve.points.find(({ shiftMonths }) => shiftMonths === months)?.judged.mean ?? Number.NaN
    const costs = delayCosts(curve, ofDeaths)

    expect(costs.map(({ months }) => months)).toEqual([...DELAYS])
    for (const { months, added } of costs) expect(added.mean).toBeCloseTo(meanAt(months) - meanAt(0), 8)
  })

  it('pairs the futures: what luck does to both starts leaves the interval narrow', () => {
    const [cost] = delayCosts(curveOf({ 0: luck, 6: (member) => luck(member) + 30 + (member % 2) * 2 }), ofDeaths)

    expect(cost?.change).toBe('more')
    // One either side of 31 in 400 futures: 1.649 (Student, 399 degrees of freedom) standard errors of 0.05.
    expect(cost?.added.low).toBeCloseTo(31 - 1.64868 * 0.0500626, 4)
    expect(cost?.added.high).toBeCloseTo(31 + 1.64868 * 0.0500626, 4)
  })

  it.each([
    { name: 'more', later: (member: number) => luck(member) + 1, change: 'more' },
    { name: 'fewer', later: (member: number) => luck(member) - 1, change: 'fewer' },
    { name: 'the same in every future', later: luck, change: 'same' },
    { name: 'little', later: (member: number) => luck(member) + (member % 2 === 0 ? 200 : -200), change: 'little' },
    { name: 'open', later: (member: number) => luck(member) + (member % 2 === 0 ? 900 : -900), change: 'unclear' },
  ])('tells what is $name', ({ later, change }) => {
    expect(delayCosts(curveOf({ 0: luck, 12: later }), ofDeaths)).toMatchObject([{ months: 12, change }])
  })

  it('counts mass killing in shares of futures, of which less than 5 of 100 are little', () => {
    const reaching = (from: number, to: number) =>
      aResult(
        { severity: [Array.from({ length: MEMBERS }, () => 0)] },
        { onsetStep: Int16Array.from({ length: MEMBERS }, (_, member) => (member >= from && member < to ? 0 : -1)) },
      )
    const question = { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } }
    const starts = { 0: reaching(0, 100), 6: reaching(0, 120), 12: reaching(5, 105), 24: reaching(60, 160) }
    const curve = timingCurve(
      {
        noResponse: reaching(0, 300),
        starts: Object.entries(starts).map(([months, result]) => ({
          shiftMonths: Number(months),
          result,
          clamped: [],
          leftOut: [],
        })),
      },
      question,
    )

    expect(delayCosts(curve, question).map(({ change }) => change)).toEqual(['more', 'little', 'little'])
    expect(delayCost(curve, 6, question)?.added.mean).toBeCloseTo(0.05, 12)
  })

  it.each([
    { more: 5, change: 'little', bins: 1 },
    { more: 6, change: 'more', bins: 2 },
  ])('tells $more futures more with mass killing as the table of plans does: $change', ({ more, change, bins }) => {
    const reaching = (count: number) =>
      aResult(
        { severity: [Array.from({ length: MEMBERS }, () => 0)] },
        { onsetStep: Int16Array.from({ length: MEMBERS }, (_, member) => (member < count ? 0 : -1)) },
      )
    const question = { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } }
    const start = (shiftMonths: number, count: number) => ({
      shiftMonths,
      result: reaching(count),
      clamped: [],
      leftOut: [],
    })
    const curve = timingCurve({ noResponse: reaching(200), starts: [start(0, 100), start(6, 100 + more)] }, question)

    expect(delayCost(curve, 6, question)?.change).toBe(change)
    expect(binsOf(curve.points, question.outcome)).toHaveLength(bins)
  })

  it('says nothing by fewer than ten futures, nor of a start that was not tried', () => {
    expect(delayCosts(curveOf({ 0: luck, 6: () => 0 }, 9), ofDeaths)).toEqual([])
    expect(delayCosts(curveOf({ 0: luck, 6: () => 0 }, 1), ofDeaths)).toEqual([])
    expect(delayCosts(curveOf({ 0: luck, 6: () => 0 }, 10), ofDeaths)).toHaveLength(1)
    expect(delayCost(curveOf({ 0: luck }), -6, ofDeaths)).toBeUndefined()
  })
})
