import type { StateCreator } from 'zustand'
import type { AppState } from './store'

/** What Situation shows, in the order of its tabs. */
export const SITUATION_TABS = ['assessment', 'people', 'map', 'checks', 'sources'] as const
export type SituationTab = (typeof SITUATION_TABS)[number]

export interface SituationSlice {
  readonly situationTab: SituationTab
  readonly situationTabChosen: (tab: SituationTab) => void
}

export const createSituationSlice: StateCreator<AppState, [], [], SituationSlice> = (set) => ({
  situationTab: 'assessment',
  situationTabChosen: (situationTab) => set({ situationTab }),
})
