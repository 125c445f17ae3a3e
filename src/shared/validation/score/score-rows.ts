import { auc, averagePrecision, type Scored } from '../statistics/auc'
import { baseRate, brier } from '../statistics/brier'
import { calibrationOf, reliabilityByBand, type BandReliability, type Calibration } from '../statistics/calibration'
import { clusterBootstrap, type Interval } from '../statistics/cluster-bootstrap'
import { yearlyRecall } from '../statistics/yearly-recall'

/** A country-year with a prediction and what came of it. */
export interface ScoredRow extends Scored {
  readonly ccode: number
  readonly year: number
}

/** How good predictions of one target were. */
export interface Skill extends Calibration {
  readonly auc: Interval
  readonly averagePrecision: number
  readonly brier: number
  /** Of predicting the rate of the tested rows themselves everywhere: a constant that nobody knew beforehand. */
  readonly brierOfBaseRate: number
  /** Of predicting the rate of the training rows everywhere; NaN without training rows. */
  readonly brierOfTrainingRate: number
  readonly recallTop30: number
  readonly bands: readonly BandReliability[]
}

interface ScoreOptions {
  /** Seed of the bootstrap. */
  readonly seed: number
  readonly trainingRate: number
  /** A predicted share of members below this is taken as this before its logit: none of n is not never. */
  readonly leastProbability: number
}

/** Score predictions. */
export function scoreRows(rows: readonly ScoredRow[], options: ScoreOptions): Skill {
  const { seed, trainingRate, leastProbability } = options
  const constant = (rate: number) => brier(rows.map(({ happened }) => ({ predicted: rate, happened })))
  return {
    auc: clusterBootstrap(rows, ({ ccode }) => ccode, auc, seed),
    averagePrecision: averagePrecision(rows),
    brier: brier(rows),
    brierOfBaseRate: constant(baseRate(rows)),
    brierOfTrainingRate: constant(trainingRate),
    recallTop30: yearlyRecall(rows),
    bands: reliabilityByBand(rows),
    ...calibrationOf(rows, leastProbability),
  }
}
