import {
  INTERVAL_COVERAGE,
  MASS_KILLING_THRESHOLD,
  valuesAt,
  wilsonInterval,
  type Coverage,
  type EnsembleResult,
  type ProbabilityEstimate,
} from '../../engine'

/** Whether mass killing goes on today: then nothing is left to begin, and what differs is whether it ends. */
export const isGoingOnIn = ({ onsetStep }: EnsembleResult): boolean => onsetStep.every((step) => step === 0)

/**
 * Say of each member whether mass killing begins by a step or, where it goes on today, still does then.
 *
 * @throws RangeError if it goes on and the ensemble did not keep `severity`.
 */
export function happensBy(result: EnsembleResult, step: number): (member: number) => boolean {
  if (!isGoingOnIn(result)) {
    return (member) => {
      const onset = result.onsetStep[member] ?? -1
      return onset >= 0 && onset <= step
    }
  }
  const atStep = valuesAt(result, 'severity', step)
  return (member) => (atStep[member] ?? 0) >= MASS_KILLING_THRESHOLD
}

/** Share of futures in which mass killing begins by a step (default: the horizon) or, where it goes on today, still does then. */
export function massKillingIn(
  result: EnsembleResult,
  step = result.stepCount - 1,
  coverage: Coverage = INTERVAL_COVERAGE,
): ProbabilityEstimate {
  const happens = happensBy(result, step)
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
