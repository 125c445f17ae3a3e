import type { CountryModel, Scenario, WorkerPool } from '../../shared/engine'
import { createSimulationPool } from './create-simulation-pool'

/** The workers of the window, with the scenario they were last given. */
let opened: { readonly pool: WorkerPool; scenario: Scenario } | undefined

/**
 * The workers of this window, ready for a scenario. Places share them: spawning workers anew with every change of place would
 * take longer than most of what they are asked. They live as long as the window.
 *
 * Another scenario cancels whatever runs on the one before.
 */
export function windowPool(model: CountryModel, scenario: Scenario): WorkerPool {
  opened ??= { pool: createSimulationPool(model, scenario), scenario }
  if (opened.scenario !== scenario) {
    opened.pool.load(model, scenario)
    opened.scenario = scenario
  }
  return opened.pool
}
