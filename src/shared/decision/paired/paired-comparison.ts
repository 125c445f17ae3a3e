import {
  INTERVAL_COVERAGE,
  quantileOfSorted,
  standardErrorsIn,
  wilsonInterval,
  type EnsembleResult,
  type ProbabilityEstimate,
} from '../../engine'
import { meanEstimate, meanOf } from '../estimate/mean-estimate'
import { comparisonVerdict, LEAST_TO_COMPARE, type ComparisonVerdict } from './comparison-verdict'
import { judgedValues, type JudgedOutcome } from './judged-outcome'

/** The smallest difference that matters, in the outcome's unit and as a share of the larger value; both must be reached. */
export interface DifferenceThatMatters {
  readonly absolute: number
  readonly relative: number
}

/** What two plans are compared on. */
export interface PairedQuestion {
  readonly outcome: JudgedOutcome
  /** Step at which the outcome is read. */
  readonly step: number
  readonly smallest: DifferenceThatMatters
}

/** How far the differences of single futures lie apart: middle future, and the ranges that hold 50, 80 and 90 % of them. */
export interface DifferenceSpread {
  readonly median: number
  readonly low50: number
  readonly high50: number
  readonly low80: number
  readonly high80: number
  readonly low90: number
  readonly high90: number
}

/** Mean over the futures, with the 90 % interval that their number leaves open. */
export interface MeanOverFutures {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** How a plan fares against another on one outcome at one step, member by member under the same luck. Lower is better. */
export interface PlanComparison {
  /** Shares of futures in which it is lower by a difference that matters, higher by one, and neither; they sum to 1. */
  readonly better: ProbabilityEstimate
  readonly worse: ProbabilityEstimate
  readonly same: ProbabilityEstimate
  readonly verdict: ComparisonVerdict
  /** Plan minus reference by member. */
  readonly differences: Float64Array
}

/**
 * Compare two plans member by member, which removes the chance both share.
 *
 * @throws RangeError if the ensembles do not hold the same members and steps, or did not keep the outcome.
 */
export function comparePlans(
  reference: EnsembleResult,
  plan: EnsembleResult,
  { outcome, step, smallest }: PairedQuestion,
): PlanComparison {
  checkPaired(reference, plan)
  return compareValues(judgedValues(reference, outcome, step), judgedValues(plan, outcome, step), smallest)
}

/** Compare two plans by their values alone, of which one place is the same member in both. */
export function compareValues(
  before: Float64Array,
  after: Float64Array,
  smallest: DifferenceThatMatters,
): PlanComparison {
  const memberCount = after.length
  let better = 0
  let worse = 0
  const differences = after.map((value, member) => {
    const without = before[member] ?? 0
    const difference = value - without
    if (matters(difference, Math.max(value, without), smallest)) {
      if (difference < 0) better += 1
      else worse += 1
    }
    return difference
  })
  const shares = {
    better: wilsonInterval(better, memberCount),
    worse: wilsonInterval(worse, memberCount),
    same: wilsonInterval(memberCount - better - worse, memberCount),
  }
  return { ...shares, verdict: comparisonVerdict(shares.better, shares.worse), differences }
}

/**
 * Refuse ensembles whose members do not face the same luck.
 *
 * @throws RangeError naming what each of them holds.
 */
export function checkPaired(...results: readonly EnsembleResult[]): void {
  const shapes = results.map(
    ({ firstMember, memberCount, stepCount }) => `${memberCount} members from ${firstMember} over ${stepCount} steps`,
  )
  if (new Set(shapes).size > 1) throw new RangeError(`Can't pair ${shapes.join(' with ')}`)
}

/** Whether a difference is one that matters. Nothing is not, however small the smallest. */
export function matters(difference: number, larger: number, smallest: DifferenceThatMatters): boolean {
  const size = Math.abs(difference)
  return size > 0 && size >= smallest.absolute && size >= smallest.relative * larger
}

/** How far the differences of a comparison lie apart. */
export function spreadOf({ differences }: Pick<PlanComparison, 'differences'>): DifferenceSpread {
  const sorted = Float64Array.from(differences).sort()
  return {
    median: quantileOfSorted(sorted, 0.5),
    low50: quantileOfSorted(sorted, 0.25),
    high50: quantileOfSorted(sorted, 0.75),
    low80: quantileOfSorted(sorted, 0.1),
    high80: quantileOfSorted(sorted, 0.9),
    low90: quantileOfSorted(sorted, 0.05),
    high90: quantileOfSorted(sorted, 0.95),
  }
}

/** Fifty (or `count`) equally likely differences, smallest first: the dots of a quantile dotplot. */
export function differenceDots({ differences }: Pick<PlanComparison, 'differences'>, count = 50): number[] {
  const sorted = Float64Array.from(differences).sort()
  return Array.from({ length: count }, (_, dot) => quantileOfSorted(sorted, (dot + 0.5) / count))
}

/**
 * What a plan is worth against another: share of futures in which it is better by a difference that matters, less the share in
 * which it is worse by one. In [-1, 1]; for mass killing it is by how much less likely that becomes. Of fewer futures than can be
 * compared all of it is open.
 */
export function netBenefit({ better, worse }: Pick<PlanComparison, 'better' | 'worse'>): MeanOverFutures {
  const { memberCount } = better
  const mean = (better.count - worse.count) / memberCount
  if (memberCount < LEAST_TO_COMPARE) return { mean, low: -1, high: 1 }
  const variance = (better.count + worse.count) / memberCount - mean * mean
  const half = standardErrorsIn(INTERVAL_COVERAGE) * Math.sqrt(Math.max(0, variance) / memberCount)
  return { mean, low: Math.max(-1, mean - half), high: Math.min(1, mean + half) }
}

/** Mean difference, pair by pair; of a single pair all is open. */
export function meanDifference({ differences }: Pick<PlanComparison, 'differences'>): MeanOverFutures {
  return differences.length < 2
    ? { mean: meanOf(differences), low: -Infinity, high: Infinity }
    : meanEstimate(differences)
}
