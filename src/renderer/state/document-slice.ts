import { produce, type Draft } from 'immer'
import type { StateCreator } from 'zustand'
import type { ContentHash, FileHandle } from '../../shared/contract'
import { blankDocument, type ScenarioDocument } from '../../shared/formats'
import {
  canRedo,
  canUndo,
  endGesture,
  lastChangeOf,
  moveTo,
  newHistory,
  presentOf,
  recordChange,
  type Change,
  type ChangeHistory,
  type ChangeLabel,
} from './change-history'
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
  readonly saved: SavedState
  /** The document as it was last read or written; what differs from it is not saved. */
  readonly savedDocument: ScenarioDocument
  readonly history: ChangeHistory<ScenarioDocument>

  documentOpened(document: ScenarioDocument, file: OpenFile | null): void
  /** A document that exists nowhere on disk, such as one that was recovered: it counts as changed. */
  documentRecovered(document: ScenarioDocument, file: OpenFile | null): void
  edit(label: ChangeLabel, recipe: (draft: Draft<ScenarioDocument>) => void, options?: EditOptions): void
  endCoalescing(): void
  undo(): void
  redo(): void
  jumpTo(position: number): void
  saveStarted(): void
  saveFinished(document: ScenarioDocument, file: OpenFile, at: number): void
  saveFailed(code: string): void
}

export const createDocumentSlice: StateCreator<AppState, [], [], DocumentSlice> = (set, get) => {
  const moveHistory = (history: ChangeHistory<ScenarioDocument>) => {
    const document = presentOf(history)
    set(({ savedDocument, saved }) => ({ history, document, saved: savedStateOf(document, savedDocument, saved) }))
  }
  const blank = blankDocument()

  return {
    document: blank,
    file: null,
    saved: { kind: 'untouched' },
    savedDocument: blank,
    history: newHistory(blank),

    documentOpened: (document, file) =>
      set({ document, file, saved: { kind: 'untouched' }, savedDocument: document, history: newHistory(document) }),

    documentRecovered: (document, file) =>
      set({ document, file, saved: { kind: 'dirty' }, savedDocument: blank, history: newHistory(document) }),

    edit: (label, recipe, { coalesce } = {}) => {
      const { document, history } = get()
      const after = produce(document, (draft) => {
        recipe(draft)
      })
      if (after !== document) moveHistory(recordChange(history, label, after, coalesce))
    },

    endCoalescing: () => set(({ history }) => ({ history: endGesture(history) })),
    undo: () => moveHistory(moveTo(get().history, get().history.position - 1)),
    redo: () => moveHistory(moveTo(get().history, get().history.position + 1)),
    jumpTo: (position) => moveHistory(moveTo(get().history, position)),

    saveStarted: () => set({ saved: { kind: 'saving' } }),
    saveFinished: (document, file, at) =>
      set((state) => ({
        file,
        savedDocument: document,
        // The user may have gone on working while the file was written.
        saved: state.document === document ? { kind: 'saved', at } : { kind: 'dirty' },
      })),
    saveFailed: (code) => set({ saved: { kind: 'failed', code } }),
  }
}

function savedStateOf(document: ScenarioDocument, savedDocument: ScenarioDocument, before: SavedState): SavedState {
  if (document !== savedDocument) return before.kind === 'saving' ? before : { kind: 'dirty' }
  return before.kind === 'saving' || before.kind === 'saved' ? before : { kind: 'untouched' }
}

export const selectCanUndo = (state: AppState): boolean => canUndo(state.history)
export const selectCanRedo = (state: AppState): boolean => canRedo(state.history)
/** What "hold R" replays: the last change with the documents before and after it. */
export const selectLastChange = (state: AppState): Change<ScenarioDocument> | undefined => lastChangeOf(state.history)
export const selectHasUnsavedChanges = (state: AppState): boolean => state.document !== state.savedDocument
