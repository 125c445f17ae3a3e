import { describe, expect, it } from 'vitest'
import { brier, baseRate } from '../../../../src/shared/validation/statistics/brier'
import { calibrationOf, reliabilityByBand } from '../../../../src/shared/validation/statistics/calibration'
import { uniformsOf } from '../../../../src/shared/engine'

/** Rows whose events come with a given function of the prediction. */
function drawn(count: number, chanceOf: (predicted: number) => number) {
  const uniform = uniformsOf(7)
  return Array.from({ length: count }, () => {
    const predicted = 0.02 + 0.9 * uniform()
    return { predicted, happened: uniform() < chanceOf(predicted) }
  })
}
const logit = (p: number) => Math.log(p / (1 - p))
const curve = (x: number) => 1 / (1 + Math.exp(-x))

describe('calibrationOf', () => {
  it('finds a slope of 1 where events come as predicted', () => {
    const { slope, intercept, meanPredicted, meanObserved } = calibrationOf(drawn(20_000, (p) => p))

    expect(slope).toBeCloseTo(1, 1)
    expect(intercept).toBeCloseTo(0, 1)
    expect(meanObserved).toBeCloseTo(meanPredicted, 1)
  })

  it('finds a slope of one half where predictions are twice as bold as they should be', () => {
    expect(calibrationOf(drawn(20_000, (p) => curve(logit(p) / 2))).slope).toBeCloseTo(0.5, 1)
  })

  it('has no slope where nothing happened', () => {
    expect(calibrationOf(drawn(50, () => 0)).slope).toBeNaN()
  })

  it('takes a prediction below the least as the least', () => {
    const rows = [
      { predicted: 0, happened: true },
      { predicted: 0, happened: false },
      { predicted: 0.5, happened: true },
      { predicted: 0.5, happened: false },
      { predicted: 0.5, happened: true },
    ]
    const raised = rows.map((row) => ({ ...row, predicted: Math.max(0.1, row.predicted) }))

    expect(calibrationOf(rows, 0.1).slope).toBeCloseTo(calibrationOf(raised, 0.001).slope, 9)
  })
})

describe('reliabilityByBand', () => {
  it('cuts the rows at 50, 75, 90 and 95 % from the lowest prediction', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({ predicted: (100 - i) / 1000, happened: i < 5 }))

    const bands = reliabilityByBand(rows)

    expect(bands.map((band) => band.rows)).toEqual([50, 25, 15, 5, 5])
    expect(bands.map((band) => band.happened)).toEqual([0, 0, 0, 0, 5])
    expect(bands[4]?.predicted).toBeCloseTo(0.098, 12)
    expect(bands[4]?.observed).toBe(1)
  })
})

describe('brier', () => {
  it('is the mean squared miss', () => {
    expect(
      brier([
        { predicted: 0.2, happened: false },
        { predicted: 0.6, happened: true },
      ]),
    ).toBeCloseTo(0.1, 12)
  })

  it('of the base rate is its variance', () => {
    const rows = [true, false, false, false].map((happened) => ({ predicted: 0.25, happened }))

    expect(baseRate(rows)).toBe(0.25)
    expect(brier(rows)).toBeCloseTo(0.25 * 0.75, 12)
  })
})
