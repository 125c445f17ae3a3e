import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import {
  createInProcessRunner,
  createWorkerPool,
  type CountryModel,
  type PoolWorker,
  type Scenario,
  type SimulationRunner,
} from '../shared/engine'

/** Built beside the program; missing where the sources run by themselves, as in unit tests. */
const WORKER = new URL('./simulation-worker.mjs', import.meta.url)

/** Ensembles up to this size are done before a thread has started. */
const MAX_MEMBERS_IN_PROCESS = 64

interface NodeRunnerOptions {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly memberCount: number
  readonly workerCount: number
  /** Script of a worker thread. */
  readonly worker?: URL
}

/** A runner for one command: threads for large ensembles, this thread for small ones. */
export function createNodeRunner({
  model,
  scenario,
  memberCount,
  workerCount,
  worker = WORKER,
}: NodeRunnerOptions): SimulationRunner {
  if (memberCount <= MAX_MEMBERS_IN_PROCESS || !existsSync(worker)) {
    return createInProcessRunner(model, scenario, { pause: turnOfTheLoop })
  }
  return createWorkerPool({ spawn: () => spawnNodeWorker(worker), workerCount, shared: true, model, scenario })
}

/** Let signals and timers have their turn. */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Megabytes for what a worker has just made and mostly forgets: small is less memory, and no slower. */
const YOUNG_MEGABYTES = 4

/** Start a worker of a pool in a thread of this process. */
export function spawnNodeWorker(entry: URL): PoolWorker {
  // The flags this program was started with are meant for its main thread.
  const worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
  return {
    post: (message, transfer = []) => {
      worker.postMessage(message, transfer)
    },
    onMessage: (listener) => worker.on('message', listener),
    onError: (listener) => worker.on('error', listener),
    terminate: () => void worker.terminate(),
  }
}
