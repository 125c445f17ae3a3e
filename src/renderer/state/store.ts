import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { createBaselineSlice, type BaselineSlice } from './baseline-slice'
import { createChecksSlice, type ChecksSlice } from './checks-slice'
import { createCompareSlice, type CompareSlice } from './compare-slice'
import { createDocumentSlice, type DocumentSlice } from './document-slice'
import { createEnsembleSlice, type EnsembleSlice } from './ensemble-slice'
import { createLedgerSlice, type LedgerSlice } from './ledger-slice'
import { createNoticeSlice, type NoticeSlice } from './notice-slice'
import { createPrintSlice, type PrintSlice } from './print-slice'
import { createQuestionSlice, type QuestionSlice } from './question-slice'
import { createSettingsSlice, type SettingsSlice } from './settings-slice'
import { createSituationSlice, type SituationSlice } from './situation-slice'
import { createStudySlice, type StudySlice } from './study-slice'
import { createViewSlice, type ViewSlice } from './view-slice'

export type AppState = DocumentSlice &
  ViewSlice &
  EnsembleSlice &
  NoticeSlice &
  QuestionSlice &
  SettingsSlice &
  StudySlice &
  CompareSlice &
  ChecksSlice &
  LedgerSlice &
  SituationSlice &
  BaselineSlice &
  PrintSlice

export type AppStore = UseBoundStore<StoreApi<AppState>>

/** A store of its own; tests make one each. The app has one: `useStore`. */
export const createAppStore = (): AppStore =>
  create<AppState>()((...store) => ({
    ...createDocumentSlice(...store),
    ...createViewSlice(...store),
    ...createEnsembleSlice(...store),
    ...createNoticeSlice(...store),
    ...createQuestionSlice(...store),
    ...createSettingsSlice(...store),
    ...createStudySlice(...store),
    ...createCompareSlice(...store),
    ...createChecksSlice(...store),
    ...createSituationSlice(...store),
    ...createLedgerSlice(...store),
    ...createBaselineSlice(...store),
    ...createPrintSlice(...store),
  }))

export const useStore = createAppStore()
