import { useMemo, type KeyboardEvent, type PointerEvent } from 'react'
import type { PlanSlot } from '../fan/fan-series'
import type { Size } from '../frame/chart-frame'
import { textWidth } from '../frame/text-width'
import { layOutPairs, type PairsLayout, type PairsSeries } from './pairs-layout'
import './pairs-chart.css'

interface PairsChartProps {
  readonly series: PairsSeries
  readonly slot: PlanSlot
  readonly size: Size
  readonly summary: string
  /** Words of the two halves: below the diagonal the plan is better. */
  readonly sides: { readonly better: string; readonly worse: string }
  readonly selected: number | null
  /** Says a future to those who do not see it. */
  readonly describe: (member: number) => string
  readonly onSelect: (member: number) => void
  /** The future that Page Down or Page Up leads to. */
  readonly worseBeside: (side: 'next' | 'previous') => number | undefined
}

/** Room to the right of the plot that words under it may take, px. */
const BESIDE = 14

/** Farthest from a point that still means it, px. */
const REACH = 14

/** Every future as a mark: its outcome with the reference against that with the plan. Arrow keys walk through them. */
export function PairsChart(props: PairsChartProps) {
  const { series, slot, size, summary, sides, selected, describe, onSelect, worseBeside } = props
  const layout = useMemo(() => layOutPairs(series, size), [series, size])
  const { plot, diagonal, points, order, marks } = layout
  const across = labelsThatFit(layout)
  const chosen = points.find(({ member }) => member === selected)
  return (
    <div className="pairs">
      <svg
        className="chart-svg"
        width={size.width}
        height={size.height}
        role="slider"
        tabIndex={0}
        aria-label={summary}
        aria-valuemin={0}
        aria-valuemax={order.length - 1}
        aria-valuenow={chosen ? order.indexOf(chosen.member) : 0}
        aria-valuetext={chosen ? describe(chosen.member) : summary}
        data-plan={slot}
        onPointerDown={(event) => {
          const nearest = nearestTo(layout, pointIn(event))
          if (nearest !== undefined) onSelect(nearest)
        }}
        onKeyDown={(event) => {
          const next = memberAfterKey(order, selected, event, worseBeside)
          if (next === undefined) return
          event.preventDefault()
          onSelect(next)
        }}
      >
        <path className="pairs__worse" d={`M${plot.left},${plot.top}H${plot.right}L${plot.left},${plot.bottom}Z`} />
        {layout.ticks.map(({ at, label }) => (
          <g key={label}>
            <line className="chart-grid" x1={at.x} x2={at.x} y1={plot.top} y2={plot.bottom} />
            <line className="chart-grid" x1={plot.left} x2={plot.right} y1={at.y} y2={at.y} />
            {across.includes(label) && (
              <text className="chart-tick" x={middleOf(label, at.x, plot)} y={plot.bottom + 15} textAnchor="middle">
                {label}
              </text>
            )}
            <text className="chart-tick" x={plot.left - 6} y={at.y + 4} textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        <line className="chart-threshold" {...diagonal} />
        {/* Under the marks and away from the corners, where the largest differences of all stand. */}
        <text className="chart-label chart-label--strong" x={plot.left + 24} y={plot.top + 18}>
          {sides.worse}
        </text>
        <text className="chart-label chart-label--strong" x={plot.right - 6} y={plot.bottom - 26} textAnchor="end">
          {sides.better}
        </text>
        {/* Those that are worse lie over the others, so that none of them is covered. */}
        <path className="pairs__dot pairs__dot--hollow" d={marks.little} />
        <path className="pairs__dot" d={marks.better} />
        <path className="differences__square" d={marks.worse} />
        {chosen && <circle className="pairs__chosen" cx={chosen.x} cy={chosen.y} r={6} />}
        <text className="chart-label" x={plot.right} y={plot.bottom + 33} textAnchor="end">
          {series.referenceName}
        </text>
        <text className="chart-name" x={14} y={plot.top - 8}>
          {series.planName}
        </text>
      </svg>
    </div>
  )
}

/** Words under the plot, from the left, as long as none meets the one before. */
function labelsThatFit({ ticks, plot }: PairsLayout): readonly string[] {
  const shown: string[] = []
  let end = -Infinity
  for (const { at, label } of ticks) {
    const half = textWidth(label) / 2
    const middle = middleOf(label, at.x, plot)
    if (middle - half < end + 8) continue
    shown.push(label)
    end = middle + half
  }
  return shown
}

/** Where words under the plot are centred so that they stay inside the drawing. */
const middleOf = (label: string, x: number, { right }: PairsLayout['plot']): number =>
  Math.min(x, right + BESIDE - textWidth(label) / 2)

function pointIn(event: PointerEvent<SVGSVGElement>) {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function nearestTo({ points }: PairsLayout, at: { readonly x: number; readonly y: number }): number | undefined {
  let nearest: { member: number; distance: number } | undefined
  for (const { member, x, y } of points) {
    const distance = Math.hypot(x - at.x, y - at.y)
    if (distance <= REACH && (!nearest || distance < nearest.distance)) nearest = { member, distance }
  }
  return nearest?.member
}

function memberAfterKey(
  order: readonly number[],
  selected: number | null,
  { key, shiftKey }: KeyboardEvent,
  worseBeside: PairsChartProps['worseBeside'],
): number | undefined {
  const position = selected === null ? -1 : order.indexOf(selected)
  const step = shiftKey ? 10 : 1
  const clamp = (wanted: number) => order[Math.min(order.length - 1, Math.max(0, wanted))]
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return clamp(position + step)
    case 'ArrowLeft':
    case 'ArrowDown':
      return clamp(position - step)
    case 'Home':
      return clamp(0)
    case 'End':
      return clamp(order.length - 1)
    case 'PageDown':
      return worseBeside('next')
    case 'PageUp':
      return worseBeside('previous')
    default:
      return undefined
  }
}
