import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sCurve, type ChallengeSubject, type Effect } from '../../shared/engine'
import { countryModel } from '../state/country-model'
import { useNumbers } from '../words/use-numbers'

/**
 * How a number of the model is said so that a person sees what it means.
 *
 * `multiplier`: from its logarithm; `of-half`: what becomes of a level of one half if its logit is shifted so; `per-unit`: the same where
 * the cause rises from 0 to 1; `monthly` and `shift`: a change with its sign; `per-thousand`: people a month.
 */
export type Scale = 'level' | 'months' | 'multiplier' | 'of-half' | 'per-unit' | 'monthly' | 'shift' | 'per-thousand'

/** Scales of what moves levels: they are said by what becomes of a middling one, of 0.50. */
type MiddlingScale = 'of-half' | 'per-unit'

const isMiddling = (scale: Scale): scale is MiddlingScale => scale === 'of-half' || scale === 'per-unit'

/** What numbers of the model mean: the same words wherever one is shown. */
export interface ScaleWords {
  /** "0.50 becomes 0.44", "× 1.05". */
  readonly value: (scale: Scale, value: number) => string
  /** What it does, in words: "5 % more", "raises a middling level from 0.50 to 0.62"; undefined where number and unit say it. */
  readonly meaning: (scale: Scale, value: number) => string | undefined
  /** A range of meanings: "10 % less to 20 % more", "from 0.50 to between 0.35 and 0.53". */
  readonly meaningOfRange: (scale: Scale, low: number, high: number) => string | undefined
  /** What becomes of a middling level, as a level and as it is said beside a number: "0.62", "0.50 → 0.62"; undefined of other scales. */
  readonly middling: (scale: Scale, value: number) => { readonly level: string; readonly briefly: string } | undefined
  /** "0.31–0.44", "3–5 mo", "× 0.62 to 0.8", "× 0.01 to 60". */
  readonly range: (scale: Scale, low: number, high: number) => string
  /** One end of a range by itself: "0.50 becomes 0.44", "3 mo", "× 0.62". */
  readonly end: (scale: Scale, value: number) => string
}

/** Logarithm of how many times the low end of a range its high end is, above which a second digit of either says nothing: tenfold. */
const WIDE = Math.log(10)

export function useScaleWords(): ScaleWords {
  const { t } = useTranslation('compare')
  const { level, levelChange, count, significant } = useNumbers()
  return useMemo(() => {
    const ended = (scale: Scale, digits: 1 | 2): ((value: number) => string) => {
      switch (scale) {
        case 'level':
          return level
        case 'months':
          return (value) => count(Math.round(value))
        case 'multiplier':
          return (value) => significant(Math.exp(value), digits)
        case 'of-half':
        case 'per-unit':
          return (value) => level(sCurve(value))
        case 'monthly':
        case 'shift':
          return levelChange
        // What is drawn below 0 harms nobody.
        case 'per-thousand':
          return (value) => significant(Math.max(0, value), digits)
      }
    }
    const value = (scale: Scale, number: number): string => {
      if (scale !== 'multiplier') return t(`scale.value.${scale}`, { value: ended(scale, 2)(number) })
      const times = Math.exp(number)
      // Near 1 it is the part above or below it that counts, not the 1.
      const said = times >= 0.1 && times < 10 ? count(Math.round(times * 100) / 100) : significant(times, 2)
      return t('scale.value.multiplier', { value: said })
    }
    const multiplierMeaning = (number: number): string => {
      const times = Math.exp(number)
      const percent = Math.abs(times - 1) * 100
      if (percent < 0.5) return t('scale.meaning.same')
      if (times >= 2) return t('scale.meaning.times', { value: significant(times, 2) })
      return t(`scale.meaning.${times > 1 ? 'more' : 'less'}`, { percent: significant(percent, 2) })
    }
    const middlingMeaning = (scale: MiddlingScale, number: number): string => {
      const [said, half] = [level(sCurve(number)), level(0.5)]
      const does = said === half ? 'keeps' : number > 0 ? 'raises' : 'lowers'
      return t(`scale.meaning.${scale}.${does}`, { value: said })
    }
    const range = (scale: Scale, low: number, high: number): string => {
      const say = ended(scale, high - low > WIDE ? 1 : 2)
      return t(`scale.range.${scale}`, { low: say(low), high: say(high) })
    }
    return {
      value,
      meaning: (scale, number) => {
        if (scale === 'multiplier') return multiplierMeaning(number)
        return isMiddling(scale) ? middlingMeaning(scale, number) : undefined
      },
      meaningOfRange: (scale, low, high) => {
        if (scale === 'multiplier')
          return t('scale.meaning.range', { low: multiplierMeaning(low), high: multiplierMeaning(high) })
        if (!isMiddling(scale)) return undefined
        return t(`scale.meaning.${scale}.range`, { low: level(sCurve(low)), high: level(sCurve(high)) })
      },
      middling: (scale, number) => {
        if (!isMiddling(scale)) return undefined
        const said = level(sCurve(number))
        return { level: said, briefly: t('scale.meaning.briefly', { value: said }) }
      },
      range,
      end: (scale, number) => t(`scale.value.${scale}`, { value: ended(scale, 2)(number) }),
    }
  }, [t, level, levelChange, count, significant])
}

/** How the size of an effect is said. */
export function scaleOfEffect(effect: Pick<Effect, 'channel'> | undefined): Scale {
  switch (effect?.channel) {
    case 'level':
      return 'of-half'
    case 'brake':
      return 'monthly'
    case 'threshold':
      return 'shift'
    case 'protector-abuse':
      return 'per-thousand'
    default:
      return 'multiplier'
  }
}

/** How a number that can be challenged is said; undefined where its unit says it already. */
export function scaleOfChallenged(subject: ChallengeSubject): Scale | undefined {
  switch (subject.kind) {
    case 'effect': {
      const { instrument, effect } = subject
      return scaleOfEffect(countryModel.instruments.find(({ id }) => id === instrument)?.effects[effect])
    }
    case 'influence':
      return 'per-unit'
    case 'level':
    case 'parameter':
      return undefined
  }
}
