import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenSign } from '../../shared/lib/written-sign'

/**
 * Numbers in the language of the app, in Latin digits: those of the charts beside them. A minus is a true one, and stands on the left
 * of its number in languages that run to the left too.
 */
export interface Numbers {
  /** In full: 1,000. */
  readonly count: (value: number) => string
  /** With at most two significant digits and the shortest word for thousands: 120K. */
  readonly briefCount: (value: number) => string
  /** With as many significant digits at most, in full: 0.013, 60. */
  readonly significant: (value: number, digits: 1 | 2 | 3) => string
  /** With one decimal: 33.0. */
  readonly tenths: (value: number) => string
  /** A month from today: 6, −12. */
  readonly month: (step: number) => string
  /** A level from 0 to 1, with two decimals. */
  readonly level: (value: number) => string
  /** What a level changed by, with its sign; nothing has none. */
  readonly levelChange: (value: number) => string
  /** What is written already, with a sign or without, as all other numbers are. */
  readonly signed: (written: string) => string
  readonly list: (words: readonly string[]) => string
}

export function useNumbers(): Numbers {
  const { i18n } = useTranslation()
  const language = i18n.resolvedLanguage ?? i18n.language
  const direction = i18n.dir(language)
  return useMemo(() => {
    const signed = (written: string) => writtenSign(written, direction)
    const count = new Intl.NumberFormat(language, { numberingSystem: 'latn' })
    const brief = new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      notation: 'compact',
      maximumSignificantDigits: 2,
    })
    const digitsOf = (maximumSignificantDigits: number) =>
      new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumSignificantDigits })
    const significant = { 1: digitsOf(1), 2: digitsOf(2), 3: digitsOf(3) } as const
    const tenths = new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    })
    const twoDecimals = { numberingSystem: 'latn', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const
    const level = new Intl.NumberFormat(language, twoDecimals)
    const change = new Intl.NumberFormat(language, { ...twoDecimals, signDisplay: 'exceptZero' })
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    return {
      count: (value) => signed(count.format(value)),
      briefCount: (value) => signed(brief.format(value)),
      significant: (value, digits) => signed(significant[digits].format(value)),
      tenths: (value) => signed(tenths.format(value)),
      month: (step) => signed(String(step)),
      level: (value) => signed(level.format(value)),
      levelChange: (value) => signed(change.format(value)),
      signed,
      list: (words) => list.format(words),
    }
  }, [language, direction])
}
