import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { CountryModel } from '../shared/engine'
import { readJob, type CountryYearJob, type Readings } from '../shared/validation'
import { turnOfTheLoop } from './node-worker-pool'

/** Built beside the program; missing where the sources run by themselves, as in unit tests. */
const WORKER = new URL('./backtest-worker.mjs', import.meta.url)

/** Jobs given to a thread before it has answered the first, so that it never waits. */
const JOBS_AHEAD = 2

interface CrewOptions {
  readonly model: CountryModel
  readonly workerCount: number
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
  /** Script of a worker thread. */
  readonly worker?: URL
}

/** What is said to a thread, and what it answers. */
export interface CrewRequest {
  readonly position: number
  readonly job: CountryYearJob
}
export type CrewAnswer =
  | { readonly position: number; readonly reading: Readings[CountryYearJob['reading']] }
  | { readonly position: number; readonly fault: string }

/**
 * Run country-years, whole ensembles side by side: each is short, so that sharing one out would only cost time.
 *
 * Gives the readings in the order of the jobs. Rejects with the signal's reason when it is aborted.
 */
export async function runCountryYears<Kind extends CountryYearJob['reading']>(
  jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
  options: CrewOptions,
): Promise<Readings[Kind][]> {
  const { worker = WORKER, workerCount } = options
  const readings = existsSync(worker)
    ? await runOnThreads(jobs, Math.min(workerCount, Math.max(1, jobs.length)), worker, options)
    : await runHere(jobs, options)
  // Every job asks for this kind of reading.
  return readings as Readings[Kind][]
}

async function runHere(jobs: readonly CountryYearJob[], { model, signal, onProgress }: CrewOptions) {
  const readings: Readings[CountryYearJob['reading']][] = []
  for (const job of jobs) {
    await turnOfTheLoop()
    signal.throwIfAborted()
    readings.push(await readJob(model, job))
    onProgress(readings.length)
  }
  return readings
}

function runOnThreads(
  jobs: readonly CountryYearJob[],
  workerCount: number,
  entry: URL,
  { model, signal, onProgress }: CrewOptions,
): Promise<Readings[CountryYearJob['reading']][]> {
  const readings: Readings[CountryYearJob['reading']][] = []
  const workers: Worker[] = []
  const whenDone = new AbortController()
  return new Promise<Readings[CountryYearJob['reading']][]>((resolve, reject) => {
    let next = 0
    let done = 0
    const stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('Stopped'))
    }
    if (signal.aborted || jobs.length === 0) {
      if (signal.aborted) stop()
      else resolve([])
      return
    }
    signal.addEventListener('abort', stop, { once: true, signal: whenDone.signal })
    for (let i = 0; i < workerCount; i += 1) {
      // The flags this program was started with are meant for its main thread.
      const worker = new Worker(entry, { execArgv: [], workerData: { model } })
      workers.push(worker)
      const give = () => {
        const job = jobs[next]
        if (!job) return
        worker.postMessage({ position: next, job } satisfies CrewRequest)
        next += 1
      }
      worker.on('error', reject)
      worker.on('message', (answer: CrewAnswer) => {
        if ('fault' in answer) {
          reject(new Error(answer.fault))
          return
        }
        readings[answer.position] = answer.reading
        done += 1
        onProgress(done)
        if (done === jobs.length) resolve(readings)
        else give()
      })
      for (let ahead = 0; ahead < JOBS_AHEAD; ahead += 1) give()
    }
  }).finally(() => {
    whenDone.abort()
    for (const worker of workers) void worker.terminate()
  })
}
