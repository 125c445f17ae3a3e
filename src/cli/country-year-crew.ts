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
  readonly workerCount: number
  readonly signal: AbortSignal
  /** Script of a worker thread. */
  readonly worker?: URL
}

interface RunOptions extends CrewOptions {
  readonly model: CountryModel
  readonly onProgress: (done: number) => void
}

/** What is said to a thread, and what it answers. A model holds for the jobs after it. */
export type CrewRequest = { readonly model: CountryModel } | { readonly position: number; readonly job: CountryYearJob }
export type CrewAnswer =
  | { readonly position: number; readonly reading: Readings[CountryYearJob['reading']] }
  | { readonly position: number; readonly fault: string }

/** Threads that stay between runs: starting one takes as long as a hundred short ensembles. */
export interface CountryYearCrew {
  /**
   * Run country-years, whole ensembles side by side: each is short, so that sharing one out would only cost time.
   *
   * Gives the readings in the order of the jobs. Rejects with the signal's reason when it is aborted; after any rejection
   * the crew can only be disposed of. One run at a time.
   */
  readonly run: <Kind extends CountryYearJob['reading']>(
    model: CountryModel,
    jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
    onProgress?: (done: number) => void,
  ) => Promise<Readings[Kind][]>
  readonly dispose: () => void
}

/** Open threads for country-years, none where the built worker is missing: then this thread does the work. */
export function openCountryYearCrew({ workerCount, signal, worker = WORKER }: CrewOptions): CountryYearCrew {
  const threads = existsSync(worker)
    ? // The flags this program was started with are meant for its main thread.
      Array.from({ length: Math.max(1, workerCount) }, () => new Worker(worker, { execArgv: [] }))
    : []
  for (const thread of threads) {
    // Between runs nobody listens: a thread that breaks must not end the program without a word.
    thread.on('error', () => undefined)
    thread.unref()
  }
  return {
    run: async <Kind extends CountryYearJob['reading']>(
      model: CountryModel,
      jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
      onProgress: (done: number) => void = () => undefined,
    ) => {
      const readings = await (threads.length > 0
        ? runOnThreads(threads, model, jobs, signal, onProgress)
        : runHere(model, jobs, signal, onProgress))
      // Every job asks for this kind of reading.
      return readings as Readings[Kind][]
    },
    dispose: () => {
      for (const thread of threads) void thread.terminate()
    },
  }
}

/** Run country-years with a crew of their own. */
export async function runCountryYears<Kind extends CountryYearJob['reading']>(
  jobs: readonly (CountryYearJob & { readonly reading: Kind })[],
  { model, onProgress, ...options }: RunOptions,
): Promise<Readings[Kind][]> {
  const crew = openCountryYearCrew({ ...options, workerCount: Math.min(options.workerCount, jobs.length) })
  try {
    return await crew.run(model, jobs, onProgress)
  } finally {
    crew.dispose()
  }
}

type AnyReading = Readings[CountryYearJob['reading']]

async function runHere(
  model: CountryModel,
  jobs: readonly CountryYearJob[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<AnyReading[]> {
  const readings: AnyReading[] = []
  for (const job of jobs) {
    await turnOfTheLoop()
    signal.throwIfAborted()
    readings.push(await readJob(model, job))
    onProgress(readings.length)
  }
  return readings
}

function runOnThreads(
  threads: readonly Worker[],
  model: CountryModel,
  jobs: readonly CountryYearJob[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<AnyReading[]> {
  const readings: AnyReading[] = []
  const whenDone = new AbortController()
  return new Promise<AnyReading[]>((resolve, reject) => {
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
    for (const thread of threads) {
      const tell = (request: CrewRequest) => {
        thread.postMessage(request)
      }
      const give = () => {
        const job = jobs[next]
        if (!job) return
        tell({ position: next, job })
        next += 1
      }
      const hear = (answer: CrewAnswer) => {
        if ('fault' in answer) {
          reject(new Error(answer.fault))
          return
        }
        readings[answer.position] = answer.reading
        done += 1
        onProgress(done)
        if (done === jobs.length) resolve(readings)
        else give()
      }
      thread.on('message', hear)
      thread.on('error', reject)
      whenDone.signal.addEventListener('abort', () => {
        thread.off('message', hear)
        thread.off('error', reject)
        thread.unref()
      })
      thread.ref()
      tell({ model })
      for (let ahead = 0; ahead < JOBS_AHEAD; ahead += 1) give()
    }
  }).finally(() => {
    whenDone.abort()
  })
}
