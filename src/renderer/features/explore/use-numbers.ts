import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Numbers in the language of the app, in Latin digits: those of the charts beside them. */
export interface Numbers {
  /** In full: 1,000. */
  readonly count: (value: number) => string
  /** With one decimal: 33.0. */
  readonly tenths: (value: number) => string
  /** A month from today: +6, −12, with a true minus. */
  readonly month: (step: number) => string
  readonly list: (words: readonly string[]) => string
}

export function useNumbers(): Numbers {
  const { i18n } = useTranslation()
  const language = i18n.resolvedLanguage ?? i18n.language
  return useMemo(() => {
    const count = new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    const tenths = new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    return {
      count: (value) => count.format(value),
      tenths: (value) => tenths.format(value),
      month: (step) => (step < 0 ? `−${-step}` : String(step)),
      list: (words) => list.format(words),
    }
  }, [language])
}
