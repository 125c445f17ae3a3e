import type { JudgedTraceRequest, TracedMap, TracedMembers } from '../../shared/decision'
import type { CountryModel, JointTraceRequest, Scenario, TraceRequest } from '../../shared/engine'
import { asError } from './as-error'

/** What to trace back to its causes, and in how many futures. */
export interface TraceJob {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly request: TraceRequest
  /** Absent: 0. */
  readonly firstMember?: number
  readonly memberCount: number
}

/** An outcome that plans are judged by to be traced back to its causes. */
export interface OutcomeJob extends Omit<TraceJob, 'request'> {
  readonly request: JudgedTraceRequest
}

/** Everything that moves to be traced back to its direct causes, from today to the horizon. */
export interface MapJob {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly request: JointTraceRequest
  readonly memberCount: number
}

/** What the worker is told to do. */
export type TraceTask =
  | (TraceJob & { readonly kind: 'quantity' })
  | (OutcomeJob & { readonly kind: 'outcome' })
  | (MapJob & { readonly kind: 'map' })

/** What the worker says while it traces, and once it is done. */
export type TraceReply<Found> =
  { readonly kind: 'traced'; readonly membersDone: number } | { readonly kind: 'done'; readonly found: Found }

export interface TraceOptions {
  readonly signal: AbortSignal
  readonly onProgress: (membersDone: number) => void
}

/** Traces futures somewhere out of the way. Rejects with the signal's reason when cancelled. */
export type TraceFutures = (job: TraceJob, options: TraceOptions) => Promise<TracedMembers>

/** Traces an outcome in futures somewhere out of the way. Rejects with the signal's reason when cancelled. */
export type TraceOutcome = (job: OutcomeJob, options: TraceOptions) => Promise<TracedMembers>

/** Traces the whole map of a scenario somewhere out of the way. Rejects with the signal's reason when cancelled. */
export type TraceWholeMap = (job: MapJob, options: TraceOptions) => Promise<TracedMap>

export const traceInWorker: TraceFutures = (job, options) => inWorker({ ...job, kind: 'quantity' }, options)

/** One core is left to the window, and more workers than this are of no use to so few futures. */
const MOST_WORKERS = 4

/** Trace an outcome in some workers at once: it takes several times as long as one campaign. */
export const traceOutcomeInWorkers: TraceOutcome = async (job, { signal, onProgress }) => {
  signal.throwIfAborted()
  const { firstMember = 0, memberCount } = job
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency - 1, memberCount))
  const done = Array.from({ length: workers }, () => 0)
  // One that fails ends the others, as whoever cancels ends all.
  const ended = new AbortController()
  const end = () => ended.abort(signal.reason)
  signal.addEventListener('abort', end)
  const parts = done.map((_, worker) => {
    const [from, to] = [worker, worker + 1].map((place) => Math.round((place * memberCount) / workers))
    return inWorker<TracedMembers>(
      { ...job, kind: 'outcome', firstMember: firstMember + (from ?? 0), memberCount: (to ?? 0) - (from ?? 0) },
      {
        signal: ended.signal,
        onProgress: (members) => {
          done[worker] = members
          onProgress(done.reduce((all, one) => all + one, 0))
        },
      },
    )
  })
  try {
    const traced = await Promise.all(parts)
    const [first] = traced
    if (!first) throw new RangeError('There is no future to trace')
    return { ...first, traces: traced.flatMap(({ traces }) => traces) }
  } catch (error) {
    ended.abort(error)
    throw error
  } finally {
    signal.removeEventListener('abort', end)
  }
}

export const traceMapInWorker: TraceWholeMap = (job, options) => inWorker({ ...job, kind: 'map' }, options)

/**
 * Trace futures in a worker of its own: the plain form of the model takes long, and the pool knows the compiled one only.
 *
 * Cancelling ends the worker at once, in the middle of a future.
 */
function inWorker<Found>(task: TraceTask, { signal, onProgress }: TraceOptions): Promise<Found> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module' })
  const finished = new AbortController()
  const tracing = new Promise<Found>((resolve, reject) => {
    const listen = { signal: finished.signal }
    signal.addEventListener('abort', () => reject(asError(signal.reason)), listen)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<TraceReply<Found>>) => {
        if (data.kind === 'done') resolve(data.found)
        else onProgress(data.membersDone)
      },
      listen,
    )
    worker.addEventListener('error', (event) => reject(asError(event.error ?? event.message)), listen)
  })
  worker.postMessage(task)
  return tracing.finally(() => {
    finished.abort()
    worker.terminate()
  })
}
