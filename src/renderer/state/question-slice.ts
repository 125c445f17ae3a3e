import type { StateCreator } from 'zustand'
import type { IpcError, RecoveredWork } from '../../shared/contract'
import type { FileFault, PrivateTrace, RealWorldName, ScenarioDocument } from '../../shared/formats'
import type { AppState } from './store'

/** A file that could be read and is not shown yet. */
export interface FileToOpen {
  readonly name: string
  readonly document: ScenarioDocument
  readonly traces: readonly PrivateTrace[]
}

/** Unsaved work of an earlier run, kept apart or not, or what was saved just now; else it is a file that somebody wants to open. */
export type UnreadableWork = 'leftover' | 'leftoverInTheWay' | 'saved'

/** Something that can't go on before a person has decided. */
export type Question =
  | { readonly kind: 'unsaved-changes'; readonly name: string | null }
  /** Something was typed that is not part of the document, and goes with it. */
  | {
      readonly kind: 'left-out'
      readonly why: readonly ('refused' | 'challenge' | 'check' | 'planName' | 'assessment' | 'tag' | 'influence')[]
    }
  | { readonly kind: 'changed-on-disk'; readonly name: string }
  /** The window is to close, but a file is not done, and may never be. */
  | { readonly kind: 'file-not-done' }
  | {
      readonly kind: 'unreadable'
      readonly name: string
      readonly faults: readonly FileFault[]
      readonly of?: UnreadableWork
    }
  | ({ readonly kind: 'real-names'; readonly names: readonly RealWorldName[] } & FileToOpen)
  | ({ readonly kind: 'import' } & FileToOpen)
  | {
      readonly kind: 'not-saved'
      readonly name: string | null
      readonly error: IpcError
      /** The work's own file holds all of it; only one more could not be written. */
      readonly isHeld?: boolean
      /** It was to be written to a place chosen for it just now, and not into the work's own file. */
      readonly isNewPlace?: boolean
    }
  | { readonly kind: 'not-opened'; readonly name: string | null; readonly error: IpcError }
  /** Pages that did not get to the printer, or not into a file. */
  | { readonly kind: 'not-printed' | 'not-exported'; readonly name: string | null; readonly error: IpcError }
  | ({ readonly kind: 'recovered' } & Pick<RecoveredWork, 'name' | 'savedAt' | 'fileNow'>)

/** `cancel`: closed without a decision; nothing happens. */
export type Answer =
  | 'cancel'
  | 'save'
  | 'discard'
  | 'keep-mine'
  | 'read-theirs'
  | 'keep-both'
  | 'save-as'
  | 'retry'
  | 'in-place'
  | 'keep'
  | 'open'
  | 'close'

export interface QuestionSlice {
  readonly question: Question | null
  /** Show a question and wait for the answer. A question that is asked meanwhile cancels the one before. */
  readonly ask: (question: Question) => Promise<Answer>
  readonly questionAnswered: (answer: Answer) => void
}

export const createQuestionSlice: StateCreator<AppState, [], [], QuestionSlice> = (set, get) => {
  let settle: ((answer: Answer) => void) | null = null
  return {
    question: null,
    ask: (question) => {
      get().questionAnswered('cancel')
      set({ question })
      return new Promise((resolve) => {
        settle = resolve
      })
    },
    questionAnswered: (answer) => {
      const waiting = settle
      settle = null
      set({ question: null })
      waiting?.(answer)
    },
  }
}
