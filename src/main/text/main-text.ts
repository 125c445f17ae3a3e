import crash from '../../../resources/locales/en/crash.json'
import menu from '../../../resources/locales/en/menu.json'
import native from '../../../resources/locales/en/native.json'

/** What the main process says: menus, the system's dialogs, the crash page. */
export interface MainText {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly menu: typeof menu
  readonly native: typeof native
  readonly crash: typeof crash
}

const english: MainText = { language: 'en', direction: 'ltr', menu, native, crash }
const languages: readonly MainText[] = [english]

/** The texts of a language given by its BCP 47 tag; English where there are none. */
export function mainTextFor(tag: string): MainText {
  const wanted = tag.split('-')[0]
  return languages.find(({ language }) => language === wanted) ?? english
}

/** Put values where a text has their names in double braces. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place)
}
