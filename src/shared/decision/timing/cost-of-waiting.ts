import {
  exp,
  INTERVAL_COVERAGE,
  ln,
  standardErrorsIn,
  type EnsembleResult,
  type ProbabilityEstimate,
} from '../../engine'
import { leaningBy, type Leaning } from '../paired/leaning'
import { massKillingIn } from '../paired/mass-killing'
import { comparePlans, netBenefit, type MeanOverFutures } from '../paired/paired-comparison'
import { massKillingBy } from '../paired/smallest-difference'

/** How many times as likely something becomes, with its 90 % interval. */
export interface RiskRatio {
  readonly ratio: number
  readonly low: number
  readonly high: number
}

/**
 * What moving a start does, by what is judged; for mass killing by its chance.
 *
 * `larger` (worse), `smaller` (better): surely enough, and by at least 5 of 100 futures; `little`: by less, or surely by less;
 * `unclear`: this number of futures leaves open which way it goes.
 */
export type MovedChange = 'larger' | 'smaller' | 'little' | 'unclear'

/** What a start months earlier or later makes of the chance of mass killing, for a sentence. */
export interface CostOfWaiting {
  readonly change: MovedChange
  readonly asPlanned: ProbabilityEstimate
  readonly moved: ProbabilityEstimate
  /** Null where it happens in no future of the one or the other. */
  readonly riskRatio: RiskRatio | null
}

/** A change by less than this share of futures is called a little one, as in Explore's headline. */
const LITTLE = 0.05

/**
 * Say what moving a plan from its date costs or saves.
 *
 * @throws RangeError if the ensembles can't be paired.
 */
export function costOfWaiting(asPlanned: EnsembleResult, moved: EnsembleResult, step: number): CostOfWaiting {
  const comparison = comparePlans(asPlanned, moved, massKillingBy(step))
  const chances = {
    asPlanned: massKillingIn(asPlanned, step),
    moved: massKillingIn(moved, step),
  }
  return {
    change: changeByMoving(netBenefit(comparison), leaningBy(comparison, 'mass-killing')),
    ...chances,
    riskRatio: pairedRiskRatio(chances.asPlanned.count, chances.moved.count, comparison),
  }
}

/**
 * Say in a word what moving a start does, from its benefit over the planned one.
 *
 * @param leaning Of what comes or does not: which way it goes by the rule of the table of plans. Absent: by the interval, since of an
 *   amount the table asks of the futures that differ alone, and this of all.
 */
export function changeByMoving({ mean, low, high }: MeanOverFutures, leaning?: Leaning): MovedChange {
  if (low > -LITTLE && high < LITTLE) return 'little'
  if (leaning === undefined ? low <= 0 && high >= 0 : leaning === 'open') return 'unclear'
  if (Math.abs(mean) < LITTLE) return 'little'
  return mean > 0 ? 'smaller' : 'larger'
}

/**
 * Ratio of two shares of the same futures. Its logarithm has the variance (caused + averted) / (count before x count after)
 * (Nam & Blackwelder 2002), which is less than that of shares of different futures.
 */
function pairedRiskRatio(
  before: number,
  after: number,
  { better, worse }: { readonly better: ProbabilityEstimate; readonly worse: ProbabilityEstimate },
): RiskRatio | null {
  if (before === 0 || after === 0) return null
  const ratio = after / before
  const spread = standardErrorsIn(INTERVAL_COVERAGE) * Math.sqrt((better.count + worse.count) / (before * after))
  return { ratio, low: exp(ln(ratio) - spread), high: exp(ln(ratio) + spread) }
}
