import { memo } from 'react'
import { ChartLabel } from '../text/chart-label'
import type { ChartText } from '../text/use-chart-text'
import type { FanGround } from './fan-ground-layout'

interface FanGroundProps {
  readonly ground: FanGround
  readonly text: ChartText
}

/** Grid, zone names, events, today and the time axis: what lies under the futures. */
export const FanGroundBack = memo(function FanGroundBack({ ground, text }: FanGroundProps) {
  const { plot } = ground
  return (
    <>
      {ground.lines.map((line) => (
        <line
          key={line.y}
          className={line.isThreshold ? 'chart-threshold' : 'chart-grid'}
          x1={plot.left}
          x2={plot.right}
          y1={line.y}
          y2={line.y}
        />
      ))}
      <line className="chart-axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
      {ground.names.map(({ name, y, isThreshold, note }) => (
        <g key={name}>
          <ChartLabel
            x={ground.nameX}
            y={y}
            at="right"
            className={isThreshold ? 'chart-label chart-label--strong' : 'chart-label'}
          >
            {name}
          </ChartLabel>
          {note && (
            <ChartLabel x={ground.nameX} y={note.y} at="right" className="chart-tick chart-tick--note">
              {note.text}
            </ChartLabel>
          )}
        </g>
      ))}
      <FanEvents ground={ground} text={text} />
      {ground.ticks.map(({ step, x, label }) => (
        <g key={step}>
          <line className="chart-axis" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 4} />
          <text className="chart-tick" x={x} y={ground.tickY} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      <ChartLabel x={ground.axisName.x} y={ground.tickY} at="left" className="chart-tick">
        {ground.axisName.text}
      </ChartLabel>
    </>
  )
})

function FanEvents({ ground: { plot, events, eventY, todayX }, text }: FanGroundProps) {
  return (
    <>
      {events.marks.map(({ id, x, label }) => (
        <g key={id}>
          <title>{label}</title>
          <line className="chart-event-line" x1={x} x2={x} y1={plot.top - 8} y2={plot.bottom} />
          <path className="chart-event-mark" d={`M${x} ${plot.top - 4}l4 -6h-8z`} />
        </g>
      ))}
      {events.labels.map((label) => (
        <ChartLabel
          key={label.events[0]?.id ?? label.text}
          x={label.x}
          y={eventY[label.row] ?? plot.top}
          at="middle"
          className="chart-label"
        >
          {label.text}
        </ChartLabel>
      ))}
      <line className="chart-today" x1={todayX} x2={todayX} y1={plot.top - 6} y2={plot.bottom} />
      <ChartLabel x={todayX - 6} y={eventY[0] ?? 0} at="right" className="chart-label chart-label--today">
        {text.t('axis.today')}
      </ChartLabel>
    </>
  )
}

/** The observed past, drawn over the futures where both meet today. */
export const FanPast = memo(function FanPast({ ground: { past, observed }, text }: FanGroundProps) {
  return (
    <>
      <path className="chart-past" d={past.path} />
      {past.marks.map(({ x, y }) => (
        <circle key={x} className="chart-observed" cx={x} cy={y} r={2.6} />
      ))}
      {observed && (
        <ChartLabel {...observed} at="middle" className="chart-tick">
          {text.t('axis.observed')}
        </ChartLabel>
      )}
    </>
  )
})
