import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import { fitLogistic, probabilityOf } from '../statistics/logistic-regression'
import type { Target } from '../targets'
import { choosePenalty } from './choose-penalty'
import { FEATURES, UNIT_SIGNS, type Feature } from './features'
import { standardiserOf } from './standardiser'

/** The last year that outcomes for fitting may come from. */
export const LAST_TRAINING_OUTCOME = 2005

export const BAR_IDS = ['population', 'conflict', 'history', 'persistence', 'sim17-ridge', 'unit-weight-8'] as const
export type BarId = (typeof BAR_IDS)[number]

/** A simple model to hold the simulator against. */
export interface Bar {
  readonly id: BarId
  /** Strength of the ridge, where it has one. */
  readonly penalty?: number
  readonly predict: (row: CountryYear) => number
}

/** The bars of a target, fitted on the rows before the test; or how many rows were too few. */
export interface FittedBars {
  readonly bars: readonly Bar[]
  readonly trainingRows: number
  readonly trainingHappened: number
  /** Share of training rows in which it happened, the reference of their Brier scores. */
  readonly trainingRate: number
}

/** Index and weight as STYLISED_FACTS prints them; only the scales of its items come from the training rows. */
const UNIT_INTERCEPT = -3.898
const UNIT_WEIGHT = 0.195
const FEWEST_EVENTS = 5

/** Fit every bar on rows whose whole outcome window ends by 2005, and not after the first predictor year of the test. */
export function fitBars(target: Target, index: PanelIndex, firstTestYear: number): FittedBars {
  const lastOutcome = Math.min(LAST_TRAINING_OUTCOME, firstTestYear)
  const training = index.rows.flatMap((row) => {
    const happened = target.isAsked(row) ? target.happened(row, index) : undefined
    return happened === undefined || row.year + target.window > lastOutcome ? [] : [{ row, happened }]
  })
  const rows = training.map(({ row }) => row)
  const outcomes = training.map(({ happened }) => happened)
  const trainingHappened = outcomes.filter(Boolean).length
  const summary = { trainingRows: rows.length, trainingHappened, trainingRate: trainingHappened / rows.length }
  if (trainingHappened < FEWEST_EVENTS) return { bars: [], ...summary }
  const fitted = (id: BarId, features: readonly Feature[], withRidge = false): Bar => {
    const standardise = standardiserOf(features, rows)
    const inputs = rows.map(standardise)
    const penalty = withRidge
      ? choosePenalty(training.map(({ row, happened }, i) => ({ year: row.year, input: inputs[i] ?? [], happened })))
      : undefined
    const fit = fitLogistic(inputs, outcomes, penalty)
    return { id, predict: (row) => probabilityOf(fit, standardise(row)), ...(penalty !== undefined && { penalty }) }
  }
  const usesDeaths = target.id === 'deaths-1000' || target.id === 'escalation'
  return {
    bars: [
      fitted('population', FEATURES.population),
      fitted('conflict', FEATURES.conflict),
      fitted('history', FEATURES.history),
      ...(usesDeaths ? [fitted('persistence', FEATURES.persistence)] : []),
      fitted('sim17-ridge', FEATURES.sim17, true),
      ...(usesDeaths ? [] : [unitWeightBar(rows)]),
    ],
    ...summary,
  }
}

function unitWeightBar(training: readonly CountryYear[]): Bar {
  const standardise = standardiserOf(FEATURES.unitWeight, training)
  const weights = UNIT_SIGNS.map((sign) => sign * UNIT_WEIGHT)
  const fit = { intercept: UNIT_INTERCEPT, weights }
  return { id: 'unit-weight-8', predict: (row) => probabilityOf(fit, standardise(row)) }
}
