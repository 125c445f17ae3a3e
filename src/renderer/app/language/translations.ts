import i18next, { type i18n, type InitOptions, type PostProcessorModule } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../../shared/contract'
import { withoutStrayDirections } from '../../../shared/lib/direction-marks'
import { isolateRanges } from '../../../shared/lib/number-ranges'
import { pseudoKindOf, pseudoLocaliseAll, type Texts } from '../../../shared/lib/pseudo-locale'

const files = import.meta.glob<Texts>('../../../../resources/locales/en/*.json', { eager: true, import: 'default' })

/** English texts by namespace: one file each. */
const english = Object.fromEntries(
  Object.entries(files).map(([path, texts]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), texts]),
)

/** A key that is put together may name no text: unnoticed, somebody would read the key. */
export const toldIfMissing: Pick<InitOptions, 'saveMissing' | 'missingKeyHandler'> = {
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => {
    const fault = `No text: ${namespace}:${key}`
    if (import.meta.env.DEV) throw new Error(fault)
    // eslint-disable-next-line no-console -- the window tests fail on it; to end the app over a word would be worse than the key.
    console.error(fault)
  },
}

/** Make the texts of the app ready. All are part of the program: nothing is loaded later. */
export function startTranslations(language: Language): i18n {
  const translations = i18next.createInstance()
  const rangesIsolated: PostProcessorModule = {
    type: 'postProcessor',
    name: 'ranges-isolated',
    process: (text: string) => (translations.dir() === 'rtl' ? isolateRanges(text) : text),
  }
  void translations
    .use(initReactI18next)
    .use(rangesIsolated)
    .init({
      lng: language,
      fallbackLng: 'en',
      // There from the beginning, so that the language counts as found, and its direction with it.
      resources: { en: english, ...pseudoTexts(language) },
      ns: Object.keys(english),
      defaultNS: 'shell',
      // React escapes what it shows, but not what turns the sentence around a name.
      interpolation: { escape: withoutStrayDirections },
      // Here, since only what is put in makes a range of a text, and no translator has to think of it.
      postProcess: rangesIsolated.name,
      initAsync: false,
      returnNull: false,
      ...toldIfMissing,
    })
  return translations
}

/** Change the language of everything that is on the screen. */
export function changeLanguage(translations: i18n, language: Language): void {
  if (!translations.hasResourceBundle(language, 'shell')) {
    for (const [namespace, texts] of Object.entries(pseudoTexts(language)[language] ?? {})) {
      translations.addResourceBundle(language, namespace, texts)
    }
  }
  void translations.changeLanguage(language)
}

/** The texts of an invented language, by that language; nothing for one that people speak. */
function pseudoTexts(language: Language): Readonly<Partial<Record<Language, typeof english>>> {
  const kind = pseudoKindOf(language)
  return kind ? { [language]: pseudoLocaliseAll(english, kind) } : {}
}
