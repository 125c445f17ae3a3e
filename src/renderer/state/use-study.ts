import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { NOT_BEGUN, type GoingStudy, type KeptStudies, type StudyJob, type StudyState } from './kept-studies'

export interface Study<T> {
  readonly state: StudyState<T>
  readonly stop: () => void
  /** Begin again after it was stopped or failed. */
  readonly start: () => void
}

/** What came of something long, if that is kept; begins nothing. The same job must be the same object. */
export const useKnownStudy = <T>(job: StudyJob<T> | undefined, kept: KeptStudies<T>): T | undefined =>
  // Heard of apart from the work, which may be done between drawing and watching.
  useSyncExternalStore(kept.subscribe, () => job && kept.get(job))

/**
 * Run something long, unless its result is kept. Another job cancels it, and so does another document or place; where only the
 * panel goes, it goes on, so that whoever comes back finds it further.
 *
 * @param job Absent: nothing can be run yet. The same job must be the same object.
 */
export function useStudy<T>(job: StudyJob<T> | undefined, kept: KeptStudies<T>): Study<T> {
  const [attempt, setAttempt] = useState<object>({})
  const [told, setTold] = useState<{ readonly of: object; readonly job: StudyJob<T>; readonly state: StudyState<T> }>()
  const known = useKnownStudy(job, kept)
  const working = useRef<GoingStudy<T> | undefined>(undefined)
  useEffect(() => {
    if (!job || kept.get(job) !== undefined) {
      kept.makeWay()
      return undefined
    }
    const going = kept.begin(job)
    working.current = going
    return going.watch((state) => setTold({ of: attempt, job, state }))
  }, [job, kept, attempt])
  const current = told && told.job === job && told.of === attempt ? told.state : undefined
  return {
    state:
      known === undefined ? (current ?? (job && kept.going(job)?.state) ?? NOT_BEGUN) : { kind: 'done', result: known },
    stop: () => {
      working.current?.stop()
      if (job) setTold({ of: attempt, job, state: { kind: 'stopped' } })
    },
    start: () => setAttempt({}),
  }
}
