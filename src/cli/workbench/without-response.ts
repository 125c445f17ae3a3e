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
}

/** Run a scenario without response, always under the same luck, in this thread. */
export function runWithoutResponse(
  model: CountryModel,
  scenario: Scenario,
  { memberCount, months, outcome }: WithoutResponse,
): Promise<EnsembleResult> {
  return createInProcessRunner(model, scenario).runEnsemble({
    plan: NO_RESPONSE,
    seed: 1,
    firstMember: 0,
    memberCount,
    horizonSteps: months,
    ticksPerStep: 4,
    switches: ALL_SWITCHES_ON,
    outcomes: [outcome],
  })
}
