import i18next from 'i18next'
import type { ReactNode } from 'react'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import charts from '../../../../resources/locales/en/charts.json'

const language = i18next.createInstance()
await language.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { charts } },
  interpolation: { escapeValue: false },
})

/** The English strings of the charts round whatever is tested. */
export function ChartLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nextProvider i18n={language}>{children}</I18nextProvider>
}
