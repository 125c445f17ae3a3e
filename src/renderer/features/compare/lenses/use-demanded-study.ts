import { useCallback, useEffect, useRef, useState } from 'react'

export type StudyState<Result> =
  | { readonly kind: 'idle' }
  /** `share` of the runs that are done, in [0, 1]. */
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'failed'; readonly message: string }
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
}) => Promise<Result>

const IDLE = { kind: 'idle' } as const

/**
 * Run a study on demand. Another question (another `run`) cancels it and forgets what came out.
 *
 * @param run The same function as long as it would give the same; undefined where nothing can be run now.
 */
export function useDemandedStudy<Result>(run: RunStudy<Result> | undefined): DemandedStudy<Result> {
  const [found, setFound] = useState<{ readonly of: RunStudy<Result>; readonly state: StudyState<Result> }>()
  const working = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => working.current?.abort(), [run])

  const start = useCallback(() => {
    if (!run) return
    working.current?.abort()
    const own = new AbortController()
    working.current = own
    const say = (state: StudyState<Result>) => {
      if (!own.signal.aborted) setFound({ of: run, state })
    }
    say({ kind: 'running', share: 0 })
    run({ signal: own.signal, onProgress: (share) => say({ kind: 'running', share }) }).then(
      (result) => say({ kind: 'done', result }),
      (error: unknown) => say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
  }, [run])
  const stop = useCallback(() => {
    working.current?.abort()
    setFound(undefined)
  }, [])
  return { state: found && found.of === run ? found.state : IDLE, isReady: run !== undefined, start, stop }
}
