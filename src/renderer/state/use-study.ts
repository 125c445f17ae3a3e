import { useEffect, useRef, useState } from 'react'
import type { Scenario } from '../../shared/engine'
import type { WhyOptions } from '../simulation/why-runs'

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

export interface Study<T> {
  readonly state: StudyState<T>
  readonly stop: () => void
  /** Begin again after it was stopped or failed. */
  readonly start: () => void
}

/** Results that outlive the panel that asked for them: going to another tab and back costs nothing. */
export interface KeptResults<T> {
  readonly get: (job: StudyJob<T>) => T | undefined
  readonly set: (job: StudyJob<T>, result: T) => void
}

const MOST_KEPT = 4

export function keptResults<T>(): KeptResults<T> {
  const ofScenario = new WeakMap<Scenario, Map<string, T>>()
  return {
    get: ({ scenario, key }) => ofScenario.get(scenario)?.get(key),
    set: ({ scenario, key }, result) => {
      const results = ofScenario.get(scenario) ?? new Map<string, T>()
      ofScenario.set(scenario, results.set(key, result))
      const [oldest] = results.keys()
      if (results.size > MOST_KEPT && oldest !== undefined) results.delete(oldest)
    },
  }
}

const NOT_BEGUN = { kind: 'running', share: 0 } as const

/**
 * Run something long while it is on the screen, unless its result is kept. Leaving, and another job, cancel it.
 *
 * @param job Absent: nothing can be run yet. The same job must be the same object.
 */
export function useStudy<T>(job: StudyJob<T> | undefined, kept: KeptResults<T>): Study<T> {
  const [attempt, setAttempt] = useState<object>({})
  const [told, setTold] = useState<{ readonly of: object; readonly job: StudyJob<T>; readonly state: StudyState<T> }>()
  const working = useRef<AbortController | undefined>(undefined)
  useEffect(() => {
    if (!job || kept.get(job) !== undefined) return undefined
    const controller = new AbortController()
    let percent = 0
    const tell = (state: StudyState<T>) => {
      if (!controller.signal.aborted) setTold({ of: attempt, job, state })
    }
    const onProgress = (share: number) => {
      // A whole percent at a time: there is nothing to see between.
      if (Math.floor(share * 100) === percent) return
      percent = Math.floor(share * 100)
      tell({ kind: 'running', share })
    }
    working.current = controller
    job.run({ signal: controller.signal, onProgress }).then(
      (result) => {
        if (!controller.signal.aborted) kept.set(job, result)
        tell({ kind: 'done', result })
      },
      (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
    return () => controller.abort()
  }, [job, kept, attempt])
  const known = job && kept.get(job)
  const current = told && told.job === job && told.of === attempt ? told.state : undefined
  return {
    state: known === undefined ? (current ?? NOT_BEGUN) : { kind: 'done', result: known },
    stop: () => {
      working.current?.abort()
      if (job) setTold({ of: attempt, job, state: { kind: 'stopped' } })
    },
    start: () => setAttempt({}),
  }
}
