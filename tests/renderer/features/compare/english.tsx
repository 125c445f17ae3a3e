import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import charts from '../../../../resources/locales/en/charts.json'
import compare from '../../../../resources/locales/en/compare.json'
import explore from '../../../../resources/locales/en/explore.json'
import model from '../../../../resources/locales/en/model.json'

const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { charts, compare, explore, model } }, interpolation: { escapeValue: false } })

/** What is inside says its texts in English. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
}
