import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { ChartMetrics } from '../frame/chart-metrics'
import { CursorTip } from '../frame/cursor-tip'
import { HatchPattern } from '../shapes/hatch-pattern'
import { ChartLabel } from '../text/chart-label'
import { GanttOption } from './gantt-bar'
import { GanttGround } from './gantt-ground'
import { strokeOf } from './gantt-keys'
import { layOutGantt } from './gantt-layout'
import type { GanttActions, GanttLimits } from './gantt-moves'
import type { GanttRow, GanttSeries } from './gantt-series'
import { useGanttDrag } from './use-gantt-drag'
import { useGanttWords } from './use-gantt-words'

const DRAG_TIP = { width: 170, height: 56 }

export interface GanttChartProps {
  /** Name of the plan, for the accessible name. */
  readonly planName: string
  readonly series: GanttSeries
  readonly width: number
  readonly metrics: ChartMetrics
  readonly limits: GanttLimits
  readonly actions: GanttActions
  /** One summary lane instead of rows, where the window is low. */
  readonly isCollapsed?: boolean
  /** The month that is being read in the fan above. */
  readonly cursorStep?: number | undefined
}

/** The responses of a plan on the months of the fan above it, to the pixel. */
export function GanttChart(props: GanttChartProps) {
  const { planName, series, width, metrics, limits, actions, isCollapsed = false, cursorStep } = props
  const id = useId()
  const words = useGanttWords()
  const { t, direction } = words.text
  const layout = useMemo(() => layOutGantt(series, width, metrics, isCollapsed), [series, width, metrics, isCollapsed])
  const { drag, press, move, release, lose } = useGanttDrag({
    pixelsPerMonth: layout.x(1) - layout.x(0),
    limits,
    actions,
  })
  const [saidId, setSaidId] = useState<string>()
  const said = series.rows.find((row) => row.id === saidId)
  const dragged = series.rows.find((row) => row.id === drag?.row.id)
  const tabStop = layout.bars.find((bar) => bar.isSelected) ?? layout.bars[0]

  const onKeyDown = (event: KeyboardEvent<SVGGElement>, row: GanttRow) => {
    const stroke = event.ctrlKey || event.metaKey ? undefined : strokeOf(row, event, limits)
    if (!stroke) return
    event.preventDefault()
    event.stopPropagation()
    if (stroke.kind === 'move') {
      setSaidId(row.id)
      if (stroke.startStep !== row.startStep) actions.onMove(row.id, stroke.startStep)
      return
    }
    if (stroke.kind === 'resize') {
      setSaidId(row.id)
      if (stroke.durationMonths !== row.durationMonths) actions.onResize(row.id, stroke.durationMonths)
      return
    }
    const index = series.rows.indexOf(row)
    const next =
      stroke.kind === 'choose' ? index + stroke.offset : index + 1 < series.rows.length ? index + 1 : index - 1
    focusOption(event.currentTarget, next)
    const neighbour = series.rows[next]
    if (stroke.kind === 'remove') actions.onRemove(row.id)
    if (neighbour) actions.onSelect(neighbour.id)
  }

  if (series.rows.length === 0) {
    return (
      <p className="chart-empty caption" dir={direction}>
        {t('gantt.empty')}
      </p>
    )
  }
  const label = t('gantt.label', { count: series.rows.length, plan: planName })
  return (
    <div className="chart" dir="ltr">
      <svg
        className="chart-svg"
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        data-plan={series.slot}
        {...(isCollapsed ? { role: 'img', 'aria-label': label } : { role: 'presentation' })}
      >
        <defs>
          <HatchPattern id={`${id}-lead`} />
        </defs>
        {isCollapsed ? (
          <>
            <GanttGround layout={layout} cursorStep={cursorStep} />
            <ChartLabel x={24} y={14} at="left" className="chart-label">
              {t('gantt.collapsed', { count: series.rows.length })}
            </ChartLabel>
            <g className="chart-lane">
              {layout.bars.map((bar) => (
                <path key={bar.id} className="chart-bar" d={bar.outline} />
              ))}
            </g>
          </>
        ) : (
          <g role="listbox" aria-label={label}>
            <GanttGround layout={layout} cursorStep={cursorStep} />
            {series.rows.map((row, index) => {
              const bar = layout.bars[index]
              return (
                bar && (
                  <GanttOption
                    key={row.id}
                    bar={bar}
                    width={layout.width}
                    rowHeight={layout.rowHeight}
                    hatchId={`${id}-lead`}
                    label={words.bar(row)}
                    tip={words.tip(row)}
                    describedBy={`${id}-keys`}
                    isTabStop={bar === tabStop}
                    onKeyDown={(event) => {
                      onKeyDown(event, row)
                    }}
                    onSelect={() => {
                      actions.onSelect(row.id)
                    }}
                    onPress={(event, grip) => {
                      press(event, row, grip)
                    }}
                    onDrag={move}
                    onRelease={release}
                    onLose={lose}
                  />
                )
              )
            })}
          </g>
        )}
      </svg>
      {drag && dragged && (
        <CursorTip
          x={layout.x(drag.grip === 'start' ? dragged.startStep : dragged.phases.endsAt)}
          y={layout.bars[series.rows.indexOf(dragged)]?.top ?? 0}
          within={{ width: layout.width, height: layout.height }}
          room={DRAG_TIP}
        >
          <b>{words.dragged(dragged, drag.grip)[0]}</b>
          <br />
          {words.dragged(dragged, drag.grip)[1]}
        </CursorTip>
      )}
      <p id={`${id}-keys`} className="visually-hidden" dir={direction}>
        {t('gantt.keys')}
      </p>
      <p className="visually-hidden" aria-live="polite" dir={direction}>
        {said && words.moved(said)}
      </p>
    </div>
  )
}

function focusOption(option: SVGGElement, index: number): void {
  const options = option.parentElement?.querySelectorAll<SVGGElement>('[role="option"]')
  options?.[index]?.focus()
}
