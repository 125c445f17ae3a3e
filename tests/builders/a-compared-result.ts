import type { ComparedResult } from '../../src/renderer/simulation/comparison-runs'
import { judgedValues, outcomesNeededFor, type JudgedOutcome } from '../../src/shared/decision'
import type { EnsembleResult } from '../../src/shared/engine'

/** What Compare keeps of a result; of an outcome that it does not have, there is none of it. */
export function aComparedResult(result: EnsembleResult): ComparedResult {
  const at = (outcome: JudgedOutcome): Float64Array =>
    outcomesNeededFor(outcome).every((key) => result.outcomes.includes(key))
      ? judgedValues(result, outcome, result.stepCount - 1)
      : new Float64Array(result.memberCount)
  return {
    ...result,
    told: {
      deaths: at('deaths'),
      'indirect-deaths': at('indirect-deaths'),
      displaced: at('displaced'),
      'without-access': at('without-access'),
      'other-harms': at('other-harms'),
    },
  }
}
