import type { ChartText } from '../text/use-chart-text'
import { dotsOver, type DotsSeries } from './dots-series'

/** What a dot chart says beside its dots. */
export interface DotsWords {
  /** What the dots come to. */
  readonly sentence: string
  /** How many are over the threshold at the horizon itself, where the dots show the worst on the way there. */
  readonly atHorizon?: string
  /** What a dot stands for. */
  readonly caption: string
}

export function dotsWords(series: DotsSeries, { t, count }: ChartText): DotsWords {
  const { axis, values, step, atHorizon } = series
  const numbers = { dots: values.length, months: step }
  const over = dotsOver(series)
  if (over !== undefined && axis.threshold && atHorizon) {
    const { value, phrase } = axis.threshold
    const threshold = axis.zones.find((zone) => zone.from === value)?.inline ?? count(value)
    const there = dotsOver({ axis, values: atHorizon }) ?? 0
    return {
      sentence: t('dots.reach', { ...numbers, count: over, threshold }),
      // Where none reaches it, none is there.
      ...(over > 0 && { atHorizon: t('dots.there', { ...numbers, count: there }) }),
      caption: t('dots.captionWorst', { ...numbers, phrase }),
    }
  }
  const low = values[Math.floor(values.length * 0.25)] ?? 0
  const high = values[Math.ceil(values.length * 0.75) - 1] ?? 0
  return {
    sentence: t('dots.spread', { ...numbers, low: valueOf(low), high: valueOf(high) }),
    caption: t('dots.captionEnd', numbers),
  }

  function valueOf(value: number): string {
    return axis.kind === 'levels' ? value.toFixed(2) : count(value)
  }
}
