import { describe, expect, it } from 'vitest'
import { costOfWaiting, showsBenefit, timingCurve, type TimingRuns } from '../../../../src/shared/decision'
import type { EnsembleResult } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const MEMBERS = 1000
const question = { outcome: 'mass-killing', step: 0, smallest: { absolute: 1, relative: 0 } }

/** Futures of which the first so many reach mass killing. */
function reaching(count: number): EnsembleResult {
  const onsetStep = Int16Array.from({ length: MEMBERS }, (_, member) => (member < count ? 0 : -1))
  return aResult({ severity: [Array.from({ length: MEMBERS }, () => 0)] }, { onsetStep })
}

/** Starts by how many futures reach mass killing; 600 do without any response. */
function runs(starts: Readonly<Record<number, number>>): TimingRuns {
  return {
    noResponse: reaching(600),
    starts: Object.entries(starts).map(([months, count]) => ({
      shiftMonths: Number(months),
      clamped: [],
      leftOut: [],
      result: reaching(count),
    })),
  }
}

describe('timingCurve', () => {
  it('puts starts in order, each with its chance and how it stands against the plan and no response', () => {
    const curve = timingCurve(runs({ 6: 400, 0: 200, [-6]: 150 }), question)

    expect(curve.points.map(({ shiftMonths }) => shiftMonths)).toEqual([-6, 0, 6])
    expect(curve.points.map(({ massKilling }) => massKilling.probability)).toEqual([0.15, 0.2, 0.4])
    expect(curve.noResponse.probability).toBe(0.6)
    const late = curve.points[2]
    expect(late?.againstPlanned.benefit.mean).toBeCloseTo(-0.2, 12)
    expect(late?.againstNoResponse.benefit.mean).toBeCloseTo(0.2, 12)
    const width = ({ low, high }: { low: number; high: number }) => high - low
    expect(late && width(late.band50) < width(late.band80) && width(late.band80) < width(late.massKilling)).toBe(true)
  })

  it('marks where half of the benefit is gone, between the starts that were tried', () => {
    // 400 futures are spared as planned, 300 six months later, 100 a year later: half of it halfway to a year.
    const { marks } = timingCurve(runs({ 0: 200, 6: 300, 12: 500 }), question)

    expect(marks.halfGoneAt).toBeCloseTo(9, 12)
    expect(marks).toMatchObject({ tooLateFrom: null, bestAt: 0, tooEarly: [], harmful: [] })
  })

  it('marks from which start on it is too late to decide', () => {
    expect(timingCurve(runs({ 0: 200, 6: 595, 12: 300, 18: 598, 24: 600 }), question).marks.tooLateFrom).toBe(18)
    expect(timingCurve(runs({ 0: 600, 6: 600 }), question).marks).toMatchObject({ tooLateFrom: 0, halfGoneAt: null })
  })

  it('does not call a start too early, or harmful, for fewer futures than luck explains', () => {
    const { marks } = timingCurve(runs({ [-6]: 203, 0: 200 }), question)

    expect(marks.tooEarly).toEqual([])
  })

  it('shows that a start can be too early, and that it can do harm', () => {
    const { marks } = timingCurve(runs({ [-12]: 650, [-6]: 300, 0: 250, 6: 100, 12: 550 }), question)

    expect(marks).toMatchObject({ bestAt: 6, tooEarly: [-12, -6], harmful: [-12] })
  })

  it('gives the mean of what is judged with its ranges: a chance for mass killing, else a mean of amounts', () => {
    const deaths = (each: (member: number) => number) =>
      aResult({
        severity: [Array.from({ length: MEMBERS }, () => 0)],
        deaths: [Array.from({ length: MEMBERS }, (_, member) => each(member))],
      })
    const judged = timingCurve(
      {
        noResponse: deaths(() => 90),
        starts: [
          { shiftMonths: 0, clamped: [], leftOut: [], result: deaths((member) => (member % 2 === 0 ? 10 : 50)) },
        ],
      },
      { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } },
    )
    const chance = timingCurve(runs({ 0: 200 }), question)

    const [point] = judged.points
    expect(judged.noResponseJudged).toEqual({ mean: 90, low50: 90, high50: 90, low80: 90, high80: 90 })
    // 20 on either side of 30, in a thousand futures: 0.675 and 1.282 standard errors of 0.6328.
    expect(point?.judged.mean).toBe(30)
    expect(point?.judged.high50).toBeCloseTo(30 + 0.67474 * 0.63277, 3)
    expect(point?.judged.low80).toBeCloseTo(30 - 1.2824 * 0.63277, 3)
    // Those in which 80 are spared and those in which 40 are count both.
    expect(judged.marks).toMatchObject({ tooLateFrom: null, harmful: [] })
    expect(chance.points[0]?.judged).toEqual({
      mean: 0.2,
      low50: chance.points[0]?.band50.low,
      high50: chance.points[0]?.band50.high,
      low80: chance.points[0]?.band80.low,
      high80: chance.points[0]?.band80.high,
    })
  })

  it('marks by the mean that the curve shows, not by the futures that count', () => {
    const deaths = (amount: number) =>
      aResult({
        severity: [Array.from({ length: MEMBERS }, () => 0)],
        deaths: [Array.from({ length: MEMBERS }, () => amount)],
      })
    // Of 800 deaths that the plan spares, half a year takes 200 and a year 600; every start helps in every future.
    const { marks } = timingCurve(
      {
        noResponse: deaths(1000),
        starts: [
          [0, 200],
          [6, 400],
          [12, 800],
        ].map(([shiftMonths = 0, amount = 0]) => ({ shiftMonths, clamped: [], leftOut: [], result: deaths(amount) })),
      },
      { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } },
    )

    expect(marks.halfGoneAt).toBeCloseTo(9, 12)
  })

  it('judges each start against no response as the table of plans does: no harm and no benefit where that is too close', () => {
    const deaths = (better: number, worse: number) =>
      aResult({
        severity: [Array.from({ length: MEMBERS }, () => 0)],
        deaths: [
          Array.from({ length: MEMBERS }, (_, member) => (member < better ? 300 : member < better + worse ? 700 : 500)),
        ],
      })
    const { marks, points } = timingCurve(
      {
        noResponse: deaths(0, 0),
        starts: [
          [-6, 100, 300],
          // 42 of 100 of the futures that it changes are better: within 40 and 60.
          [0, 140, 190],
          [6, 190, 140],
          [12, 200, 50],
        ].map(([shiftMonths = 0, better = 0, worse = 0]) => ({
          shiftMonths,
          clamped: [],
          leftOut: [],
          result: deaths(better, worse),
        })),
      },
      { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } },
    )

    expect(points.map(({ againstNoResponse }) => againstNoResponse.leaning)).toEqual([
      'worse',
      'open',
      'open',
      'better',
    ])
    expect(marks).toMatchObject({ harmful: [-6], tooLateFrom: null, halfGoneAt: null })
  })

  it('marks no half of a benefit that the mean does not show beyond luck, in however many futures the plan is better', () => {
    const displaced = (each: (member: number) => number) =>
      aResult({
        severity: [Array.from({ length: MEMBERS }, () => 0)],
        displaced: [Array.from({ length: MEMBERS }, (_, member) => each(member))],
      })
    // In 900 futures the plan spares 1,000 people, in 100 it costs 8,900 more: 10 fewer by the mean, and half a year later none.
    const curveWith = (spared: number, cost: number) =>
      timingCurve(
        {
          noResponse: displaced(() => 10_000),
          starts: [
            { shiftMonths: 0, result: displaced((member) => (member < 900 ? 10_000 - spared : 10_000 + cost)) },
            { shiftMonths: 6, result: displaced(() => 10_000) },
          ].map((start) => ({ clamped: [], leftOut: [], ...start })),
        },
        { outcome: 'displaced', step: 0, smallest: { absolute: 100, relative: 0.05 } },
      )
    const [unsure, sure] = [curveWith(1000, 8900), curveWith(1000, 1000)]

    expect(unsure.points[0]?.againstNoResponse.benefit.low).toBeGreaterThan(0)
    expect(unsure.points[0]?.judged.mean).toBe(9990)
    expect(unsure.marks.halfGoneAt).toBeNull()
    expect(unsure.points.map(showsBenefit)).toEqual([false, false])
    expect(sure.marks.halfGoneAt).toBeCloseTo(3, 12)
    expect(sure.points.map(showsBenefit)).toEqual([true, false])
  })

  it('needs the plan as it is dated', () => {
    expect(() => timingCurve(runs({ 6: 100 }), question)).toThrow(RangeError)
  })
})

describe('costOfWaiting', () => {
  it('says how many times as likely waiting makes it, with the interval of the same futures', () => {
    const { change, riskRatio } = costOfWaiting(reaching(200), reaching(400), 0)

    expect(change).toBe('larger')
    expect(riskRatio?.ratio).toBe(2)
    // The root of 200 / (200 x 400) is 0.05: 2 exp(-/+ 0.0822).
    expect(riskRatio?.low).toBeCloseTo(1.842, 3)
    expect(riskRatio?.high).toBeCloseTo(2.171, 3)
  })

  it.each([
    { moved: 100, change: 'smaller' },
    { moved: 220, change: 'little' },
    { moved: 200, change: 'little' },
  ])('calls a change from 200 to $moved of 1,000 $change', ({ moved, change }) => {
    expect(costOfWaiting(reaching(200), reaching(moved), 0).change).toBe(change)
  })

  it('leaves open what futures leave open that disagree', () => {
    const onsetStep = Int16Array.from({ length: MEMBERS }, (_, member) => (member >= 480 && member < 960 ? 0 : -1))
    const other = { ...reaching(0), onsetStep }

    expect(costOfWaiting(reaching(500), other, 0).change).toBe('unclear')
  })

  it('calls no change beyond chance that the table of plans would not', () => {
    // 350 futures go one way and 400 the other: an interval of 90 % leaves out no change, the exact test at 5 % does not.
    const onsetStep = Int16Array.from({ length: MEMBERS }, (_, member) => (member >= 350 && member < 750 ? 0 : -1))

    expect(costOfWaiting(reaching(350), { ...reaching(0), onsetStep }, 0).change).toBe('unclear')
  })

  it('gives no ratio to nothing', () => {
    expect(costOfWaiting(reaching(0), reaching(100), 0).riskRatio).toBeNull()
  })
})
