import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { writtenSign } from '../../../shared/lib/written-sign'
import type { ValueAxis } from '../axis/value-axis'
import { keepMade } from '../frame/keep-made'
import { shareInWords } from './share-words'
import {
  numbersInWords,
  rangeInFewWords,
  rangeInWords,
  valueInFewWords,
  valueInWords,
  type ValuePhrases,
} from './value-words'

/** Everything charts say, in the language of the app. */
export interface ChartText {
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string
  readonly direction: 'ltr' | 'rtl'
  /** A count to two significant digits: 1,200. */
  readonly count: (value: number) => string
  /** A count for an axis: 20K. */
  readonly compact: (value: number) => string
  readonly range: (axis: ValueAxis, low: number, high: number) => string
  /** Words alone where the axis has any: "moderate to high". */
  readonly shortRange: (axis: ValueAxis, low: number, high: number) => string
  /** Words and numbers, for tables: "violence to serious violence (40–180)". */
  readonly numbers: (axis: ValueAxis, low: number, high: number) => string
  readonly value: (axis: ValueAxis, value: number) => string
  readonly shortValue: (axis: ValueAxis, value: number) => string
  readonly share: (share: number) => string
  /** "Month 14", "Month −6", "Today" */
  readonly month: (step: number) => string
}

/** More than all phrases of one screen; names and numbers in them change from movement to movement. */
const MOST_PHRASES = 2000

export function useChartText(): ChartText {
  const { t: translate, i18n } = useTranslation('charts')
  const language = i18n.resolvedLanguage ?? i18n.language
  const direction = i18n.dir(language)
  return useMemo(() => {
    const keep = keepMade<string>(MOST_PHRASES)
    const t: ChartText['t'] = (key, values) =>
      keep(values ? JSON.stringify([key, values]) : key, () => translate(key, { ...values }))
    // Latin digits in every language: the axis and the numbers beside it must look alike.
    const format = (options: Intl.NumberFormatOptions) => {
      const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn', ...options })
      return (value: number) => numbers.format(value)
    }
    const phrases: ValuePhrases = {
      range: (low, high) => t('value.range', { low, high }),
      numbers: (low, high) => t('value.numbers', { low, high }),
      withNumbers: (words, numbers) => t('value.withNumbers', { words, numbers }),
      about: (number) => t('value.about', { number }),
      // People and deaths come whole: a country where hardly anybody flees has no 0.000045 displaced.
      count: format({ maximumSignificantDigits: 2, maximumFractionDigits: 0, roundingPriority: 'lessPrecision' }),
      level: format({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    }
    return {
      t,
      direction,
      count: phrases.count,
      compact: format({ notation: 'compact', maximumSignificantDigits: 2 }),
      range: (axis, low, high) => rangeInWords(axis, low, high, phrases),
      shortRange: (axis, low, high) => rangeInFewWords(axis, low, high, phrases),
      numbers: (axis, low, high) => numbersInWords(axis, low, high, phrases),
      value: (axis, value) => valueInWords(axis, value, phrases),
      shortValue: (axis, value) => valueInFewWords(axis, value, phrases),
      share: (share) => {
        const { key, ...values } = shareInWords(share)
        return t(`share.${key}`, values)
      },
      month: (step) =>
        step === 0 ? t('month.today') : t('month.title', { month: writtenSign(String(step), direction) }),
    }
  }, [translate, language, direction])
}
