import { produce, type Draft } from 'immer'
import type { StateCreator } from 'zustand'
import type { ContentHash, FileHandle } from '../../shared/contract'
import {
  blankDocument,
  bundledScenarios,
  withoutLostChallenges,
  withoutLostChecks,
  type ScenarioDocument,
} from '../../shared/formats'
import {
  canRedo,
  canUndo,
  documentAt,
  endGesture,
  joinLastChange,
  lastChangeOf,
  moveTo,
  newHistory,
  recordChange,
  withoutLastChange,
  type Change,
  type ChangeHistory,
  type ChangeLabel,
} from './change-history'
import { NO_BASELINE } from './baseline-slice'
import { NO_DRAFTS } from './checks-slice'
import { NO_CHALLENGE_DRAFT } from './ledger-slice'
import { NO_COMPARISON, NOTHING_COMPARED } from './compare-slice'
import { countryModel } from './country-model'
import { NO_ENSEMBLE } from './ensemble-slice'
import { ofProgram, withoutUndone } from './notice-slice'
import { NO_SITUATION_VIEW } from './situation-slice'
import { NO_STUDY } from './study-slice'
import type { AppState } from './store'

/** The file a document came from. The handle is given out by the main process; no path ever gets here. */
export interface OpenFile {
  readonly handle: FileHandle
  readonly name: string
  /** Fingerprint of what the file held when we last read or wrote it. */
  readonly hash: ContentHash
}

/** Whether what is on the screen is also on the disk. Times are milliseconds since 1970. */
export type SavedState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly code: string }

export interface EditOptions {
  /** Name of a gesture: consecutive edits with the same name become one step until `endCoalescing`. */
  readonly coalesce?: string
}

export interface DocumentSlice {
  readonly document: ScenarioDocument
  readonly file: OpenFile | null
  /** Counts the documents that were opened: what a view has kept of one is nothing to the next. */
  readonly opening: number
  readonly saved: SavedState
  /** The document as it was last read or written; what differs from it is not saved. null: never. */
  readonly savedDocument: ScenarioDocument | null
  readonly history: ChangeHistory<ScenarioDocument>
  /** When the unsaved work was last put aside in case of a crash; null: nothing is put aside. */
  readonly backedUpAt: number | null

  readonly documentOpened: (document: ScenarioDocument, file: OpenFile | null) => void
  /** A document that exists nowhere on disk, such as one that was recovered: it counts as changed. */
  readonly documentRecovered: (document: ScenarioDocument, file: OpenFile | null) => void
  readonly edit: (label: ChangeLabel, recipe: (draft: Draft<ScenarioDocument>) => void, options?: EditOptions) => void
  /** Look at a plan, or at no response (null). A view and not a change: the history keeps no step of it. */
  readonly planShown: (planId: string | null) => void
  readonly endCoalescing: () => void
  /** The last change goes on with the one before it, if that has this id: both are one step. */
  readonly lastChangeJoined: (id: number) => void
  /** The last change led to what no file may hold: it is taken back, and can't be done again. */
  readonly lastChangeRefused: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly jumpTo: (position: number) => void
  readonly saveStarted: () => void
  readonly saveFinished: (document: ScenarioDocument, file: OpenFile, at: number) => void
  readonly saveFailed: (code: string) => void
  /** The dialog was closed without a choice: all is as it was before. */
  readonly saveCancelled: (before: SavedState) => void
  readonly backedUp: (at: number | null) => void
}

export const createDocumentSlice: StateCreator<AppState, [], [], DocumentSlice> = (set, get) => {
  const show = (document: ScenarioDocument, history: ChangeHistory<ScenarioDocument>) => {
    set(({ document: before, savedDocument, saved, notices }) => ({
      ...withoutResultsOfAnother(before, document),
      history,
      document,
      saved: savedStateOf(document, savedDocument, saved),
      notices: withoutUndone(notices, history),
    }))
  }
  const goTo = (position: number) => {
    const { document, history } = get()
    const moved = moveTo(history, position)
    show(documentAt(history, moved.position, document), moved)
  }
  // What a first start shows: something to look at, not an empty form.
  const example = bundledScenarios()[0]?.document ?? blankDocument()

  return {
    document: example,
    file: null,
    opening: 0,
    saved: { kind: 'untouched' },
    savedDocument: example,
    history: newHistory(),
    backedUpAt: null,

    documentOpened: (document, file) =>
      set((before) => ({
        ...opened(document, file, before),
        saved: { kind: 'untouched' },
        savedDocument: document,
      })),

    documentRecovered: (document, file) =>
      set((before) => ({ ...opened(document, file, before), saved: { kind: 'dirty' }, savedDocument: null })),

    edit: (label, recipe, { coalesce } = {}) => {
      const { document, history } = get()
      const edited = produce(document, (draft) => {
        recipe(draft)
      })
      // What is about something that was taken out would make the file unreadable.
      const after = withoutLostChallenges(withoutLostChecks(edited), countryModel)
      if (after !== document) show(after, recordChange(history, label, { before: document, after }, coalesce))
    },
    planShown: (currentPlan) => {
      const { document, history } = get()
      show({ ...document, currentPlan }, endGesture(history))
    },

    endCoalescing: () => set(({ history }) => ({ history: endGesture(history) })),
    lastChangeJoined: (id) => set(({ history }) => ({ history: joinLastChange(history, id) })),
    lastChangeRefused: () => {
      const { history } = get()
      const refused = lastChangeOf(history)
      if (refused) show(refused.before, withoutLastChange(history))
    },
    undo: () => goTo(get().history.position - 1),
    redo: () => goTo(get().history.position + 1),
    jumpTo: goTo,

    saveStarted: () => set({ saved: { kind: 'saving' } }),
    saveFinished: (document, file, at) =>
      set((state) => ({
        file,
        savedDocument: document,
        // The user may have gone on working while the file was written.
        saved: isSameWork(state.document, document) ? { kind: 'saved', at } : { kind: 'dirty' },
      })),
    saveFailed: (code) => set({ saved: { kind: 'failed', code } }),
    saveCancelled: (before) =>
      set(({ document, savedDocument }) => ({ saved: savedStateOf(document, savedDocument, before) })),
    backedUp: (backedUpAt) => set({ backedUpAt }),
  }
}

/** What a new document resets: it may lack the outcome, the response, the population and the plan that were looked at. */
function opened(
  document: ScenarioDocument,
  file: OpenFile | null,
  before: Pick<AppState, 'document' | 'notices' | 'opening'>,
) {
  const history = newHistory<ScenarioDocument>()
  return {
    ...withoutResultsOfAnother(before.document, document),
    document,
    file,
    history,
    opening: before.opening + 1,
    // What was said of the document before it is not true of this one.
    notices: ofProgram(before.notices),
    outcome: 'severity',
    selectedResponse: null,
    cursorStep: null,
    ...NOTHING_COMPARED,
    ...NO_DRAFTS,
    ...NO_CHALLENGE_DRAFT,
    ...NO_SITUATION_VIEW,
    ...NO_BASELINE,
  }
}

/**
 * What was run belongs to the scenario it was run with, whatever place is on the screen: the charts would ask it for somebody
 * whom it lacks, and would show it as what happens in this one.
 */
function withoutResultsOfAnother({ scenario }: ScenarioDocument, document: ScenarioDocument) {
  return scenario === document.scenario ? {} : { ...NO_ENSEMBLE, ...NO_STUDY, ...NO_COMPARISON }
}

function savedStateOf(
  document: ScenarioDocument,
  savedDocument: ScenarioDocument | null,
  before: SavedState,
): SavedState {
  if (!isSameWork(document, savedDocument)) return before.kind === 'saving' ? before : { kind: 'dirty' }
  return before.kind === 'saving' || before.kind === 'saved' ? before : { kind: 'untouched' }
}

/** Which plan is shown goes into the file, but is no work that could be lost; every other part is. */
function isSameWork(document: ScenarioDocument, other: ScenarioDocument | null): boolean {
  if (!other) return false
  const parts = new Set([...Object.keys(document), ...Object.keys(other)]) as Set<keyof ScenarioDocument>
  parts.delete('currentPlan')
  return [...parts].every((part) => document[part] === other[part])
}

export const selectCanUndo = (state: AppState): boolean => canUndo(state.history)
export const selectCanRedo = (state: AppState): boolean => canRedo(state.history)
/** Names the present among all that undo and redo lead to; 0 is the document as opened. */
export const selectPresent = (state: AppState): number => lastChangeOf(state.history)?.id ?? 0
/** What "hold R" replays: the last change with the documents before and after it. */
export const selectLastChange = (state: AppState): Change<ScenarioDocument> | undefined => lastChangeOf(state.history)
export const selectHasUnsavedChanges = (state: AppState): boolean => !isSameWork(state.document, state.savedDocument)
