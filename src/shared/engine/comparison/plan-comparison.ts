import type { EnsembleResult, OutcomeKey } from '../ensemble/ensemble-request'
import { valuesAt } from '../ensemble/ensemble-values'
import { wilsonInterval, type ProbabilityEstimate } from '../ensemble/onset'

/** The smallest difference that matters, in the outcome's unit and as a share of the larger value; both must be exceeded. */
export interface DifferenceThatMatters {
  readonly absolute: number
  readonly relative: number
}

/** How a plan fares against another on one outcome at one step, member by member under the same luck. */
export interface PlanComparison {
  /** Share of futures in which the plan's outcome is lower by a difference that matters. */
  readonly better: ProbabilityEstimate
  /** Share of futures in which it is higher by a difference that matters. */
  readonly worse: ProbabilityEstimate
  /** Plan minus baseline by member. */
  readonly differences: Float64Array
}

/**
 * Compare two plans member by member, which removes the chance both share. Lower outcomes are better.
 *
 * @throws RangeError if the ensembles do not hold the same members and steps.
 */
export function comparePlans(
  baseline: EnsembleResult,
  plan: EnsembleResult,
  outcome: OutcomeKey,
  step: number,
  threshold: DifferenceThatMatters,
): PlanComparison {
  const shapes = [baseline, plan].map(
    ({ firstMember, memberCount, stepCount }) => `${memberCount} members from ${firstMember} over ${stepCount} steps`,
  )
  if (shapes[0] !== shapes[1]) throw new RangeError(`Can't pair ${shapes.join(' with ')}`)
  const without = valuesAt(baseline, outcome, step)
  const withPlan = valuesAt(plan, outcome, step)
  const differences = Float64Array.from(withPlan, (value, member) => value - (without[member] ?? 0))
  let better = 0
  let worse = 0
  differences.forEach((difference, member) => {
    if (difference === 0) return
    const larger = Math.max(withPlan[member] ?? 0, without[member] ?? 0)
    if (Math.abs(difference) < threshold.absolute || Math.abs(difference) < threshold.relative * larger) return
    if (difference < 0) better += 1
    else worse += 1
  })
  return {
    better: wilsonInterval(better, plan.memberCount),
    worse: wilsonInterval(worse, plan.memberCount),
    differences,
  }
}
