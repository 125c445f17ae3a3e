import type { StateCreator } from 'zustand'
import type { OutcomeKey } from '../../shared/engine'
import type { AppState } from './store'

/** Only places that are built stand here; the rail shows these. */
export const PLACES = ['explore'] as const
export type Place = (typeof PLACES)[number]

export const PANE_TABS = ['factors', 'populations', 'actors', 'dots'] as const
export type PaneTab = (typeof PANE_TABS)[number]

/** What lies over the place. One at a time. */
export type Overlay = 'palette' | 'help' | 'settings' | 'history' | 'limits'

export interface ViewSlice {
  readonly place: Place
  readonly outcome: OutcomeKey
  readonly selectedResponse: string | null
  readonly paneTab: PaneTab
  /** Step the reading cursor stands on, in the chart and everywhere that follows it. */
  readonly cursorStep: number | null
  readonly overlay: Overlay | null

  placeChosen(place: Place): void
  outcomeChosen(outcome: OutcomeKey): void
  responseSelected(responseId: string | null): void
  paneTabChosen(tab: PaneTab): void
  cursorMoved(step: number | null): void
  overlayOpened(overlay: Overlay): void
  overlayClosed(): void
}

export const createViewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  place: 'explore',
  outcome: 'severity',
  selectedResponse: null,
  paneTab: 'factors',
  cursorStep: null,
  overlay: null,

  placeChosen: (place) => set({ place }),
  outcomeChosen: (outcome) => set({ outcome }),
  responseSelected: (selectedResponse) => set({ selectedResponse }),
  paneTabChosen: (paneTab) => set({ paneTab }),
  cursorMoved: (cursorStep) => set({ cursorStep }),
  overlayOpened: (overlay) => set({ overlay }),
  overlayClosed: () => set({ overlay: null }),
})
