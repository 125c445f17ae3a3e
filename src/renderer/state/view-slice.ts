import type { StateCreator } from 'zustand'
import type { OutcomeKey } from '../../shared/engine'
import type { AppState } from './store'

/** Only places that are built stand here; the rail shows these. */
export const PLACES = ['explore'] as const
export type Place = (typeof PLACES)[number]

export const PANE_TABS = ['factors', 'populations', 'actors', 'dots'] as const
export type PaneTab = (typeof PANE_TABS)[number]

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** English, and two invented languages that show what translation will do to the layout. */
export const LANGUAGES = ['en', 'en-XA', 'ar-XB'] as const
export type Language = (typeof LANGUAGES)[number]

/** What lies over the place. One at a time. */
export type Overlay = 'palette' | 'help' | 'settings' | 'history'

export interface ViewSlice {
  readonly place: Place
  readonly outcome: OutcomeKey
  readonly selectedResponse: string | null
  readonly paneTab: PaneTab
  readonly theme: Theme
  readonly language: Language
  /** Step the reading cursor stands on, in the chart and everywhere that follows it. */
  readonly cursorStep: number | null
  readonly shortcutsOn: boolean
  readonly overlay: Overlay | null

  placeChosen(place: Place): void
  outcomeChosen(outcome: OutcomeKey): void
  responseSelected(responseId: string | null): void
  paneTabChosen(tab: PaneTab): void
  themeChosen(theme: Theme): void
  languageChosen(language: Language): void
  cursorMoved(step: number | null): void
  shortcutsSwitched(on: boolean): void
  overlayOpened(overlay: Overlay): void
  overlayClosed(): void
}

export const createViewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  place: 'explore',
  outcome: 'severity',
  selectedResponse: null,
  paneTab: 'factors',
  theme: 'system',
  language: 'en',
  cursorStep: null,
  shortcutsOn: true,
  overlay: null,

  placeChosen: (place) => set({ place }),
  outcomeChosen: (outcome) => set({ outcome }),
  responseSelected: (selectedResponse) => set({ selectedResponse }),
  paneTabChosen: (paneTab) => set({ paneTab }),
  themeChosen: (theme) => set({ theme }),
  languageChosen: (language) => set({ language }),
  cursorMoved: (cursorStep) => set({ cursorStep }),
  shortcutsSwitched: (shortcutsOn) => set({ shortcutsOn }),
  overlayOpened: (overlay) => set({ overlay }),
  overlayClosed: () => set({ overlay: null }),
})

const rightToLeft: readonly Language[] = ['ar-XB']

export const directionOf = (language: Language): 'ltr' | 'rtl' => (rightToLeft.includes(language) ? 'rtl' : 'ltr')
export const selectDirection = (state: AppState): 'ltr' | 'rtl' => directionOf(state.language)
