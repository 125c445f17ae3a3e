import type { StateCreator } from 'zustand'
import type { AppState } from './store'

/** Where the ensemble of the present plan stands. */
export type EnsembleStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly membersDone: number; readonly memberCount: number }
  | { readonly kind: 'done'; readonly memberCount: number }
  | { readonly kind: 'failed'; readonly code: string }

export interface EnsembleSlice {
  readonly ensemble: EnsembleStatus
}

export const createEnsembleSlice: StateCreator<AppState, [], [], EnsembleSlice> = () => ({
  ensemble: { kind: 'idle' },
})
