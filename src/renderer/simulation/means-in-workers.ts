import type { MeansAt } from '../../shared/decision'
import { asError } from './as-error'
import type { FromMovedWorker, MovedTask, ToMovedWorker } from './moved-numbers-messages'
import { isTyping } from './typing'

/** A worker that moves numbers, as whoever employs it sees it. */
export interface MovedWorker {
  readonly post: (message: ToMovedWorker) => void
  readonly listen: (onMessage: (message: FromMovedWorker) => void, onError: (error: unknown) => void) => void
  /** Ends it at once, in the middle of a future. */
  readonly terminate: () => void
}

export interface MeansInWorkers {
  readonly meansAt: MeansAt
  readonly dispose: () => void
}

const MOST_WORKERS = 8

/** Points that a worker is given at once: so few that workers end together and progress is seen, so many that they seldom wait. */
const POINTS_AT_ONCE = 4

/**
 * Move numbers in workers of their own: hundreds of grounds would keep those of the window from everything else. One lot of points
 * at a time is asked for. While somebody types the last of several workers rests, and what it would do falls to the others.
 */
export function meansInWorkers(
  task: MovedTask,
  spawn: () => MovedWorker = spawnWorker,
  workerCount: number = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency)),
  lastRests = isTyping,
): MeansInWorkers {
  const workers = Array.from({ length: workerCount }, spawn)
  for (const worker of workers) worker.post({ kind: 'move-in', task })
  const dispose = () => {
    for (const worker of workers) worker.terminate()
  }
  const meansAt: MeansAt = (subjects, points, { futures, signal, onProgress } = {}) => {
    if (signal?.aborted) return Promise.reject(asError(signal.reason))
    const finished = new AbortController()
    let stop = () => {}
    return new Promise<number[]>((resolve, reject) => {
      const means: number[] = []
      let [next, done] = [0, 0]
      // The workers are not told: whoever cancels disposes of them, which stops them at once.
      stop = () => reject(asError(signal?.reason))
      signal?.addEventListener('abort', stop)
      let resting: (() => void) | undefined
      workers.forEach((worker, w) => {
        let from = 0
        const give = () => {
          if (w > 0 && w === workers.length - 1 && lastRests()) {
            resting = give
            return
          }
          from = next
          if (from >= points.length) return
          next = Math.min(points.length, from + POINTS_AT_ONCE)
          worker.post({
            kind: 'move-to',
            subjects,
            points: points.slice(from, next),
            ...(futures && { futures }),
          })
        }
        worker.listen((message) => {
          if (finished.signal.aborted) return
          if (message.kind === 'failed') return reject(new Error(message.message))
          message.means.forEach((mean, i) => {
            means[from + i] = mean
          })
          done += message.means.length
          onProgress?.(done / points.length)
          if (done === points.length) return resolve(means)
          give()
          if (resting === undefined || lastRests()) return
          const rested = resting
          resting = undefined
          rested()
        }, reject)
        give()
      })
      if (points.length === 0) resolve(means)
    }).finally(() => {
      finished.abort()
      signal?.removeEventListener('abort', stop)
    })
  }
  return { meansAt, dispose }
}

function spawnWorker(): MovedWorker {
  const worker = new Worker(new URL('./simulation.worker.ts', import.meta.url), { type: 'module' })
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onError) => {
      worker.onmessage = ({ data }: MessageEvent<FromMovedWorker>) => onMessage(data)
      worker.onerror = (event) => onError(asError(event.error ?? event.message))
    },
    terminate: () => worker.terminate(),
  }
}
