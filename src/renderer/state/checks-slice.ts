import type { StateCreator } from 'zustand'
import type { RealityCheck } from '../../shared/engine'
import type { ScenarioDocument } from '../../shared/formats'
import type { CheckResult } from '../simulation/check-runs'
import type { AppState } from './store'

/** Where the reality checks of a document stand. `of` is the document they are put to. */
export type ChecksState =
  | { readonly kind: 'none' }
  /** `share` of the work that is done, in [0, 1]. */
  | { readonly kind: 'running'; readonly of: ScenarioDocument; readonly share: number }
  | {
      readonly kind: 'done'
      readonly of: ScenarioDocument
      readonly results: ReadonlyMap<RealityCheck['id'], CheckResult>
    }
  | { readonly kind: 'failed'; readonly message: string }

export interface ChecksSlice {
  readonly checks: ChecksState
  readonly checksMoved: (checks: ChecksState) => void
}

export const createChecksSlice: StateCreator<AppState, [], [], ChecksSlice> = (set) => ({
  checks: { kind: 'none' },
  checksMoved: (checks) => set({ checks }),
})

/** Whether what was found still says something of the document: nothing that counts was changed since. */
export const selectChecksAreCurrent = ({ checks, document }: AppState): boolean =>
  (checks.kind === 'running' || checks.kind === 'done') &&
  checks.of.scenario === document.scenario &&
  checks.of.plans === document.plans &&
  checks.of.settings === document.settings
