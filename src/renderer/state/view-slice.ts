import type { StateCreator } from 'zustand'
import type { OutcomeKey } from '../../shared/engine'
import type { AppState } from './store'

/** Only places that are built stand here; the rail shows these. */
export const PLACES = ['situation', 'explore', 'compare'] as const
export type Place = (typeof PLACES)[number]

export const PANE_TABS = ['factors', 'populations', 'actors', 'dots', 'framework'] as const
export type PaneTab = (typeof PANE_TABS)[number]

/** What lies over the place. One at a time. */
export type Overlay =
  'palette' | 'help' | 'settings' | 'history' | 'brief' | 'limits' | 'about' | 'reader' | 'new' | 'library'

/** A page of the documentation, and where in it. */
export interface PagePlace {
  /** Path from the root of the source, such as `docs/MODEL.md`. */
  readonly page: string
  /** Name of a heading; null: the beginning. */
  readonly anchor: string | null
}

/** Something of Explore that was asked for by name: that place opens, shows it, and takes the keyboard there. */
export type Called =
  | { readonly kind: 'lever'; readonly key: string }
  | { readonly kind: 'run-setting'; readonly setting: RunSettingId }
  | { readonly kind: 'challenges' }

/** How many futures, how far ahead, under which luck. */
export type RunSettingId = 'futures' | 'horizon' | 'seed'

export interface ViewSlice {
  readonly place: Place
  readonly outcome: OutcomeKey
  readonly selectedResponse: string | null
  readonly paneTab: PaneTab
  /** Step the reading cursor stands on, in the chart and everywhere that follows it. */
  readonly cursorStep: number | null
  /** Whether what observers would see is drawn beside what happens in the model. */
  readonly showsSeen: boolean
  readonly overlay: Overlay | null
  /** Where the reader was opened last. */
  readonly reading: PagePlace | null
  /** Waits until the place has answered it; null: nothing does. */
  readonly called: Called | null
  /** Ids of what was chosen in the palette, most recent first. */
  readonly recentFinds: readonly string[]

  readonly placeChosen: (place: Place) => void
  readonly outcomeChosen: (outcome: OutcomeKey) => void
  readonly responseSelected: (responseId: string | null) => void
  readonly paneTabChosen: (tab: PaneTab) => void
  readonly cursorMoved: (step: number | null) => void
  readonly seenShown: (isShown: boolean) => void
  readonly overlayOpened: (overlay: Overlay) => void
  readonly pageOpened: (place: PagePlace) => void
  readonly overlayClosed: () => void
  readonly thingCalled: (called: Called) => void
  readonly callAnswered: () => void
  readonly foundByPalette: (id: string) => void
}

export const createViewSlice: StateCreator<AppState, [], [], ViewSlice> = (set) => ({
  place: 'explore',
  outcome: 'severity',
  selectedResponse: null,
  paneTab: 'factors',
  cursorStep: null,
  showsSeen: false,
  overlay: null,
  reading: null,
  called: null,
  recentFinds: [],

  placeChosen: (place) => set({ place }),
  outcomeChosen: (outcome) => set({ outcome }),
  responseSelected: (selectedResponse) => set({ selectedResponse }),
  paneTabChosen: (paneTab) => set({ paneTab }),
  cursorMoved: (cursorStep) => set({ cursorStep }),
  seenShown: (showsSeen) => set({ showsSeen }),
  overlayOpened: (overlay) => set({ overlay }),
  pageOpened: (reading) => set({ overlay: 'reader', reading }),
  overlayClosed: () => set({ overlay: null, reading: null }),
  thingCalled: (called) => set({ place: 'explore', called }),
  callAnswered: () => set({ called: null }),
  foundByPalette: (id) =>
    set(({ recentFinds }) => ({ recentFinds: [id, ...recentFinds.filter((other) => other !== id)].slice(0, 8) })),
})
