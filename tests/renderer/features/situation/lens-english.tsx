import { createInstance } from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import charts from '../../../../resources/locales/en/charts.json'
import framework from '../../../../resources/locales/en/framework.json'
import lens from '../../../../resources/locales/en/lens.json'
import model from '../../../../resources/locales/en/model.json'
import situation from '../../../../resources/locales/en/situation.json'

const i18n = createInstance()
await i18n.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { charts, framework, lens, model, situation } },
  interpolation: { escapeValue: false },
})

/** What is inside says its texts in English. */
export function InEnglish({ children }: { readonly children: ReactNode }) {
  return <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
}
