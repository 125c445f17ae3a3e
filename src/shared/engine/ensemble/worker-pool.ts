import type { CountryModel } from '../model/country-model'
import type { Scenario } from '../model/scenario'
import { checkRequest } from './check-request'
import type { EnsembleRequest, EnsembleResult, RunOptions, SimulationRunner } from './ensemble-request'
import { layOutResult, placePart } from './ensemble-result'
import { blockRanges, type MemberRange } from './ensemble-workshop'
import type { PoolMessage, WorkerMessage } from './worker-messages'

/** A worker as the pool sees it: in the app a web worker, in the command line a Node thread, in tests a fake. */
export interface PoolWorker {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void
  onMessage(listener: (message: unknown) => void): void
  onError(listener: (error: unknown) => void): void
  terminate(): void
}

export interface WorkerPoolOptions {
  readonly spawn: () => PoolWorker
  readonly workerCount: number
  /** Write results into shared memory; needs a page that is cross-origin isolated. */
  readonly shared: boolean
  readonly model: CountryModel
  readonly scenario: Scenario
  /** Asked before blocks are given out: whether the last worker rests meanwhile, where there are several. */
  readonly lastRests?: () => boolean
}

/** A runner over several workers, which can be given another scenario without being spawned anew. */
export interface WorkerPool extends SimulationRunner {
  load(model: CountryModel, scenario: Scenario): void
}

/** Tasks a worker holds at once: one to run, one so that it need not wait for the next. */
const TASKS_A_WORKER = 2

/** Workers that break down oftener than this after a load do so because of what was loaded. */
const MOST_REPLACEMENTS = 3

interface Run {
  readonly id: number
  /** Workers that have been told of this run. */
  readonly told: Set<PoolWorker>
  readonly request: EnsembleRequest
  readonly result: EnsembleResult
  readonly cancelled: Int32Array | undefined
  /** Blocks by the worker that ran the same members before and still has their draws. */
  readonly queues: readonly MemberRange[][]
  readonly options: RunOptions
  membersLeft: number
  settle(outcome: { readonly kind: 'done' } | { readonly kind: 'failed'; readonly reason: unknown }): void
}

interface Task {
  readonly run: Run
  readonly range: MemberRange
}

/** Spawn workers at once, so that the first run need not wait for them. */
export function createWorkerPool({
  spawn,
  workerCount,
  shared,
  model,
  scenario,
  lastRests = () => false,
}: WorkerPoolOptions): WorkerPool {
  const workers: PoolWorker[] = []
  const tasks: Map<number, Task>[] = Array.from({ length: Math.max(1, workerCount) }, () => new Map<number, Task>())
  const runs = new Set<Run>()
  const waiting: (() => void)[] = []
  let generation = 1
  let content = { model, scenario }
  let replacements = 0
  let triggers: readonly string[] | undefined
  let lastTask = 0
  let lastRun = 0
  let broken: Error | undefined

  const post = (worker: PoolWorker, message: PoolMessage): void => {
    worker.post(message)
  }
  const failRuns = (reason: unknown): void => {
    for (const run of [...runs]) run.settle({ kind: 'failed', reason })
  }
  const fail = (reason: unknown): void => {
    failRuns(reason)
    waiting.splice(0).forEach((start) => {
      start()
    })
  }

  /**
   * Give every worker its next blocks: newer runs first, own members before those of others.
   *
   * One block each before any gets a second, and only idle workers take what is another's: or the first one would run a
   * preview of two blocks alone. What is the resting worker's is taken by the others; it works again with what is given out next.
   */
  const dispatch = (): void => {
    const working = workers.length - (workers.length > 1 && lastRests() ? 1 : 0)
    for (let share = 1; share <= TASKS_A_WORKER; share += 1) {
      workers.forEach((worker, w) => {
        const held = tasks[w]
        if (w >= working || !held || held.size >= share) return
        const next = nextTask(runs, w, held.size === 0)
        if (next) give(worker, held, next)
      })
    }
  }

  const give = (worker: PoolWorker, held: Map<number, Task>, task: Task): void => {
    lastTask += 1
    held.set(lastTask, task)
    const { run, range } = task
    if (!run.told.has(worker)) {
      run.told.add(worker)
      const { id, request, result, cancelled } = run
      post(worker, {
        kind: 'open',
        run: id,
        generation,
        request,
        ...(cancelled && { shared: result, cancelled }),
      })
    }
    post(worker, { kind: 'task', task: lastTask, run: run.id, range })
  }

  const receive = (w: number, message: WorkerMessage): void => {
    if (message.kind === 'loaded') {
      if (message.generation !== generation || triggers) return
      triggers = message.triggers
      waiting.splice(0).forEach((start) => {
        start()
      })
      return
    }
    if (message.kind === 'load-failed') {
      if (message.generation !== generation) return
      broken = new Error(message.message)
      fail(broken)
      return
    }
    const task = tasks[w]?.get(message.task)
    tasks[w]?.delete(message.task)
    if (task && runs.has(task.run)) finishTask(task, message)
    dispatch()
  }

  const employ = (worker: PoolWorker, w: number): void => {
    workers[w] = worker
    // Only our own worker script answers here, and it speaks WorkerMessage.
    worker.onMessage((data) => {
      receive(w, data as WorkerMessage)
    })
    worker.onError((error) => {
      if (workers[w] === worker) replace(w, error instanceof Error ? error : new Error(String(error)))
    })
    post(worker, { kind: 'load', generation, ...content })
  }

  /** Put another worker in the place of one that broke down. What it held will never be answered. */
  const replace = (w: number, error: Error): void => {
    workers[w]?.terminate()
    tasks[w]?.clear()
    replacements += 1
    if (replacements > MOST_REPLACEMENTS) {
      broken = error
      fail(error)
      return
    }
    employ(spawn(), w)
    failRuns(error)
  }

  const load = (nextModel: CountryModel, nextScenario: Scenario): void => {
    generation += 1
    content = { model: nextModel, scenario: nextScenario }
    triggers = undefined
    broken = undefined
    replacements = 0
    fail(new Error('Another scenario was loaded'))
    workers.forEach((worker) => {
      post(worker, { kind: 'load', generation, ...content })
    })
  }

  const start = (request: EnsembleRequest, options: RunOptions, names: readonly string[]): Promise<EnsembleResult> =>
    new Promise((resolve, reject) => {
      const cancelled = shared ? new Int32Array(new SharedArrayBuffer(4)) : undefined
      const result = layOutResult(request, names, shared ? (bytes) => new SharedArrayBuffer(bytes) : undefined)
      const { signal } = options
      const abort = (): void => {
        run.settle({ kind: 'failed', reason: signal?.reason })
      }
      lastRun += 1
      const run: Run = {
        id: lastRun,
        told: new Set(),
        request,
        result,
        cancelled,
        queues: shareOut(request, workers.length),
        options,
        membersLeft: request.memberCount,
        settle(outcome) {
          if (!runs.delete(run)) return
          signal?.removeEventListener('abort', abort)
          for (const worker of run.told) post(worker, { kind: 'close', run: run.id })
          if (outcome.kind === 'done') {
            resolve(result)
            return
          }
          if (cancelled) {
            Atomics.store(cancelled, 0, 1)
            // They see that by themselves and let go within a step, long before their answers are read here.
            for (const held of tasks) forgetTasks(held, run)
          }
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- an AbortSignal's reason goes through as it is
          reject(outcome.reason)
        },
      }
      runs.add(run)
      signal?.addEventListener('abort', abort, { once: true })
      dispatch()
    })

  tasks.forEach((_, w) => {
    employ(spawn(), w)
  })
  return {
    load,
    async runEnsemble(request, options = {}) {
      checkRequest(request)
      if (!triggers && !broken) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
        })
      }
      if (options.signal?.aborted) throw options.signal.reason
      if (broken) throw broken
      if (!triggers) throw new Error('Another scenario was loaded')
      return start(request, options, triggers)
    },
    dispose() {
      broken = new Error('The workers were dismissed')
      fail(broken)
      workers.forEach((worker) => {
        worker.terminate()
      })
    },
  }
}

/** Deal blocks to workers in turn: the same members always go to the same worker first. */
function shareOut(request: EnsembleRequest, workerCount: number): MemberRange[][] {
  const queues = Array.from({ length: workerCount }, (): MemberRange[] => [])
  blockRanges(request).forEach((range, block) => queues[block % workerCount]?.push(range))
  return queues
}

function nextTask(runs: ReadonlySet<Run>, worker: number, maySteal: boolean): Task | undefined {
  for (const run of [...runs].reverse()) {
    const own = run.queues[worker]?.shift()
    if (own) return { run, range: own }
    if (!maySteal) continue
    const longest = run.queues.reduce((best, queue) => (queue.length > best.length ? queue : best))
    const other = longest.pop()
    if (other) return { run, range: other }
  }
  return undefined
}

function forgetTasks(held: Map<number, Task>, run: Run): void {
  for (const [id, task] of held) if (task.run === run) held.delete(id)
}

function finishTask({ run, range }: Task, message: Extract<WorkerMessage, { kind: 'done' | 'failed' }>): void {
  if (message.kind === 'failed') return run.settle({ kind: 'failed', reason: new Error(message.message) })
  if (message.part) placePart(run.result, message.part, range.from)
  run.membersLeft -= range.to - range.from
  run.options.onProgress?.(run.request.memberCount - run.membersLeft)
  if (run.membersLeft === 0) run.settle({ kind: 'done' })
}
