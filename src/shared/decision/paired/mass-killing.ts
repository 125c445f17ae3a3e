import {
  INTERVAL_COVERAGE,
  MASS_KILLING_THRESHOLD,
  valuesAt,
  wilsonInterval,
  type Coverage,
  type EnsembleResult,
  type ProbabilityEstimate,
} from '../../engine'
import { STAGE_OUTCOMES, type StageOutcome } from './stage-outcome'

/**
 * Whether mass killing, or another stage of violence, goes on today: then nothing is left to begin, and what differs is whether it
 * ends.
 *
 * @param threshold Deaths in twelve months from which the stage begins.
 * @throws RangeError if another stage is asked of an ensemble that did not keep `severity`.
 */
export function isGoingOnIn(result: EnsembleResult, threshold: number = MASS_KILLING_THRESHOLD): boolean {
  if (threshold === MASS_KILLING_THRESHOLD) return result.onsetStep.every((step) => step === 0)
  return valuesAt(result, 'severity', 0).every((deaths) => deaths >= threshold)
}

/**
 * Say of each member whether mass killing, or another stage of violence, begins by a step or, where it goes on today, still does
 * then.
 *
 * @param threshold Deaths in twelve months from which the stage begins.
 * @throws RangeError if it goes on, or is another stage, and the ensemble did not keep `severity`.
 */
export function happensBy(
  result: EnsembleResult,
  step: number,
  threshold: number = MASS_KILLING_THRESHOLD,
): (member: number) => boolean {
  if (isGoingOnIn(result, threshold)) {
    const atStep = valuesAt(result, 'severity', step)
    return (member) => (atStep[member] ?? 0) >= threshold
  }
  if (threshold === MASS_KILLING_THRESHOLD) {
    return (member) => {
      const onset = result.onsetStep[member] ?? -1
      return onset >= 0 && onset <= step
    }
  }
  const bySteps = Array.from({ length: step + 1 }, (_, earlier) => valuesAt(result, 'severity', earlier))
  return (member) => bySteps.some((deaths) => (deaths[member] ?? 0) >= threshold)
}

/** Share of futures in which mass killing begins by a step (default: the horizon) or, where it goes on today, still does then. */
export function massKillingIn(
  result: EnsembleResult,
  step = result.stepCount - 1,
  coverage: Coverage = INTERVAL_COVERAGE,
): ProbabilityEstimate {
  return stageIn(result, 'mass-killing', step, coverage)
}

/** The same of any stage of violence. */
export function stageIn(
  result: EnsembleResult,
  outcome: StageOutcome,
  step: number,
  coverage: Coverage = INTERVAL_COVERAGE,
): ProbabilityEstimate {
  const happens = happensBy(result, step, STAGE_OUTCOMES[outcome])
  let count = 0
  for (let member = 0; member < result.memberCount; member += 1) if (happens(member)) count += 1
  return wilsonInterval(count, result.memberCount, coverage)
}

/** Futures in which a plan alone decides whether mass killing happens by the horizon. */
export function changedFutures(
  without: EnsembleResult,
  withPlan: EnsembleResult,
): { readonly averted: number; readonly caused: number } {
  const step = withPlan.stepCount - 1
  const [happensWithout, happensWith] = [happensBy(without, step), happensBy(withPlan, step)]
  let [averted, caused] = [0, 0]
  for (let member = 0; member < withPlan.memberCount; member += 1) {
    if (happensWithout(member) === happensWith(member)) continue
    if (happensWith(member)) caused += 1
    else averted += 1
  }
  return { averted, caused }
}
