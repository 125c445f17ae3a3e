import {
  createWorkerPool,
  type CountryModel,
  type PoolWorker,
  type Scenario,
  type WorkerPool,
} from '../../shared/engine'
import { isTyping } from './typing'

const MOST_WORKERS = 8

/**
 * Workers of the browser, spawned at once. Memory is shared where the page is isolated, and handed over otherwise.
 *
 * @param mostWorkers One a core at most; fewer for what runs behind what the person is doing.
 */
export function createSimulationPool(
  model: CountryModel,
  scenario: Scenario,
  mostWorkers: number = MOST_WORKERS,
): WorkerPool {
  return createWorkerPool({
    spawn: spawnWorker,
    workerCount: Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency)),
    shared: crossOriginIsolated,
    model,
    scenario,
    lastRests: isTyping,
  })
}

function spawnWorker(): PoolWorker {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    onMessage: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => listener(data)),
    onError: (listener) => {
      worker.addEventListener('error', (event) => listener(event.error ?? new Error(event.message)))
      worker.addEventListener('messageerror', () => listener(new Error('A message of the worker could not be read')))
    },
    terminate: () => worker.terminate(),
  }
}
