import type { Scenario } from '../../shared/engine'
import type { WhyOptions } from '../simulation/why-runs'
import { useStore } from './store'
import { beginWork } from './work-at-hand'

/** Something that takes long, and gives the same again for the same key and scenario. */
export interface StudyJob<T> {
  readonly key: string
  readonly scenario: Scenario
  readonly run: (options: WhyOptions) => Promise<T>
}

export type StudyState<T> =
  /** `share` of the work that is done, in [0, 1]. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }

export const NOT_BEGUN = { kind: 'running', share: 0 } as const

/** Work on a study that goes on, with whoever watches it. */
export interface GoingStudy<T> {
  readonly state: StudyState<T>
  readonly stop: () => void
  /** @returns What stops the watching. The work goes on for whoever comes back, while that may be. */
  readonly watch: (tell: (state: StudyState<T>) => void) => () => void
}

/** Studies that outlive the panel that asked for them, done or going on: going to another tab and back costs nothing. */
export interface KeptStudies<T> {
  readonly get: (job: StudyJob<T>) => T | undefined
  /** Hear of every result that is kept until what is returned is called. */
  readonly subscribe: (hear: () => void) => () => void
  readonly going: (job: StudyJob<T>) => GoingStudy<T> | undefined
  /** Begin it, or join what is going on. All others that nobody watches make way. */
  readonly begin: (job: StudyJob<T>) => GoingStudy<T>
  /** Stop all that nobody watches. */
  readonly makeWay: () => void
}

const MOST_KEPT = 4

interface KeepingOptions {
  /** Results that are kept of a scenario. */
  readonly mostKept?: number
  /** Nobody waits for it: it is no reason for other work to wait. */
  readonly isBehind?: boolean
}

export function keptStudies<T>({ mostKept = MOST_KEPT, isBehind = false }: KeepingOptions = {}): KeptStudies<T> {
  const done = new WeakMap<Scenario, Map<string, T>>()
  const hearers = new Set<() => void>()
  const going = new Set<{
    readonly job: StudyJob<T>
    readonly study: GoingStudy<T>
    readonly isWatched: () => boolean
  }>()

  const keep = ({ scenario, key }: StudyJob<T>, result: T) => {
    const results = done.get(scenario) ?? new Map<string, T>()
    done.set(scenario, results.set(key, result))
    const [oldest] = results.keys()
    if (results.size > mostKept && oldest !== undefined) results.delete(oldest)
    for (const hear of hearers) hear()
  }
  const goingOn = (job: StudyJob<T>) =>
    [...going].find((one) => one.job.key === job.key && one.job.scenario === job.scenario)?.study
  const makeWay = (but?: GoingStudy<T>) => {
    for (const { study, isWatched } of going) if (study !== but && !isWatched()) study.stop()
  }

  const begun = (job: StudyJob<T>): GoingStudy<T> => {
    const controller = new AbortController()
    const watchers = new Set<(state: StudyState<T>) => void>()
    const { document, place } = useStore.getState()
    let state: StudyState<T> = NOT_BEGUN
    const tell = (next: StudyState<T>) => {
      if (controller.signal.aborted) return
      state = next
      for (const watcher of watchers) watcher(next)
    }
    /** Once something else is to be worked on, what nobody watches would only be in its way. */
    const stopIfIdle = () => {
      const now = useStore.getState()
      if (watchers.size === 0 && (now.document !== document || now.place !== place)) study.stop()
    }
    const unsubscribe = useStore.subscribe(stopIfIdle)
    const atHand = isBehind ? undefined : beginWork()
    const end = () => {
      atHand?.()
      unsubscribe()
      going.delete(entry)
    }
    const study: GoingStudy<T> = {
      get state() {
        return state
      },
      stop: () => {
        controller.abort()
        end()
      },
      watch: (watcher) => {
        watchers.add(watcher)
        return () => {
          watchers.delete(watcher)
          stopIfIdle()
        }
      },
    }
    const entry = { job, study, isWatched: () => watchers.size > 0 }
    going.add(entry)
    const onProgress = (share: number) => {
      // A whole percent at a time: there is nothing to see between.
      const before = state.kind === 'running' ? state.share : 0
      if (Math.floor(share * 100) !== Math.floor(before * 100)) tell({ kind: 'running', share })
    }
    job.run({ signal: controller.signal, onProgress }).then(
      (result) => {
        if (controller.signal.aborted) return
        keep(job, result)
        end()
        tell({ kind: 'done', result })
      },
      (error: unknown) => {
        end()
        tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
      },
    )
    return study
  }

  return {
    get: ({ scenario, key }) => done.get(scenario)?.get(key),
    subscribe: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    going: goingOn,
    begin: (job) => {
      const known = goingOn(job)
      makeWay(known)
      return known ?? begun(job)
    },
    makeWay: () => makeWay(),
  }
}
