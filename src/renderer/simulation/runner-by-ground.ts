import type { Ground, SimulationRunner, WorkerPool } from '../../shared/engine'

/**
 * Run ground after ground in one pool, each loaded when it is first asked for after another. The workers outlive them: disposing of
 * a runner does nothing.
 *
 * @param opened What the pool was opened with.
 */
export function runnerByGround(pool: WorkerPool, opened: Ground): (ground: Ground) => SimulationRunner {
  let loaded = opened
  return (ground) => ({
    runEnsemble: (request, options) => {
      if (loaded !== ground) {
        pool.load(ground.model, ground.scenario)
        loaded = ground
      }
      return pool.runEnsemble(request, options)
    },
    dispose: () => undefined,
  })
}
