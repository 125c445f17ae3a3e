import { memo, useCallback, useEffect, useId, useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { stepAt } from '../axis/time-axis'
import type { Size } from '../frame/chart-frame'
import { MIN_FAN_HEIGHT, type ChartMetrics } from '../frame/chart-metrics'
import { useAtRest } from '../frame/use-at-rest'
import { cursorAfterKey, cursorAtPointer, type FanCursor } from './fan-cursor'
import { FanCursorMark } from './fan-cursor-mark'
import { FanFutureLabels, FanFutureMarks } from './fan-futures'
import { FanGroundBack, FanPast } from './fan-ground'
import { FanLegend } from './fan-legend'
import { marksOf, readFan } from './fan-reading'
import type { FanSeries } from './fan-series'
import { FanTip } from './fan-tip'
import { useFanLayout } from './use-fan-layout'
import { useFanWords, type FanWords } from './use-fan-words'

export interface FanChartProps {
  /** What the chart shows, as spoken: "Severity of violence against civilians". */
  readonly title: string
  readonly series: FanSeries
  readonly size: Size
  readonly metrics: ChartMetrics
  /** `follow`: no easing, while a lever moves; `settle`: morph once it is released; `replay`: slowly, back and forth. */
  readonly motion?: 'follow' | 'settle' | 'replay'
  /** The month that is being read, or undefined when nobody reads any more. */
  readonly onCursorChange?: (step: number | undefined) => void
}

/** Futures of a plan as bands, sampled paths and a middle line, over a value axis in words. */
export const FanChart = memo(function FanChart(props: FanChartProps) {
  const { title, series, size, metrics, motion = 'settle', onCursorChange } = props
  const id = useId()
  const words = useFanWords()
  const [cursor, setCursor] = useState<FanCursor>()
  const { width } = size
  const height = Math.max(MIN_FAN_HEIGHT, size.height)
  const box = useMemo(() => ({ width, height }), [width, height])
  const { ground, futures } = useFanLayout(series, box, metrics, words.text)
  const reading = cursor && readFan(series, cursor.step, cursor.mark)
  const step = cursor?.step

  useEffect(() => onCursorChange?.(step), [onCursorChange, step])

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const after =
        event.ctrlKey || event.metaKey || event.altKey
          ? undefined
          : cursorAfterKey(cursor, event, series.span, marksOf(series))
      if (!after) return
      // The app has keys of its own for months; the plot that holds the focus answers first.
      event.preventDefault()
      event.stopPropagation()
      setCursor(after.cursor)
    },
    [cursor, series],
  )
  const onPointerMove = useCallback(
    (event: PointerEvent<SVGRectElement>) => {
      const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0
      const under = stepAt(ground.x, event.clientX - left)
      setCursor((known) => cursorAtPointer(known, under))
    },
    [ground],
  )
  const leave = useCallback(() => {
    setCursor((known) => (known?.isPinned ? known : undefined))
  }, [])

  // The upper row of events has the place above the plot.
  const legendPlace =
    ground.events.rowCount > 1 ? { top: ground.plot.top, end: width - ground.plot.right } : { top: 0, end: 0 }
  const planSlot = series.plan?.slot ?? 0
  const referenceSlot = series.reference?.slot ?? 0
  return (
    <div className="chart" dir="ltr">
      <svg
        className="chart-svg"
        role="group"
        aria-roledescription={words.text.t('fan.role')}
        aria-label={title}
        aria-describedby={`${id}-summary`}
        tabIndex={0}
        width={box.width}
        height={box.height}
        viewBox={`0 0 ${box.width} ${box.height}`}
        data-plan={planSlot}
        data-motion={motion}
        onKeyDown={onKeyDown}
        onBlur={leave}
      >
        <clipPath id={`${id}-plot`}>
          <rect
            x={ground.plot.left}
            y={ground.plot.top}
            width={ground.plot.right - ground.plot.left}
            height={ground.plot.bottom - ground.plot.top}
          />
        </clipPath>
        <g aria-hidden="true">
          <FanGroundBack ground={ground} text={words.text} />
          {futures && <FanFutureMarks futures={futures} referenceSlot={referenceSlot} clipId={`${id}-plot`} />}
          <FanPast ground={ground} text={words.text} />
          {futures && <FanFutureLabels futures={futures} planSlot={planSlot} referenceSlot={referenceSlot} />}
          {reading && <FanCursorMark ground={ground} reading={reading} mark={cursor.mark} />}
          <rect
            className="chart-sensor"
            x={ground.plot.left}
            y={ground.plot.top}
            width={ground.plot.right - ground.plot.left}
            height={ground.plot.bottom - ground.plot.top}
            onPointerMove={onPointerMove}
            onPointerLeave={leave}
          />
        </g>
      </svg>
      {futures?.names.length === 0 && (
        <FanLegend
          series={series}
          room={box.width - ground.todayX - legendPlace.end}
          place={legendPlace}
          text={words.text}
        />
      )}
      {reading && (
        <FanTip series={series} reading={reading} mark={cursor.mark} ground={ground} size={box} words={words} />
      )}
      <FanSummary id={`${id}-summary`} title={title} series={series} words={words} />
      <p className="visually-hidden" aria-live="polite" dir={words.text.direction}>
        {reading && words.sentence(series, reading, cursor.mark)}
      </p>
    </div>
  )
})

interface FanSummaryProps {
  readonly id: string
  readonly title: string
  readonly series: FanSeries
  readonly words: FanWords
}

/** What the chart shows, for those who don't see it. It is put into words once the chart rests: nobody can hear it sooner. */
const FanSummary = memo(function FanSummary({ id, title, series, words }: FanSummaryProps) {
  const rested = useAtRest(useMemo(() => ({ title, series }), [title, series]))
  return (
    <p id={id} className="visually-hidden" dir={words.text.direction}>
      {words.summary(rested.title, rested.series)} {words.text.t('fan.keys')}
    </p>
  )
})
