import type { Scored } from './auc'
import { baseRate, meanOf } from './brier'
import { fitLogistic } from './logistic-regression'

/** Predictions are kept this far from 0 and 1 before their logit is taken, unless the caller knows better. */
const LEAST_PROBABILITY = 1e-5

/** How predictions relate to what happened. */
export interface Calibration {
  /** Of the logistic regression of what happened on the logit of the prediction: 1 where predictions are as bold as they should be. */
  readonly slope: number
  readonly intercept: number
  readonly meanPredicted: number
  readonly meanObserved: number
}

/** Measure calibration over all rows. */
export function calibrationOf(rows: readonly Scored[], leastProbability = LEAST_PROBABILITY): Calibration {
  const observed = baseRate(rows)
  // Where nothing or everything happened any slope fits.
  const isKnown = observed > 0 && observed < 1
  const fit = fitLogistic(
    rows.map(({ predicted }) => [logitOf(predicted, leastProbability)]),
    rows.map(({ happened }) => happened),
  )
  return {
    slope: isKnown ? (fit.weights[0] ?? NaN) : NaN,
    intercept: isKnown ? fit.intercept : NaN,
    meanPredicted: meanOf(rows.map(({ predicted }) => predicted)),
    meanObserved: observed,
  }
}

function logitOf(probability: number, least: number): number {
  const p = Math.min(1 - least, Math.max(least, probability))
  return Math.log(p / (1 - p))
}

/** Share of rows, from the lowest prediction, at which each band begins and ends. */
export const RISK_BANDS = [
  { from: 0, to: 0.5 },
  { from: 0.5, to: 0.75 },
  { from: 0.75, to: 0.9 },
  { from: 0.9, to: 0.95 },
  { from: 0.95, to: 1 },
] as const

/** What was predicted and what happened in one band of risk. */
export interface BandReliability {
  readonly from: number
  readonly to: number
  readonly rows: number
  readonly happened: number
  readonly predicted: number
  readonly observed: number
}

/** Compare predictions with what happened by band of risk. Equal predictions stay in the order of the rows. */
export function reliabilityByBand(rows: readonly Scored[]): BandReliability[] {
  const sorted = [...rows].sort((a, b) => a.predicted - b.predicted)
  return RISK_BANDS.map(({ from, to }) => {
    const band = sorted.slice(Math.round(from * sorted.length), Math.round(to * sorted.length))
    return {
      from,
      to,
      rows: band.length,
      happened: band.filter(({ happened }) => happened).length,
      predicted: meanOf(band.map(({ predicted }) => predicted)),
      observed: baseRate(band),
    }
  })
}
