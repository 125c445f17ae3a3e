import { useCallback, useEffect, useRef, useState } from 'react'
import { beginStudy, IDLE, type RunStudy, type StudyState } from './begin-study'
import { isEnded, type EndedStudy } from './ended-studies'

/** A study that takes runs of its own, and so begins only when somebody asks for it. */
export interface DemandedStudy<Result> {
  readonly state: StudyState<Result>
  /** Whether it can begin now. */
  readonly isReady: boolean
  readonly start: () => void
  readonly stop: () => void
}

/**
 * Run a study on demand. Another question (another `run`) cancels it and forgets what came out, unless it is kept.
 *
 * @param run The same function as long as it would give the same; undefined where nothing can be run now.
 * @param ended Where what came of this question is kept; goes with `run`.
 */
export function useDemandedStudy<Result>(
  run: RunStudy<Result> | undefined,
  ended?: EndedStudy<Result>,
): DemandedStudy<Result> {
  const [found, setFound] = useState<{ readonly of: RunStudy<Result>; readonly state: StudyState<Result> }>()
  const stopWorking = useRef<() => void>(undefined)
  useEffect(() => () => stopWorking.current?.(), [run])

  const start = useCallback(() => {
    if (!run) return
    stopWorking.current?.()
    stopWorking.current = beginStudy(run, (state) => {
      if (isEnded(state)) ended?.keep(state)
      setFound(state.kind === 'idle' ? undefined : { of: run, state })
    })
  }, [run, ended])
  const stop = useCallback(() => stopWorking.current?.(), [])
  const state = found && found.of === run ? found.state : ended?.get()
  return { state: state ?? IDLE, isReady: run !== undefined, start, stop }
}
