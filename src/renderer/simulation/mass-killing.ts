import {
  MASS_KILLING_THRESHOLD,
  onsetProbability,
  valuesAt,
  wilsonInterval,
  type EnsembleResult,
  type ProbabilityEstimate,
} from '../../shared/engine'
import type { ChangedFutures } from '../../shared/formats'

/** Whether mass killing goes on today: then nothing is left to begin, and what differs is whether it ends. */
export const isGoingOnIn = ({ onsetStep }: EnsembleResult): boolean => onsetStep.every((step) => step === 0)

/** Share of futures in which mass killing begins by the horizon or, where it goes on today, still does then. */
export function massKillingIn(result: EnsembleResult): ProbabilityEstimate {
  if (!isGoingOnIn(result)) return onsetProbability(result)
  const atHorizon = valuesAt(result, 'severity', result.stepCount - 1)
  return wilsonInterval(atHorizon.filter(isMassKilling).length, result.memberCount)
}

/** In how many futures the plan alone decides on it, future by future under the same luck. */
export function changedFutures(without: EnsembleResult, withPlan: EnsembleResult): ChangedFutures {
  const [happensWithout, happensWith] = [happensBy(without), happensBy(withPlan)]
  let [averted, caused] = [0, 0]
  for (let member = 0; member < withPlan.memberCount; member += 1) {
    if (happensWithout(member) === happensWith(member)) continue
    if (happensWith(member)) caused += 1
    else averted += 1
  }
  return { averted, caused }
}

const isMassKilling = (severity: number): boolean => severity >= MASS_KILLING_THRESHOLD

function happensBy(result: EnsembleResult): (member: number) => boolean {
  if (!isGoingOnIn(result)) return (member) => (result.onsetStep[member] ?? -1) >= 0
  const atHorizon = valuesAt(result, 'severity', result.stepCount - 1)
  return (member) => isMassKilling(atHorizon[member] ?? 0)
}
