import { useMemo } from 'react'
import type { Size } from '../frame/chart-frame'
import type { ChartMetrics } from '../frame/chart-metrics'
import { fitName } from '../frame/text-width'
import type { ChartText } from '../text/use-chart-text'
import { layOutFanFutures, type FanFutures } from './fan-futures-layout'
import { layOutFanGround, type FanGround } from './fan-ground-layout'
import type { FanSeries } from './fan-series'

/** px of a plan's name beside its line. A longer one is cut: it would find no room anywhere, and say no more. */
const LONGEST_NAME = 150

/** Lay a fan out, the still ground and the moving futures apart: a drag recomputes the futures only. */
export function useFanLayout(
  { axis, span, past, events, plan, reference, seen }: FanSeries,
  size: Size,
  metrics: ChartMetrics,
  text: ChartText,
): { readonly ground: FanGround; readonly futures: FanFutures | undefined } {
  const ground = useMemo(
    () =>
      layOutFanGround({ axis, span, past, events }, size, metrics, {
        today: text.t('axis.today'),
        monthsFromToday: text.t('axis.monthsFromToday'),
        foldedEvents: (count) => text.t('fan.foldedEvents', { count }),
      }),
    [axis, span, past, events, size, metrics, text],
  )
  const futures = useMemo(() => {
    const name = (of: string | undefined) =>
      of === undefined ? '' : text.t('fan.planMedian', { plan: fitName(of, LONGEST_NAME) })
    const shown = { ...(plan && { plan }), ...(reference && { reference }), ...(seen && { seen }) }
    return layOutFanFutures(shown, ground, {
      half: text.t('band.half'),
      eightInTen: text.t('band.eightInTen'),
      nineteenInTwenty: text.t('band.nineteenInTwenty'),
      planMedian: name(plan?.name),
      referenceMedian: name(reference?.name),
    })
  }, [plan, reference, seen, ground, text])
  return { ground, futures }
}
