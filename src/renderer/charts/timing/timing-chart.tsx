import { useId } from 'react'
import { signedStep } from '../axis/time-axis'
import type { PlanSlot } from '../fan/fan-series'
import type { Size } from '../frame/chart-frame'
import { HatchPattern } from '../shapes/hatch-pattern'
import type { TextPlace } from './timing-labels'
import { layOutTiming } from './timing-layout'
import { NAME_HEIGHT, placeTimingNames, type NamePlace } from './timing-names'
import type { TimingSeries } from './timing-series'
import { LEAD_HEIGHT, type TimingMarkWords } from './timing-words'
import './timing-chart.css'

export interface TimingWords extends TimingMarkWords {
  readonly summary: string
  readonly planned: string
  readonly noResponse: string
  readonly plan: string
  readonly axis: string
  /** What the axis counts: "deaths, mean"; absent: its lines say so. */
  readonly unit?: string
}

interface TimingChartProps {
  readonly series: TimingSeries
  readonly slot: PlanSlot
  readonly size: Size
  readonly words: TimingWords
}

/** Between the plot and the names at its end, and between those and the edge, px. */
const ASIDE = 6

/** What comes of beginning earlier or later. Time runs left to right in every language. */
export function TimingChart({ series, slot, size, words }: TimingChartProps) {
  const layout = layOutTiming(series, size, words)
  const { plot, planned, tooLate, halfGone, past, lead } = layout
  const hatch = useId()
  const room = { x: plot.right + ASIDE, width: size.width - plot.right - 2 * ASIDE }
  const names = placeTimingNames(
    { y: layout.end.y, name: words.plan },
    { y: layout.noResponse, name: words.noResponse },
    { width: room.width, bottom: plot.bottom },
  )
  return (
    <svg
      className="chart-svg timing"
      width={size.width}
      height={size.height}
      role="img"
      aria-label={words.summary}
      data-plan={slot}
    >
      <defs>
        <HatchPattern id={hatch} />
      </defs>
      {[past, tooLate].map(
        (shaded, i) =>
          shaded && (
            <rect
              key={i}
              className="differences__worse"
              x={shaded.x}
              y={plot.top}
              width={shaded.width}
              height={plot.bottom - plot.top}
            />
          ),
      )}
      {layout.lines.map(({ y, value, label }) => (
        <g key={value}>
          <line className={value === 0 ? 'chart-axis' : 'chart-grid'} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className="chart-tick" x={plot.left - 8} y={y + 4} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {words.unit !== undefined && (
        <text className="chart-tick" x={14} y={plot.top - 11}>
          {words.unit}
        </text>
      )}
      <path className="chart-band timing__band80" d={layout.band80} />
      <path className="chart-band timing__band50" d={layout.band50} />
      <g data-plan="0">
        <line
          className="chart-reference timing__reference"
          x1={plot.left}
          x2={plot.right}
          y1={layout.noResponse}
          y2={layout.noResponse}
        />
      </g>
      {halfGone && (
        <line className="differences__threshold" x1={halfGone.x} x2={halfGone.x} y1={plot.top} y2={plot.bottom} />
      )}
      <path className="chart-median" d={layout.middle} />
      {layout.sixMonths.map(({ x, y }) => (
        <circle key={x} className="chart-end" cx={x} cy={y} r={4} />
      ))}
      {planned && (
        <>
          <line className="chart-today" x1={planned.x} x2={planned.x} y1={plot.top - 6} y2={plot.bottom} />
          <text className="chart-label chart-label--today" x={planned.x + 6} y={plot.top - 9}>
            {words.planned}
          </text>
          <circle className="timing__planned" cx={planned.x} cy={planned.y} r={4.5} />
        </>
      )}
      {lead && (
        <rect
          className="chart-lead"
          x={lead.x}
          y={plot.bottom - LEAD_HEIGHT}
          width={lead.width}
          height={LEAD_HEIGHT}
          fill={`url(#${hatch})`}
        />
      )}
      {halfGone?.text && <MarkWords at={halfGone.text}>{words.halfGone}</MarkWords>}
      {tooLate?.text && <MarkWords at={tooLate.text}>{words.tooLate}</MarkWords>}
      {past?.text && <MarkWords at={past.text}>{words.past}</MarkWords>}
      {[...layout.sixMonths, ...(planned ? [planned] : [])].map(
        (mark) =>
          mark.text && (
            <MarkWords key={mark.x} className="timing__value" at={mark.text}>
              {mark.words}
            </MarkWords>
          ),
      )}
      <LineName {...room} {...names.noResponse} isReference>
        {words.noResponse}
      </LineName>
      <LineName {...room} {...names.plan}>
        {words.plan}
      </LineName>
      {layout.months.map(({ x, months }) => (
        <text key={months} className="chart-tick" x={x} y={plot.bottom + 15} textAnchor="middle">
          {signedStep(months)}
        </text>
      ))}
      <text className="chart-tick" x={(plot.left + plot.right) / 2} y={plot.bottom + 31} textAnchor="middle">
        {words.axis}
      </text>
    </svg>
  )
}

interface LineNameProps extends NamePlace {
  readonly x: number
  readonly width: number
  readonly isReference?: boolean
  readonly children: string
}

/** The name at the end of a line of the chart. */
function LineName({ x, y, width, side, isReference = false, children }: LineNameProps) {
  return (
    <foreignObject x={x} y={y} width={width} height={NAME_HEIGHT}>
      <div className="timing__name" data-side={side} data-reference={isReference || undefined}>
        <span dir="auto">{children}</span>
      </div>
    </foreignObject>
  )
}

interface MarkWordsProps {
  readonly className?: string
  readonly at: TextPlace
  readonly children: string
}

function MarkWords({ className = 'chart-tick', at, children }: MarkWordsProps) {
  return (
    <text className={`${className} timing__mark`} x={at.x} y={at.y} textAnchor={at.anchor}>
      {children}
    </text>
  )
}
