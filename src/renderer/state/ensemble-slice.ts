import type { StateCreator } from 'zustand'
import type { EnsembleDemand, EnsemblePair } from '../simulation/ensemble-demand'
import type { AppState } from './store'

/** What to tell a user, and what to give to whoever mends it. */
export interface EnsembleFailure {
  readonly message: string
  /** For the clipboard: everything needed to see the fault again. */
  readonly details: string
}

/** Where the ensemble of the present plan stands. One value, so no two flags can disagree. */
export type EnsembleStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly membersDone: number; readonly memberCount: number }
  | { readonly kind: 'done'; readonly memberCount: number }
  | {
      readonly kind: 'failed'
      readonly membersDone: number
      readonly memberCount: number
      readonly failure: EnsembleFailure
    }

/** The last change, shown again: what was before it, and which of the two is on the screen now. */
export interface Replay {
  readonly phase: 'before' | 'after'
  readonly before: EnsemblePair
  /** Where nothing may move: both are said at once, and the charts stay as they are. */
  readonly inWords?: boolean
}

export interface EnsembleSlice {
  readonly ensemble: EnsembleStatus
  /** The newest good result, of a preview or of all futures. It outlives a failure. */
  readonly shownEnsemble: EnsemblePair | null
  readonly replay: Replay | null

  ensembleStarted(demand: EnsembleDemand): void
  ensembleProgressed(membersDone: number): void
  ensembleArrived(pair: EnsemblePair, newest: EnsembleDemand): void
  ensembleFailed(demand: EnsembleDemand, failure: EnsembleFailure): void
  replayShown(replay: Replay): void
  replayEnded(): void
}

/** What another scenario begins with: nothing of the old one may stay on the screen. */
export const NO_ENSEMBLE = {
  ensemble: { kind: 'idle' },
  shownEnsemble: null,
  replay: null,
} as const satisfies Partial<EnsembleSlice>

export const createEnsembleSlice: StateCreator<AppState, [], [], EnsembleSlice> = (set) => ({
  ...NO_ENSEMBLE,

  ensembleStarted: ({ memberCount }) =>
    set({ ensemble: { kind: 'running', membersDone: 0, memberCount }, replay: null }),

  ensembleProgressed: (membersDone) =>
    set(({ ensemble }) => (ensemble.kind === 'running' ? { ensemble: { ...ensemble, membersDone } } : {})),

  ensembleArrived: (pair, newest) =>
    set(({ ensemble }) => {
      // A reply to what has been closed or has failed since is dropped.
      if (ensemble.kind !== 'running') return {}
      return { shownEnsemble: pair, ensemble: statusAfter(pair, newest) }
    }),

  ensembleFailed: ({ memberCount }, failure) =>
    set(({ ensemble }) => {
      const membersDone = ensemble.kind === 'running' ? ensemble.membersDone : 0
      return { ensemble: { kind: 'failed', membersDone, memberCount, failure } }
    }),

  replayShown: (replay) => set({ replay }),
  replayEnded: () => set({ replay: null }),
})

function statusAfter({ demand, withPlan }: EnsemblePair, newest: EnsembleDemand): EnsembleStatus {
  const { memberCount } = newest
  if (demand !== newest) return { kind: 'running', membersDone: 0, memberCount }
  if (withPlan.memberCount < memberCount) return { kind: 'running', membersDone: withPlan.memberCount, memberCount }
  return { kind: 'done', memberCount }
}

/** What the charts draw: the newest result, or while R is held the one before the last change. */
export const selectDrawnEnsemble = ({ replay, shownEnsemble }: AppState): EnsemblePair | null =>
  replay?.phase === 'before' ? replay.before : shownEnsemble
