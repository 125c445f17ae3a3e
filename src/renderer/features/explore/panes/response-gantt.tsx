import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { GanttChart, type ChartMetrics, type FanSeries, type GanttLimits, type GanttSeries } from '../../../charts'
import { useStore } from '../../../state/store'
import { selectDrawnEnsemble } from '../../../state/ensemble-slice'
import { countryModel } from '../../../state/country-model'
import { EARLIEST_START, LONGEST_DURATION } from '../levers/response-edits'
import { currentPlanOf, slotOf } from '../../../plans/current-plan'
import { courseSentences } from '../../../plans/course-sentences'
import { useTargetWords } from '../../../plans/use-target-words'
import { usePlanName, usePlanNaming } from '../../../plans/use-plan-name'
import { coursesIn } from '../../../simulation/summaries'
import { useCalmEnsemble } from '../ensemble/use-calm-ensemble'
import { courseWarning, lateSign } from '../courses/course-words'
import type { Say } from '../../../words/probability-wording'
import { useNumbers } from '../../../words/use-numbers'
import { ganttActionsWith } from './gantt-actions'
import { ganttRows, type CourseOf } from './gantt-rows'

/** The bars of the plan, or during a replay of the plan before the change. */
function useGanttRows() {
  const { t } = useTranslation(['model', 'explore'])
  const { count } = useNumbers()
  const pair = useCalmEnsemble()
  const document = useStore((state) => state.document)
  const replayed = useStore((state) => (state.replay?.phase === 'before' ? selectDrawnEnsemble(state) : null))
  const plan = replayed?.demand.plan ?? currentPlanOf(document)
  const horizon = replayed?.demand.horizonSteps ?? document.settings.horizonSteps
  const targetOf = useTargetWords()
  const courses = pair?.demand.plan.id === plan.id ? coursesIn(pair.withPlan) : undefined
  const say: Say = useCallback((key, values) => t(`explore:${key}`, values), [t])
  // Put into words once a result: the bars themselves change with every movement of a lever.
  const sentences = useMemo(
    () => new Map(Array.from(courses ?? [], ([id, summary]) => [id, courseSentences(summary, say, count).join(' ')])),
    [courses, say, count],
  )
  return useMemo(() => {
    const courseOf: CourseOf = (response, phases) => {
      const { id, startStep } = response
      const late = lateSign(response, phases, horizon, say)
      // From the horizon on nothing can become of it.
      if (late && startStep >= horizon) return { warning: late }
      const summary = courses?.get(id)
      const course = sentences.get(id)
      if (late) return { warning: late, ...(course !== undefined && { course }) }
      if (!summary || course === undefined) return {}
      const warning = courseWarning(summary, phases, say)
      return { course, ...(warning && { warning }) }
    }
    const nameOf = (instrument: string) => t(`instruments.${instrument}.name`)
    return { plan, rows: ganttRows(plan, countryModel, nameOf, courseOf, targetOf) }
  }, [plan, horizon, courses, sentences, say, targetOf, t])
}

/** Room for the thin bar of a scrolled plan; the words beside a bar end before it. */
const SCROLL_BAR = 10

interface ResponseGanttProps {
  /** The chart above, whose months and events the bars share. */
  readonly above: Pick<FanSeries, 'span' | 'events'>
  readonly width: number
  readonly metrics: ChartMetrics
  readonly isCollapsed: boolean
  /** Height in which the rows are scrolled, px; undefined where all have room. */
  readonly scrolledHeight: number | undefined
}

/** The response plan on the months of the chart above it. */
export function ResponseGantt(props: ResponseGanttProps) {
  const {
    above: { span, events },
    width,
    metrics,
    isCollapsed,
    scrolledHeight,
  } = props
  const { plan, rows } = useGanttRows()
  const nameOf = usePlanName()
  const nameWith = usePlanNaming()
  const actions = useMemo(() => ganttActionsWith(nameWith), [nameWith])
  const slot = useStore((state) => slotOf(state.document, plan.id))
  const selected = useStore((state) => state.selectedResponse)
  const cursorStep = useStore((state) => state.cursorStep)
  const series = useMemo(
    (): GanttSeries => ({
      span,
      slot,
      rows,
      eventSteps: events.map(({ step }) => step),
      ...(selected !== null && { selectedId: selected }),
    }),
    [span, slot, rows, events, selected],
  )
  const limits: GanttLimits = {
    earliestStart: EARLIEST_START,
    latestStart: span.lastStep,
    longestDuration: LONGEST_DURATION,
  }
  const isScrolled = scrolledHeight !== undefined
  const scroller = useRef<HTMLDivElement>(null)
  const selectedRow = rows.findIndex(({ id }) => id === selected)
  useEffect(() => {
    if (isScrolled && selectedRow >= 0) scrollToRow(scroller.current, selectedRow * metrics.ganttRow, metrics.ganttRow)
  }, [isScrolled, selectedRow, metrics.ganttRow])
  // Narrower at its end alone: months stay under those of the chart above.
  const seen = useMemo(
    () => (isScrolled ? { ...metrics, labelMargin: metrics.labelMargin - SCROLL_BAR } : metrics),
    [isScrolled, metrics],
  )
  return (
    <div ref={scroller} className="main-pane__bars" style={{ maxBlockSize: scrolledHeight }}>
      <GanttChart
        planName={nameOf(plan.id)}
        series={series}
        width={isScrolled ? width - SCROLL_BAR : width}
        metrics={seen}
        limits={limits}
        actions={actions}
        isCollapsed={isCollapsed}
        cursorStep={cursorStep ?? undefined}
      />
    </div>
  )
}

/** Bring a row into sight and no more: a lever may have been touched whose bar is below. The page stays where it is. */
function scrollToRow(scroller: HTMLElement | null, top: number, height: number): void {
  if (!scroller) return
  const { scrollTop, clientHeight } = scroller
  scroller.scrollTop = Math.min(top, Math.max(scrollTop, top + height - clientHeight))
}
