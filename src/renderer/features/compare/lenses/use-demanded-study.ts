import { useCallback, useEffect, useRef, useState } from 'react'
import type { EndedStudy } from './ended-studies'

export type StudyState<Result> =
  | { readonly kind: 'idle' }
  /** `share` of the runs that are done, in [0, 1]; with what is found by then, where the study tells. */
  | { readonly kind: 'running'; readonly share: number; readonly soFar?: Result }
  /** With what was found by then; where nothing was, a study that is stopped is idle. */
  | { readonly kind: 'stopped'; readonly soFar: Result }
  | { readonly kind: 'failed'; readonly message: string; readonly soFar?: Result }
  | { readonly kind: 'done'; readonly result: Result }

/** A study that takes runs of its own, and so begins only when somebody asks for it. */
export interface DemandedStudy<Result> {
  readonly state: StudyState<Result>
  /** Whether it can begin now. */
  readonly isReady: boolean
  readonly start: () => void
  readonly stop: () => void
}

export type RunStudy<Result> = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
  /** Told of what is found before all is. */
  readonly onFound: (soFar: Result) => void
}) => Promise<Result>

const IDLE = { kind: 'idle' } as const

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
  const working = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => working.current?.abort(), [run])

  const start = useCallback(() => {
    if (!run) return
    working.current?.abort()
    const own = new AbortController()
    working.current = own
    let share = 0
    let known: { readonly soFar?: Result } = {}
    const say = (state: StudyState<Result>) => {
      if (!own.signal.aborted) setFound({ of: run, state })
    }
    own.signal.addEventListener('abort', () => {
      if (known.soFar !== undefined && !isOver) ended?.keep({ kind: 'stopped', soFar: known.soFar })
    })
    let isOver = false
    const sayEnded = (state: Extract<StudyState<Result>, { readonly kind: 'done' | 'failed' }>) => {
      if (own.signal.aborted) return
      isOver = true
      ended?.keep(state)
      say(state)
    }
    const sayRunning = () => say({ kind: 'running', share, ...known })
    sayRunning()
    run({
      signal: own.signal,
      onProgress: (next) => {
        // A whole percent at a time: there is nothing to see between, and all panels are drawn anew.
        const isSeen = Math.floor(next * 100) !== Math.floor(share * 100)
        share = next
        if (isSeen) sayRunning()
      },
      onFound: (soFar) => {
        known = { soFar }
        sayRunning()
      },
    }).then(
      (result) => sayEnded({ kind: 'done', result }),
      (error: unknown) =>
        sayEnded({ kind: 'failed', message: error instanceof Error ? error.message : String(error), ...known }),
    )
  }, [run, ended])
  const stop = useCallback(() => {
    working.current?.abort()
    setFound((before) => before && stopped(before))
  }, [])
  const state = found && found.of === run ? found.state : ended?.get()
  return { state: state ?? IDLE, isReady: run !== undefined, start, stop }
}

function stopped<Result>({ of, state }: { readonly of: RunStudy<Result>; readonly state: StudyState<Result> }) {
  if (state.kind !== 'running' || state.soFar === undefined) return undefined
  return { of, state: { kind: 'stopped', soFar: state.soFar } } as const
}
