import {
  ALL_SWITCHES_ON,
  createInProcessRunner,
  NO_RESPONSE,
  type CountryModel,
  type EnsembleResult,
  type OutcomeKey,
  type Scenario,
} from '../../shared/engine'

interface WithoutResponse {
  readonly memberCount: number
  readonly months: number
  readonly outcome: OutcomeKey
  readonly seed?: number
  readonly ticksPerStep?: number
}

/** Run a scenario without response, under the same luck unless told otherwise, in this thread. */
export function runWithoutResponse(
  model: CountryModel,
  scenario: Scenario,
  { memberCount, months, outcome, seed = 1, ticksPerStep = 4 }: WithoutResponse,
): Promise<EnsembleResult> {
  return createInProcessRunner(model, scenario).runEnsemble({
    plan: NO_RESPONSE,
    seed,
    firstMember: 0,
    memberCount,
    horizonSteps: months,
    ticksPerStep,
    switches: ALL_SWITCHES_ON,
    outcomes: [outcome],
  })
}
