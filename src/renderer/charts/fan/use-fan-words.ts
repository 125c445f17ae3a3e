import { useMemo } from 'react'
import { type ChartText, useChartText } from '../text/use-chart-text'
import { FAN_MARKS, rangeOf, type FanMark, type FanReading } from './fan-reading'
import { summariseFan } from './fan-summary'
import type { FanSeries } from './fan-series'

/** What the fan chart says about a series. */
export interface FanWords {
  readonly summary: (title: string, series: FanSeries) => string
  /** One reading as a sentence, for the live region. */
  readonly sentence: (series: FanSeries, reading: FanReading, mark: FanMark) => string
  readonly bandName: (mark: FanMark) => string
  readonly text: ChartText
}

export function useFanWords(): FanWords {
  const text = useChartText()
  return useMemo(() => {
    const bandName = (mark: FanMark) => text.t(`band.${mark === 'reference' ? 'median' : mark}`)
    return {
      text,
      bandName,
      summary: (title, series) => summaryOf(title, series, text),
      sentence: (series, reading, mark) => sentenceOf(series, reading, mark, text, bandName(mark)),
    }
  }, [text])
}

/** The lines of the tip, from the middle outwards; the widest range only where the cursor stands on it. */
export const tipMarks = (current: FanMark): readonly FanMark[] =>
  FAN_MARKS.filter((mark) => mark !== 'reference' && (mark !== 'nineteenInTwenty' || mark === current)).toReversed()

function summaryOf(title: string, series: FanSeries, { t, value }: ChartText): string {
  const summary = summariseFan(series)
  if (!summary) return t('fan.summary.empty', { title })
  const say = (level: number) => value(series.axis, level)
  const { plan, reference } = summary
  const sentences = [
    t('fan.summary.opening', { title, count: summary.months }),
    t('fan.summary.ends', {
      plan: plan.name,
      median: say(plan.median),
      low: say(plan.low80),
      high: say(plan.high80),
    }),
  ]
  if (reference?.crossing) {
    const { month, zone } = reference.crossing
    sentences.push(t('fan.summary.reaches', { plan: reference.name, threshold: zone.inline, month }))
  } else if (reference) {
    sentences.push(t('fan.summary.stays', { plan: reference.name, median: say(reference.median) }))
  }
  return sentences.join(' ')
}

function sentenceOf(series: FanSeries, reading: FanReading, mark: FanMark, text: ChartText, band: string): string {
  const { axis } = series
  const month = text.month(reading.step)
  if (reading.kind === 'past') {
    return text.t('fan.reading.past', {
      month,
      observed: text.t('axis.observed'),
      value: text.value(axis, reading.value),
    })
  }
  const { low, high } = rangeOf(reading.band, mark)
  const value = axis.kind === 'stages' || low < high ? text.numbers(axis, low, high) : text.value(axis, low)
  const said = { month, plan: reading.futures.name, band, value }
  if (reading.shareOver === undefined || !axis.threshold) return text.t('fan.reading.line', said)
  const share = text.share(reading.shareOver)
  return text.t('fan.reading.lineWithShare', { ...said, phrase: axis.threshold.phrase, share })
}
