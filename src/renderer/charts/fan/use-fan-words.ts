import { useMemo } from 'react'
import { type ChartText, useChartText } from '../text/use-chart-text'
import { FAN_MARKS, isOfOthers, rangeOf, type FanMark, type FanReading } from './fan-reading'
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
    const bandName = (mark: FanMark) => text.t(`band.${isOfOthers(mark) ? 'median' : mark}`)
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
  FAN_MARKS.filter((mark) => !isOfOthers(mark) && (mark !== 'nineteenInTwenty' || mark === current)).toReversed()

function summaryOf(title: string, series: FanSeries, { t, value }: ChartText): string {
  const summary = summariseFan(series)
  if (!summary) return t('fan.summary.empty', { title })
  const say = (level: number) => value(series.axis, level)
  const { plan, reference, seen } = summary
  const sentences = [
    t('fan.summary.opening', { title, count: summary.months }),
    ...[plan, seen].flatMap((futures) =>
      futures
        ? [
            t('fan.summary.ends', {
              plan: futures.name,
              median: say(futures.median),
              low: say(futures.low80),
              high: say(futures.high80),
            }),
          ]
        : [],
    ),
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
