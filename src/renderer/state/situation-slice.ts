import type { StateCreator } from 'zustand'
import type { MapKey } from '../../shared/decision'
import type { AppState } from './store'

/** What Situation shows, in the order of its tabs. */
export const SITUATION_TABS = ['assessment', 'people', 'map', 'checks', 'sources'] as const
export type SituationTab = (typeof SITUATION_TABS)[number]

export interface SituationSlice {
  readonly situationTab: SituationTab
  /** The steps from a blank country to a first run are shown. */
  readonly hasGuide: boolean
  /** The last of these steps was taken. */
  readonly guideHasRun: boolean
  /** The box whose causes and effects the causal map shows beside it. */
  readonly mapBox: MapKey | undefined
  readonly situationTabChosen: (tab: SituationTab) => void
  readonly mapBoxChosen: (box: MapKey | undefined) => void
  /** Show a box where it stands on the causal map. */
  readonly mapOpenedAt: (box: MapKey) => void
  /** Show the steps, where they are taken. */
  readonly guideOpened: () => void
  readonly guideClosed: () => void
  /** Take the last step: look at what happens. */
  readonly guideRun: () => void
}

/** What a new document begins with. */
export const NO_SITUATION_VIEW = { hasGuide: false, guideHasRun: false, mapBox: undefined } as const

export const createSituationSlice: StateCreator<AppState, [], [], SituationSlice> = (set) => ({
  situationTab: 'assessment',
  ...NO_SITUATION_VIEW,
  situationTabChosen: (situationTab) => set({ situationTab }),
  mapBoxChosen: (mapBox) => set({ mapBox }),
  mapOpenedAt: (mapBox) => set({ place: 'situation', situationTab: 'map', mapBox }),
  guideOpened: () => set({ hasGuide: true, place: 'situation', situationTab: 'people' }),
  guideClosed: () => set({ hasGuide: false }),
  guideRun: () => set({ guideHasRun: true, place: 'explore' }),
})
