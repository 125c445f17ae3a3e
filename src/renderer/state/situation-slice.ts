import type { StateCreator } from 'zustand'
import type { MapKey } from '../../shared/decision'
import type { AppState } from './store'

/** What Situation shows, in the order of its tabs. */
export const SITUATION_TABS = ['assessment', 'people', 'map', 'checks', 'sources'] as const
export type SituationTab = (typeof SITUATION_TABS)[number]

/** A change of an influence as it is typed. */
export interface InfluenceForm {
  readonly low: string
  readonly best: string
  readonly high: string
  readonly because: string
}

export interface SituationSlice {
  readonly situationTab: SituationTab
  /** The steps from a blank country to a first run are shown. */
  readonly hasGuide: boolean
  /** The last of these steps was taken. */
  readonly guideHasRun: boolean
  /** The box whose causes and effects the causal map shows beside it. */
  readonly mapBox: MapKey | undefined
  /** Changes of influences that were begun and are neither kept nor left, by the id of the influence. */
  readonly influenceDrafts: Readonly<Record<string, InfluenceForm>>
  readonly situationTabChosen: (tab: SituationTab) => void
  readonly mapBoxChosen: (box: MapKey | undefined) => void
  /** undefined: the form is as it was opened, or was kept or left. */
  readonly influenceDrafted: (influence: string, form: InfluenceForm | undefined) => void
  /** Show a box where it stands on the causal map. */
  readonly mapOpenedAt: (box: MapKey) => void
  /** Show the steps, where they are taken. */
  readonly guideOpened: () => void
  readonly guideClosed: () => void
  /** Take the last step: look at what happens. */
  readonly guideRun: () => void
}

/** What a new document begins with. */
export const NO_SITUATION_VIEW = {
  hasGuide: false,
  guideHasRun: false,
  mapBox: undefined,
  influenceDrafts: {},
} as const

export const createSituationSlice: StateCreator<AppState, [], [], SituationSlice> = (set) => ({
  situationTab: 'assessment',
  ...NO_SITUATION_VIEW,
  situationTabChosen: (situationTab) => set({ situationTab }),
  mapBoxChosen: (mapBox) => set({ mapBox }),
  influenceDrafted: (influence, form) =>
    set(({ influenceDrafts }) => {
      const { [influence]: before, ...others } = influenceDrafts
      if (form) return { influenceDrafts: { ...others, [influence]: form } }
      return before ? { influenceDrafts: others } : {}
    }),
  mapOpenedAt: (mapBox) => set({ place: 'situation', situationTab: 'map', mapBox }),
  guideOpened: () => set({ hasGuide: true, place: 'situation', situationTab: 'people' }),
  guideClosed: () => set({ hasGuide: false }),
  guideRun: () => set({ guideHasRun: true, place: 'explore' }),
})

/** Whether a change of an influence was begun that is neither kept nor left. */
export const selectIsInfluenceBegun = ({ influenceDrafts }: Pick<AppState, 'influenceDrafts'>): boolean =>
  Object.keys(influenceDrafts).length > 0
