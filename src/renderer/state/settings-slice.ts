import type { StateCreator } from 'zustand'
import {
  DEFAULT_SETTINGS,
  directionOf,
  languageFor,
  type Language,
  type Settings,
  type SettingsChange,
} from '../../shared/contract'
import type { AppState } from './store'

/** What a person chose for the whole app. Kept by the main process, never part of a document. */
export interface SettingsSlice {
  readonly settings: Settings
  /** BCP 47 tag of the computer's own language. */
  readonly systemLanguage: string
  readonly settingsRead: (settings: Settings, systemLanguage?: string) => void
}

export const createSettingsSlice: StateCreator<AppState, [], [], SettingsSlice> = (set) => ({
  settings: DEFAULT_SETTINGS,
  systemLanguage: 'en',
  settingsRead: (settings, systemLanguage) =>
    set((state) => ({ settings, systemLanguage: systemLanguage ?? state.systemLanguage })),
})

/** Settings after a change; what it doesn't name stays. */
export const changedSettings = (before: Settings, change: SettingsChange): Settings => ({
  theme: change.theme ?? before.theme,
  language: change.language ?? before.language,
  direction: change.direction ?? before.direction,
  reducedMotion: change.reducedMotion ?? before.reducedMotion,
  singleKeyShortcuts: change.singleKeyShortcuts ?? before.singleKeyShortcuts,
  recordShown: change.recordShown ?? before.recordShown,
  limitsRead: change.limitsRead ?? before.limitsRead,
})

export const selectLanguage = ({ settings, systemLanguage }: AppState): Language =>
  languageFor(settings.language === 'system' ? systemLanguage : settings.language)

export function selectDirection(state: AppState): 'ltr' | 'rtl' {
  if (state.settings.direction !== 'auto') return state.settings.direction
  return directionOf(selectLanguage(state))
}

export const selectTheme = (state: AppState): Settings['theme'] => state.settings.theme
/** False switches off shortcuts of a single letter (WCAG 2.1.4). */
export const selectSingleKeyShortcuts = (state: AppState): boolean => state.settings.singleKeyShortcuts
export const selectReducedMotion = (state: AppState): Settings['reducedMotion'] => state.settings.reducedMotion
