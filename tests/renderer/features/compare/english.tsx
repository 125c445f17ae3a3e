import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import charts from '../../../../resources/locales/en/charts.json'
import compare from '../../../../resources/locales/en/compare.json'
import explore from '../../../../resources/locales/en/explore.json'
import model from '../../../../resources/locales/en/model.json'
import { toldIfMissing } from '../../../../src/renderer/app/language/translations'

const texts = { charts, compare, explore, model }

async function speaking(language: string) {
  const i18n = createInstance()
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: texts, [language]: texts },
    interpolation: { escapeValue: false },
    ...toldIfMissing,
  })
  return i18n
}
const english = await speaking('en')
const toTheLeft = await speaking('ar-XB')

/** What is inside says its texts in English. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  return <I18nextProvider i18n={english}>{children}</I18nextProvider>
}

/** The same texts, as in a language that runs to the left. */
export function ToTheLeft({ children }: { readonly children: ReactNode }) {
  return <I18nextProvider i18n={toTheLeft}>{children}</I18nextProvider>
}
