import type { Estimate } from '../../../../shared/engine'

/** The five words for a level, lowest first. */
export const LEVEL_WORDS = ['veryLow', 'low', 'moderate', 'high', 'veryHigh'] as const
export type LevelWord = (typeof LEVEL_WORDS)[number]

/** The word for a level in [0, 1]. */
export const levelWordOf = (level: number): LevelWord =>
  LEVEL_WORDS[Math.min(4, Math.max(0, Math.floor(level * 5 + 1e-9)))] ?? 'moderate'

/** The range a word stands for, with its best estimate in the middle. */
export function rangeOfWord(word: LevelWord): Estimate {
  const place = LEVEL_WORDS.indexOf(word)
  return { low: (2 * place) / 10, best: (2 * place + 1) / 10, high: (2 * place + 2) / 10 }
}

/** How hostile a pair is against the usual, which is 1: the lower bounds of the five words, and what a word stands for. */
const HOSTILITY_BOUNDS = [0, 0.5, 0.8, 1.25, 2] as const
const HOSTILITY_OF_WORDS = [0.3, 0.6, 1, 1.5, 2.5] as const

export function hostilityWordOf(hostility: number): LevelWord {
  return LEVEL_WORDS[HOSTILITY_BOUNDS.findLastIndex((bound) => hostility >= bound)] ?? 'veryLow'
}

export const hostilityOfWord = (word: LevelWord): number => HOSTILITY_OF_WORDS[LEVEL_WORDS.indexOf(word)] ?? 1

/** Trends in words, logit per month. */
export const TRENDS = { fallingFast: -0.06, falling: -0.02, steady: 0, rising: 0.02, risingFast: 0.06 } as const
export type TrendWord = keyof typeof TRENDS

export function trendWordOf(trend: number): TrendWord {
  if (trend === 0) return 'steady'
  if (Math.abs(trend) >= 0.04) return trend > 0 ? 'risingFast' : 'fallingFast'
  return trend > 0 ? 'rising' : 'falling'
}
