import type { EnsemblePair } from '../../../../../src/renderer/simulation/ensemble-demand'
import type { EnsembleResult, ResponsePlan } from '../../../../../src/shared/engine'
import { anEnsembleResult } from '../../../simulation/fake-runner'

/** One future a value: `deaths` at the horizon of one month by member, the first `onsets` of which reach mass killing. */
export function aResult(deaths: readonly number[], onsets: number): EnsembleResult {
  const base = anEnsembleResult(
    { memberCount: deaths.length, horizonSteps: 1, outcomes: ['deaths'] },
    (_outcome, step, member) => (step === 0 ? 0 : (deaths[member] ?? 0)),
  )
  return { ...base, onsetStep: Int16Array.from(deaths, (_, member) => (member < onsets ? 1 : -1)) }
}

/** Mass killing goes on today; it still does at the horizon of one month in the first so many of the futures. */
export function aResultGoingOn(memberCount: number, stillGoingOn: number): EnsembleResult {
  const base = anEnsembleResult(
    { memberCount, horizonSteps: 1, outcomes: ['deaths', 'severity'] },
    (outcome, step, member) => (outcome === 'severity' && (step === 0 || member < stillGoingOn) ? 1500 : 0),
  )
  return { ...base, onsetStep: new Int16Array(memberCount) }
}

export function aPair(plan: ResponsePlan, baseline: EnsembleResult, withPlan = baseline): EnsemblePair {
  const { memberCount } = baseline
  return { demand: { plan, seed: 7, memberCount, horizonSteps: 1, outcomes: ['deaths'] }, baseline, withPlan }
}

export const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value)
