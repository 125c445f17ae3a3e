import type { StateCreator } from 'zustand'
import { DEFAULT_SETTINGS, type Settings, type SettingsChange } from '../../shared/contract'
import type { AppState } from './store'

/** English, and two invented languages that show what translation will do to the layout. */
export const LANGUAGES = ['en', 'en-XA', 'ar-XB'] as const
export type Language = (typeof LANGUAGES)[number]

const rightToLeft: readonly Language[] = ['ar-XB']

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
  limitsRead: change.limitsRead ?? before.limitsRead,
})

/** The language we have that fits a tag best; English if none does. */
export function languageFor(tag: string): Language {
  const exact = LANGUAGES.find((language) => language === tag)
  return exact ?? LANGUAGES.find((language) => language === tag.split('-')[0]) ?? 'en'
}

export const selectLanguage = ({ settings, systemLanguage }: AppState): Language =>
  languageFor(settings.language === 'system' ? systemLanguage : settings.language)

export function selectDirection(state: AppState): 'ltr' | 'rtl' {
  if (state.settings.direction !== 'auto') return state.settings.direction
  return rightToLeft.includes(selectLanguage(state)) ? 'rtl' : 'ltr'
}

export const selectTheme = (state: AppState): Settings['theme'] => state.settings.theme
/** False switches off shortcuts of a single letter (WCAG 2.1.4). */
export const selectSingleKeyShortcuts = (state: AppState): boolean => state.settings.singleKeyShortcuts
export const selectReducedMotion = (state: AppState): Settings['reducedMotion'] => state.settings.reducedMotion
