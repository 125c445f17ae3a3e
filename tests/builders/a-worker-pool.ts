import { vi } from 'vitest'
import type { CountryModel, Scenario, SimulationRunner, WorkerPool } from '../../src/shared/engine'

type Runs = Pick<SimulationRunner, 'runEnsemble'>

/** Stands in for the workers: runs in this thread, on the ground that was loaded last, and counts what it is asked. */
export function aWorkerPool(runsOn: (model: CountryModel, scenario: Scenario) => Runs) {
  const load = vi.fn<WorkerPool['load']>()
  const run = vi.fn<WorkerPool['runEnsemble']>()
  const dispose = vi.fn<WorkerPool['dispose']>()
  const open = vi.fn((...ground: Parameters<typeof runsOn>): WorkerPool => {
    let runs = runsOn(...ground)
    return {
      load: (...next) => {
        load(...next)
        runs = runsOn(...next)
      },
      runEnsemble: (...asked) => {
        void run(...asked)
        return runs.runEnsemble(...asked)
      },
      dispose,
    }
  })
  return { open, load, run, dispose }
}
