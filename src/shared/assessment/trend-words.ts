import { RATED_TRENDS, type RatedTrend } from './lens-assessment'

/**
 * Logit per month that a word for a trend stands for.
 *
 * Expert judgement (grade D), set beside the assessed trends of the bundled scenarios: 0.02 moves a level of 0.5 by about 6 points
 * in a year before it fades, 0.05 by about 15.
 */
const LOGITS = { falling: -0.02, steady: 0, rising: 0.02, 'rising-fast': 0.05 } as const satisfies Readonly<
  Record<RatedTrend, number>
>

export function trendLogit(trend: RatedTrend): number {
  return LOGITS[trend]
}

/** The word nearest to an assessed trend, in logit per month. */
export function trendWord(logit: number): RatedTrend {
  return RATED_TRENDS.reduce((nearest, word) =>
    Math.abs(LOGITS[word] - logit) < Math.abs(LOGITS[nearest] - logit) ? word : nearest,
  )
}

/** The word in the middle of several: their mean, with a falling trend as far below steady as a rising one is above. */
export function middleTrend(trends: readonly RatedTrend[]): RatedTrend | undefined {
  if (trends.length === 0) return undefined
  const mean = trends.reduce((sum, trend) => sum + RATED_TRENDS.indexOf(trend), 0) / trends.length
  return RATED_TRENDS[Math.floor(mean + 0.5)]
}
