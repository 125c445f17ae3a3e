import type { CountryModel, MemberTrace, MemberTracer, Scenario, TraceRequest } from '../../shared/engine'

/** What to trace back to its causes, and in how many futures. */
export interface TraceJob {
  readonly model: CountryModel
  readonly scenario: Scenario
  readonly request: TraceRequest
  readonly memberCount: number
}

/** Traced futures, with what a window of months is explained from. */
export interface TracedFutures extends Pick<MemberTracer, 'causes' | 'stepCount'> {
  readonly traces: readonly MemberTrace[]
}

/** What the worker says while it traces, and once it is done. */
export type TraceReply =
  { readonly kind: 'traced'; readonly membersDone: number } | { readonly kind: 'done'; readonly futures: TracedFutures }

export interface TraceOptions {
  readonly signal: AbortSignal
  readonly onProgress: (membersDone: number) => void
}

/** Traces futures somewhere out of the way. Rejects with the signal's reason when cancelled. */
export type TraceFutures = (job: TraceJob, options: TraceOptions) => Promise<TracedFutures>

/**
 * Trace futures in a worker of its own: the plain form of the model takes long, and the pool knows the compiled one only.
 *
 * Cancelling ends the worker at once, in the middle of a future.
 */
export const traceInWorker: TraceFutures = (job, { signal, onProgress }) => {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./trace.worker.ts', import.meta.url), { type: 'module' })
  const finished = new AbortController()
  const tracing = new Promise<TracedFutures>((resolve, reject) => {
    const listen = { signal: finished.signal }
    signal.addEventListener('abort', () => reject(asError(signal.reason)), listen)
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<TraceReply>) => {
        if (data.kind === 'done') resolve(data.futures)
        else onProgress(data.membersDone)
      },
      listen,
    )
    worker.addEventListener('error', (event) => reject(asError(event.error ?? event.message)), listen)
  })
  worker.postMessage(job)
  return tracing.finally(() => {
    finished.abort()
    worker.terminate()
  })
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
