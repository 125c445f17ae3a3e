import type { EnsembleDemand } from '../../../simulation/ensemble-demand'
import type { EnsembleFailure } from '../../../state/ensemble-slice'

/** Tell a fault of the engine: for the user its message, for whoever mends it all that shows it again. */
export function failureOf(
  error: unknown,
  demand: EnsembleDemand,
  origin: Readonly<Record<string, string>>,
): EnsembleFailure {
  const message = error instanceof Error ? error.message : String(error)
  const details = {
    ...origin,
    message,
    stack: error instanceof Error ? error.stack : undefined,
    seed: demand.seed,
    memberCount: demand.memberCount,
    horizonSteps: demand.horizonSteps,
    responses: demand.plan.responses,
  }
  return { message, details: JSON.stringify(details, null, 2) }
}
