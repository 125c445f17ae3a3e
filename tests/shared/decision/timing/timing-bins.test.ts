import { describe, expect, it } from 'vitest'
import { binsOf, delayBins, isToldTogether, timingCurve, type TimingCurve } from '../../../../src/shared/decision'
import { uniformsOf, type EnsembleResult } from '../../../../src/shared/engine'
import { aResult } from '../../../builders/a-result'

const question = { outcome: 'deaths', step: 0, smallest: { absolute: 25, relative: 0.1 } }

/** Starts three months apart, with the deaths that each adds to what luck gives; luck is the same but for a little of a start's own. */
function curveOf(added: Readonly<Record<number, number>>, { members = 400, own = 0 } = {}): TimingCurve {
  const luck = Array.from({ length: members }, uniformsOf(1))
  const deaths = (more: number, seed: number): EnsembleResult => {
    const uniform = uniformsOf(seed)
    return aResult({
      severity: [luck.map(() => 0)],
      deaths: [luck.map((value) => 1000 * value + more + own * (uniform() - 0.5))],
    })
  }
  return timingCurve(
    {
      noResponse: deaths(2000, 2),
      starts: Object.entries(added).map(([months, more], place) => ({
        shiftMonths: Number(months),
        clamped: [],
        leftOut: [],
        result: deaths(more, 10 + place),
      })),
    },
    question,
  )
}
const months = (curve: TimingCurve) =>
  binsOf(curve.points, question.outcome).map(({ fromMonths, toMonths }) => [fromMonths, toMonths])

describe('binsOf', () => {
  it('puts starts together that chance alone may part, three months from each other, and keeps others apart', () => {
    // In 400 futures, means of a start's own luck of 100 differ by about 2.
    const curve = curveOf({ [-6]: 200, [-3]: 0, 0: 0, 3: 0, 6: 0, 9: 100, 12: 100, 15: 200 }, { own: 100 })

    expect(months(curve)).toEqual([
      [-6, -6],
      [-3, 6],
      [9, 12],
      [15, 15],
    ])
    // Not by the spread between futures, which the starts share: it is a hundred times as large.
    expect(months(curveOf({ 0: 0, 3: 3 }))).toEqual([
      [0, 0],
      [3, 3],
    ])
  })

  it('tell a start together with others before the planned one as after it', () => {
    const curve = curveOf({ [-9]: 200, [-6]: 200, [-3]: 200, 0: 0, 3: 100, 6: 100, 9: 300 }, { own: 100 })
    const together = [-9, -6, -3, 0, 3, 6, 9].map((start) => isToldTogether(curve, start, question.outcome))

    expect(together).toEqual([true, true, true, false, true, true, false])
  })

  it('lets no bin creep on: no two of its starts differ', () => {
    const curve = curveOf({ 0: 0, 3: 4, 6: 8, 9: 12, 12: 16, 15: 20 }, { own: 100 })
    const bins = binsOf(curve.points, question.outcome)

    expect(bins.length).toBeGreaterThan(1)
    expect(bins.length).toBeLessThan(6)
    expect(bins[0]?.toMonths).toBeLessThan(9)
  })

  it('is by what is judged: deaths may differ where mass killing does not', () => {
    // No future has mass killing, with any start.
    const curve = curveOf({ 0: 0, 3: 50, 6: 100 })

    expect(curve.points.map(({ massKilling }) => massKilling.count)).toEqual([0, 0, 0])
    expect(months(curve)).toHaveLength(3)
  })

  it('gives the mean over the starts of a bin', () => {
    const curve = curveOf({ 0: 0, 3: 0, 6: 500 })
    const [planned] = curve.points

    expect(binsOf(curve.points, question.outcome)[0]?.mean).toBeCloseTo(planned?.judged.mean ?? NaN, 6)
    expect(binsOf(curve.points, question.outcome)[1]?.mean).toBeCloseTo((planned?.judged.mean ?? NaN) + 500, 3)
  })

  it('puts nothing together of too few futures to say anything by', () => {
    expect(months(curveOf({ 0: 0, 3: 0 }, { members: 5 }))).toEqual([
      [0, 0],
      [3, 3],
    ])
    expect(delayBins(curveOf({ 0: 0, 6: 0 }, { members: 5 }), question)).toEqual([])
  })
})

describe('delayBins', () => {
  it('says what bins add in which a usual delay lies, over all their starts', () => {
    const curve = curveOf(
      { [-3]: 0, 0: 0, 3: 0, 6: 0, 9: 100, 12: 100, 15: 300, 18: 500, 21: 700, 24: 900 },
      { own: 100 },
    )
    const delays = delayBins(curve, question)

    expect(delays.map((delay) => [delay.months, delay.toMonths, delay.change])).toEqual([
      [3, 6, 'little'],
      [9, 12, 'more'],
      [18, 18, 'more'],
      [24, 24, 'more'],
    ])
    expect(delays[1]?.added.mean).toBeGreaterThan(90)
    expect(delays[1]?.added.mean).toBeLessThan(110)
  })

  it('calls several starts together next to nothing only where each of them is', () => {
    // Each start adds 2 in every future; the last has one of ruin besides, which is lost in the mean over them.
    const deaths = (ruin: number): EnsembleResult => {
      const every = ruin === 0 ? 0 : 2
      const counts = Array.from({ length: 400 }, (_, member) => (member === 7 ? ruin : every))
      return aResult({ severity: [counts.map(() => 0)], deaths: [counts] })
    }
    const added = { 0: 0, 3: 5, 6: 10, 9: 5, 12: 16_000 }
    const curve = timingCurve(
      {
        noResponse: deaths(16_000),
        starts: Object.entries(added).map(([months, ruin]) => ({
          shiftMonths: Number(months),
          clamped: [],
          leftOut: [],
          result: deaths(ruin),
        })),
      },
      question,
    )

    const [only] = delayBins(curve, { ...question, smallest: { absolute: 75, relative: 0 } })
    expect(only).toMatchObject({ months: 3, toMonths: 12, change: 'unclear' })
    expect(only?.added.mean).toBeCloseTo(42, 0)
  })
})
