import type { StateCreator } from 'zustand'
import type { CheckedOutcome, RealityCheck } from '../../shared/engine'
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

/** What a check is about, as the template asks for it. */
export type Condition =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'plan'; readonly plan: string }
  | { readonly kind: 'level'; readonly level: string; readonly percent: number }
  | { readonly kind: 'event'; readonly trigger: string; readonly step: number; readonly happens: boolean }

/** "If [condition], [outcome] stays [side] [percent] of futures within [months]". */
export interface CheckForm {
  readonly condition: Condition
  readonly outcome: CheckedOutcome
  readonly side: 'under' | 'above'
  /** Whole per cent of futures. */
  readonly percent: number
  readonly months: number
}

/** Forms that were begun and are neither kept nor cancelled, by the id of their check; a new one is `NEW_DRAFT`. */
export type CheckDrafts = Readonly<Record<string, CheckForm>>

export const NEW_DRAFT = 'new'

/** What a new document begins with. */
export const NO_DRAFTS = { checkDrafts: {} } as const

export interface ChecksSlice {
  readonly checks: ChecksState
  readonly checkDrafts: CheckDrafts
  readonly checksMoved: (checks: ChecksState) => void
  readonly checkDrafted: (of: string, form: CheckForm) => void
  /** The form was kept or cancelled. */
  readonly checkDraftEnded: (of: string) => void
}

export const createChecksSlice: StateCreator<AppState, [], [], ChecksSlice> = (set) => ({
  checks: { kind: 'none' },
  ...NO_DRAFTS,
  checksMoved: (checks) => set({ checks }),
  checkDrafted: (of, form) => set(({ checkDrafts }) => ({ checkDrafts: { ...checkDrafts, [of]: form } })),
  checkDraftEnded: (of) =>
    set(({ checkDrafts }) => {
      const { [of]: ended, ...checkDraftsLeft } = checkDrafts
      return ended === undefined ? {} : { checkDrafts: checkDraftsLeft }
    }),
})

/** Whether what was found still says something of the document: nothing that counts was changed since. */
export const selectChecksAreCurrent = ({ checks, document }: AppState): boolean =>
  (checks.kind === 'running' || checks.kind === 'done') &&
  checks.of.scenario === document.scenario &&
  checks.of.plans === document.plans &&
  checks.of.settings === document.settings

/** Whether a check was begun, or begun to be changed, that is neither kept nor cancelled. */
export const selectIsCheckBegun = ({ checkDrafts, document }: Pick<AppState, 'checkDrafts' | 'document'>): boolean =>
  checkDrafts[NEW_DRAFT] !== undefined || (document.realityChecks ?? []).some(({ id }) => checkDrafts[id] !== undefined)
