import type { Band } from '../../../shared/engine'
import type { FanSeries, PlanFutures } from './fan-series'

/** What a cursor can stand on, in the order Arrow up and down go through them. */
export const FAN_MARKS = ['nineteenInTwenty', 'eightInTen', 'half', 'median', 'seen', 'reference'] as const
export type FanMark = (typeof FAN_MARKS)[number]

/** What there is to read at one month. */
export type FanReading =
  | { readonly kind: 'past'; readonly step: number; readonly value: number }
  | {
      readonly kind: 'future'
      readonly step: number
      readonly futures: PlanFutures
      readonly band: Band
      /** Absent where the axis has no threshold. */
      readonly shareOver?: number
    }

/** Read a month; undefined where nothing was observed or simulated. */
export function readFan(series: FanSeries, step: number, mark: FanMark): FanReading | undefined {
  const futures = (isOfOthers(mark) ? series[mark] : undefined) ?? series.plan
  const band = futures?.bands.find((candidate) => candidate.step === step)
  if (futures && band) {
    const shareOver = futures.shareOver[futures.bands.indexOf(band)]
    return { kind: 'future', step, futures, band, ...(shareOver !== undefined && { shareOver }) }
  }
  const observed = series.past.find((point) => point.step === step)
  return observed && { kind: 'past', step, value: observed.value }
}

/** Marks this series has; without a reference there is nothing to compare. */
export function marksOf(series: FanSeries): readonly FanMark[] {
  return FAN_MARKS.filter((mark) => !isOfOthers(mark) || series[mark] !== undefined)
}

/** Whether a mark is the middle of other futures than the plan's own. */
export const isOfOthers = (mark: FanMark): mark is 'seen' | 'reference' => mark === 'seen' || mark === 'reference'

/** Ends of the range a mark stands for; a middle future is a range of no width. */
export function rangeOf(band: Band, mark: FanMark): { readonly low: number; readonly high: number } {
  switch (mark) {
    case 'nineteenInTwenty':
      return { low: band.low95, high: band.high95 }
    case 'eightInTen':
      return { low: band.low80, high: band.high80 }
    case 'half':
      return { low: band.low50, high: band.high50 }
    case 'median':
    case 'seen':
    case 'reference':
      return { low: band.median, high: band.median }
  }
}
