import { traceHarm, type HarmJob, type HarmTrace } from '../../shared/decision'
import type { CountryModel, Scenario, WorkerPool } from '../../shared/engine'
import { runnerByGround } from './runner-by-ground'
import type { WhyOptions } from './why-runs'

/**
 * Trace what does harm in workers of their own: those of the window keep the model as it stands, and loading another would cancel
 * whatever else is run on it.
 */
export async function runHarmTrace(
  job: Omit<HarmJob, 'runnerOf'>,
  openPool: (model: CountryModel, scenario: Scenario) => WorkerPool,
  options: WhyOptions,
): Promise<HarmTrace> {
  const { ground } = job
  const pool = openPool(ground.model, ground.scenario)
  try {
    return await traceHarm({ ...job, runnerOf: runnerByGround(pool, ground) }, options)
  } finally {
    pool.dispose()
  }
}
