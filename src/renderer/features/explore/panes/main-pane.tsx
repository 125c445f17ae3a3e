import { memo, useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { FanChart, FanTable, Measured, metricsFor, type FanSeries, type Size } from '../../../charts'
import { useStore } from '../../../state/store'
import { useIsPaperMedium } from '../../../ui/on-paper'
import { IconButton } from '../../../ui/button'
import { measurePainted } from '../ensemble/latency-marks'
import { ChartExportMenu } from '../export/chart-export-menu'
import { ObservedLine } from '../observed/observed-line'
import { ObservedSwitch } from '../observed/observed-switch'
import { useShowsSeen } from '../observed/use-shows-seen'
import { measureOf, type OutcomeMeasure } from '../outcomes/outcome-parts'
import { useChosenOutcome } from '../outcomes/use-chosen-outcome'
import { useOutcomeNames } from '../outcomes/use-outcome-names'
import { selectBarCount, selectRowCount } from './plan-room'
import { fitPlan } from './fit-plan'
import { HowToRead } from './how-to-read'
import { ReplayLabel } from './replay-label'
import { ResponseGantt } from './response-gantt'
import { useMainSeries } from './use-main-series'

/** Room for the heading of the response plan. */
const PLAN_HEADING = 26

interface MainPaneProps {
  /** `tabs`: the tab names the chart already. */
  readonly heading: 'own' | 'tabs'
}

/** The chosen outcome over time with the response plan on the same months, or both as a table. */
export function MainPane({ heading }: MainPaneProps) {
  const { t } = useTranslation('explore')
  const [isTable, setIsTable] = useState(false)
  const outcome = useChosenOutcome()
  const names = useOutcomeNames()
  const chart = useRef<HTMLDivElement>(null)
  const series = useMainSeries()
  const title = outcome === 'severity' ? t('chart.severity') : names.full(outcome)
  const hasFailed = useStore((state) => state.ensemble.kind === 'failed')
  const [readSeries, rememberSeries] = useLatest(series)
  useEffect(() => rememberSeries(series), [rememberSeries, series])
  return (
    <div className="main-pane" data-stale={hasFailed || undefined}>
      <MainPaneHead
        heading={heading}
        title={title}
        caption={names.caption(outcome)}
        measure={measureOf(outcome)}
        isTable={isTable}
        onTable={setIsTable}
        chart={chart}
        readSeries={readSeries}
      />
      <ObservedLine />
      {isTable ? (
        <div className="main-pane__table" tabIndex={0} role="region" aria-label={title}>
          <FanTable title={title} unit={t(`chart.units.${measureOf(outcome)}`)} series={series} />
        </div>
      ) : (
        <div className="main-pane__charts" ref={chart}>
          <ReplayLabel />
          <Measured className="main-pane__room">
            {(size) => <MainCharts title={title} series={series} size={size} heading={heading} />}
          </Measured>
        </div>
      )}
    </div>
  )
}

interface MainPaneHeadProps extends MainPaneProps {
  readonly title: string
  readonly caption: string
  readonly measure: OutcomeMeasure
  readonly isTable: boolean
  readonly onTable: (isTable: boolean) => void
  readonly chart: RefObject<HTMLElement | null>
  readonly readSeries: () => FanSeries
}

/** Stays as it is while the chart under it follows a lever. */
const MainPaneHead = memo(function MainPaneHead(props: MainPaneHeadProps) {
  const { heading, title, caption, measure, isTable, onTable, chart, readSeries } = props
  const { t } = useTranslation('explore')
  // What leaves the app has no other place for what the dotted lines are.
  const exported = useShowsSeen() ? t('observed.exported', { caption }) : caption
  return (
    <div className={heading === 'own' ? 'main-pane__head' : 'main-pane__head main-pane__head--in-tabs'}>
      <h2 className="main-pane__title">{title}</h2>
      <span className="main-pane__caption">
        {caption} <HowToRead />
      </span>
      <span className="grow" />
      <ObservedSwitch />
      <div className="main-pane__tools">
        <IconButton
          label={isTable ? t('chart.showChart') : t('chart.showTable')}
          icon="table"
          aria-pressed={isTable}
          onPress={() => onTable(!isTable)}
        />
        <ChartExportMenu {...{ chart, title, measure, readSeries, isTable }} caption={exported} />
      </div>
    </div>
  )
})

/** A value for later, and the way to renew it, neither of which causes a rendering. */
function useLatest<Value>(first: Value): readonly [read: () => Value, renew: (value: Value) => void] {
  const latest = useRef(first)
  const read = useCallback(() => latest.current, [])
  const renew = useCallback((value: Value) => {
    latest.current = value
  }, [])
  return [read, renew]
}

interface MainChartsProps extends MainPaneProps {
  readonly title: string
  readonly series: FanSeries
  readonly size: Size
}

function MainCharts({ title, series, size, heading }: MainChartsProps) {
  const { t } = useTranslation('explore')
  // Their number and not the bars themselves, which change with every movement.
  const bars = useStore(selectBarCount)
  const rows = useStore(selectRowCount)
  const motion = useMotion()
  const metrics = metricsFor(window.innerWidth, useIsPaperMedium())
  const hasHeading = heading === 'own' || rows === 0
  const fit = fitPlan(size.height - (hasHeading ? PLAN_HEADING : 0), rows, metrics)
  const fanSize = { width: size.width, height: fit.fanHeight }
  const { span, events } = series
  const above = useMemo(() => ({ span, events }), [span, events])
  usePaintMeasure()
  return (
    <>
      <FanChart
        title={title}
        series={series}
        size={fanSize}
        metrics={metrics}
        motion={motion}
        onCursorChange={readMonth}
      />
      <div className={hasHeading ? 'main-pane__plan' : 'visually-hidden'}>
        <h3 className="main-pane__title">{t('chart.plan')}</h3>
        <span className="main-pane__caption">{bars > 0 ? t('chart.planCaption') : t('chart.planEmpty')}</span>
      </div>
      {bars > 0 && rows > 0 && (
        <PlanBars
          above={above}
          width={size.width}
          metrics={metrics}
          // Before the last change there may have been more bars than have room: then one lane stands for them.
          isCollapsed={fit.bars.kind === 'lane' || (fit.bars.kind === 'all' && bars > rows)}
          scrolledHeight={fit.bars.kind === 'scrolled' ? fit.bars.height : undefined}
        />
      )}
    </>
  )
}

/** The bars follow the plan itself, which is there before its futures are. */
const PlanBars = memo(ResponseGantt)

// One function for all renderings: the chart tells the month anew whenever it is given another one.
const readMonth = (step: number | undefined) => useStore.getState().cursorMoved(step ?? null)

/** While a lever moves the drawing follows without easing; once it rests it morphs. */
function useMotion(): 'follow' | 'settle' | 'replay' {
  const isReplaying = useStore((state) => state.replay !== null)
  const isMoving = useStore((state) => state.history.gesture !== null)
  if (isReplaying) return 'replay'
  return isMoving ? 'follow' : 'settle'
}

function usePaintMeasure(): void {
  const shown = useStore((state) => state.shownEnsemble)
  useEffect(() => {
    if (shown) measurePainted(useStore.getState().ensemble.kind === 'done' ? 'settled' : 'preview')
  }, [shown])
}
