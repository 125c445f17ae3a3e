import { seldom } from '../../../state/seldom'
import { beginWork } from '../../../state/work-at-hand'

export type StudyState<Result> =
  | { readonly kind: 'idle' }
  /** `share` of the runs that are done, in [0, 1]; with what is found by then, where the study tells. */
  | { readonly kind: 'running'; readonly share: number; readonly soFar?: Result }
  /** With what was found by then; where nothing was, a study that is stopped is idle. */
  | { readonly kind: 'stopped'; readonly soFar: Result }
  | { readonly kind: 'failed'; readonly message: string; readonly soFar?: Result }
  | { readonly kind: 'done'; readonly result: Result }

export type RunStudy<Result> = (options: {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
  /** Told of what is found before all is. */
  readonly onFound: (soFar: Result) => void
}) => Promise<Result>

export const IDLE = { kind: 'idle' } as const

/**
 * Begin a study, and tell how it stands until it is over.
 *
 * @returns What stops it at once; does nothing once it is over.
 */
export function beginStudy<Result>(run: RunStudy<Result>, tell: (state: StudyState<Result>) => void): () => void {
  const own = new AbortController()
  let isOver = false
  let share = 0
  let known: { readonly soFar?: Result } = {}
  const sayRunning = () => {
    if (!isOver) tell({ kind: 'running', share, ...known })
  }
  const isTime = seldom()
  const atHand = beginWork()
  const end = (state: StudyState<Result>) => {
    if (isOver) return
    isOver = true
    atHand()
    tell(state)
  }
  sayRunning()
  run({
    signal: own.signal,
    onProgress: (next) => {
      share = next
      if (isTime()) sayRunning()
    },
    onFound: (soFar) => {
      known = { soFar }
      sayRunning()
    },
  }).then(
    (result) => end({ kind: 'done', result }),
    (error: unknown) =>
      end({ kind: 'failed', message: error instanceof Error ? error.message : String(error), ...known }),
  )
  return () => {
    own.abort()
    end(known.soFar === undefined ? IDLE : { kind: 'stopped', soFar: known.soFar })
  }
}
