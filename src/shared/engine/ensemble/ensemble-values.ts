import type { EnsembleResult, OutcomeKey, OutcomeValues } from './ensemble-request'

/**
 * Values of one outcome at one step, one a member; a view, not a copy.
 *
 * @throws RangeError if the ensemble did not keep this outcome or step.
 */
export function valuesAt(result: OutcomeValues, outcome: OutcomeKey, step: number): Float32Array {
  const position = result.outcomes.indexOf(outcome)
  if (position < 0) throw new RangeError(`The ensemble did not keep the outcome "${outcome}"`)
  if (!(step >= 0 && step < result.stepCount))
    throw new RangeError(`Step ${step} is outside 0 to ${result.stepCount - 1}`)
  const start = (position * result.stepCount + step) * result.memberCount
  return result.values.subarray(start, start + result.memberCount)
}

/** Path of one member through one outcome, from step 0 to the horizon. */
export function pathOf(result: EnsembleResult, outcome: OutcomeKey, member: number): number[] {
  if (!(member >= 0 && member < result.memberCount)) {
    throw new RangeError(`Member ${member} is outside 0 to ${result.memberCount - 1}`)
  }
  return Array.from({ length: result.stepCount }, (_, step) => valuesAt(result, outcome, step)[member] ?? 0)
}
