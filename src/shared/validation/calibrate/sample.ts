import { fitLogistic, probabilityOf } from '../statistics/logistic-regression'
import { mixed } from '../../engine'
import { FEATURES } from '../bars/features'
import { standardiserOf } from '../bars/standardiser'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import { TARGETS } from '../targets'
import type { CalibrationPlan } from './plan-schema'

/** A training country-year: what a linear model sees of it, and what happened. */
export interface TrainingRow {
  readonly row: CountryYear
  readonly input: readonly number[]
  readonly happened: boolean
}

/** A country-year that is run, and how many training rows it stands for. */
export interface SampledRow extends TrainingRow {
  readonly count: number
}

/** Below this many recorded deaths a year counts as quiet. */
const VIOLENT_DEATHS = 25
const ONSET_WINDOW = 2

/** Every country-year whose whole outcome window lies in the training years; inputs standardised over them. */
export function trainingRows(plan: CalibrationPlan, index: PanelIndex): TrainingRow[] {
  const onset = TARGETS.find(({ id }) => id === 'onset')
  const rows = index.rows.flatMap((row) => {
    const happened = onset?.happened(row, index)
    const isInside = row.year >= plan.firstYear && row.year + ONSET_WINDOW <= plan.lastOutcome
    return happened === undefined || !isInside ? [] : [{ row, happened }]
  })
  const standardise = standardiserOf(
    FEATURES.sim17,
    rows.map(({ row }) => row),
  )
  // The fall of rates in the early 1990s is told apart, so that no indicator has to carry it.
  return rows.map(({ row, happened }) => ({
    row,
    happened,
    input: [...standardise(row), row.year >= FALL_OF_RATES ? 0.5 : -0.5],
  }))
}

const FALL_OF_RATES = 1993

/** Names of the inputs of a training row, in order. */
export const INPUT_NAMES: readonly string[] = [...FEATURES.sim17.map(({ name }) => name), 'since 1993']

/**
 * Draw the country-years to run by what was known beforehand: one in so many of the violent, of those at risk by a linear
 * model, and of the rest. Which ones is fixed by country, year and seed; what happened in a row decides nothing about it.
 */
export function sampleOf(plan: CalibrationPlan, rows: readonly TrainingRow[]): SampledRow[] {
  const fit = fitLogistic(
    rows.map(({ input }) => input),
    rows.map(({ happened }) => happened),
    PENALTY,
  )
  const risks = rows.map(({ input }) => probabilityOf(fit, input))
  const line = [...risks].sort((a, b) => b - a)[Math.floor(plan.sampling.atRiskShare * rows.length)] ?? 0
  const everyOf = (row: TrainingRow, i: number): number => {
    if (row.row.year >= plan.countedFrom && (row.row.os_best ?? 0) >= VIOLENT_DEATHS) return plan.sampling.violent
    return (risks[i] ?? 0) > line ? plan.sampling.atRisk : plan.sampling.rest
  }
  return rows.flatMap((row, i) => {
    const every = everyOf(row, i)
    return mixed(plan.seed, row.row.ccode, row.row.year) % every === 0 ? [{ ...row, count: every }] : []
  })
}

/** Ridge of the regressions that compare model and record; cross-validation over years picks 30 for the same inputs without the era. */
export const PENALTY = 30
