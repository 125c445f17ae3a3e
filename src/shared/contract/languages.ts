/** Languages the app has texts in. */
export const LANGUAGES = ['en'] as const

/** Invented languages that show what translation will do to the layout: 40 % longer, and from right to left. */
export const TEST_LANGUAGES = ['en-XA', 'ar-XB'] as const

export type Language = (typeof LANGUAGES)[number] | (typeof TEST_LANGUAGES)[number]

const known: readonly Language[] = [...LANGUAGES, ...TEST_LANGUAGES]

/** Choose the language we have that fits a BCP 47 tag best; English if none does. */
export function languageFor(tag: string): Language {
  const exact = known.find((language) => language === tag)
  return exact ?? known.find((language) => language === tag.split('-')[0]) ?? 'en'
}

/** Tell which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language.startsWith('ar') ? 'rtl' : 'ltr')
