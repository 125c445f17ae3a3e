import crash from '../../../resources/locales/en/crash.json'
import menu from '../../../resources/locales/en/menu.json'
import native from '../../../resources/locales/en/native.json'
import { directionOf, languageFor, type Language, type Settings } from '../../shared/contract'
import { pseudoKindOf, pseudoLocaliseAll } from '../../shared/lib/pseudo-locale'

/** What the main process says: menus, the system's dialogs, the crash page. */
export interface MainText {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly menu: typeof menu
  readonly native: typeof native
  readonly crash: typeof crash
}

const english = { menu, native, crash }
const texts = new Map<Language, Pick<MainText, 'menu' | 'native' | 'crash'>>([['en', english]])

/** The texts in the language and direction that were chosen; English where a language has none. */
export function mainTextFor(settings: Pick<Settings, 'language' | 'direction'>, systemLanguage: string): MainText {
  const language = languageFor(settings.language === 'system' ? systemLanguage : settings.language)
  const direction = settings.direction === 'auto' ? directionOf(language) : settings.direction
  return { language, direction, ...textsIn(language) }
}

function textsIn(language: Language): Pick<MainText, 'menu' | 'native' | 'crash'> {
  const kind = pseudoKindOf(language)
  const found = texts.get(language) ?? (kind ? pseudoLocaliseAll(english, kind) : english)
  texts.set(language, found)
  return found
}

/** Put values where a text has their names in double braces. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place)
}
