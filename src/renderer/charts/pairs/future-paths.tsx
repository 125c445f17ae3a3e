import { useMemo } from 'react'
import { line } from 'd3-shape'
import { scaleLinear } from 'd3-scale'
import { valueScale, type ValueAxis } from '../axis/value-axis'
import type { PlanSlot } from '../fan/fan-series'
import type { Size } from '../frame/chart-frame'
import { textWidth } from '../frame/text-width'
import { ChartLabel } from '../text/chart-label'
import './future-paths.css'

interface FuturePathsProps {
  readonly axis: ValueAxis
  /** One value a step from today. */
  readonly reference: readonly number[]
  readonly plan: readonly number[]
  readonly referenceSlot: PlanSlot
  readonly slot: PlanSlot
  /** Step at which the two part; absent: never. */
  readonly partsAt?: number
  readonly size: Size
  readonly summary: string
}

const EDGE = { top: 8, bottom: 16, side: 6 }
/** Between the names of the stages and the plot, px. */
const BESIDE = 6
/** A zone lower than this has no room for its name, px. */
const LEAST_ZONE = 10
const TEXT = 11

/** One future twice under the same luck: with the reference and with the plan, over named stages. */
export function FuturePaths({ axis, reference, plan, referenceSlot, slot, partsAt, size, summary }: FuturePathsProps) {
  const layout = useMemo(() => {
    const last = Math.max(1, plan.length - 1)
    const left = BESIDE + Math.max(0, ...axis.zones.map(({ name }) => textWidth(name, { size: TEXT })))
    const x = scaleLinear([0, last], [left, size.width - EDGE.side])
    const y = valueScale(axis, { top: EDGE.top, bottom: size.height - EDGE.bottom })
    const path = line<number>((_, step) => x(step), y)
    const tops = [...axis.zones.slice(1).map(({ from }) => from), axis.domain[1]]
    const names = axis.zones.flatMap(({ from, name }, zone) => {
      const [bottom, top] = [y(Math.max(from, axis.domain[0])), y(tops[zone] ?? axis.domain[1])]
      return bottom - top < LEAST_ZONE ? [] : [{ name, y: (bottom + top) / 2 }]
    })
    return { left, x, y, last, names, reference: path(reference) ?? '', plan: path(plan) ?? '' }
  }, [axis, reference, plan, size])
  return (
    <svg className="chart-svg" width={size.width} height={size.height} role="img" aria-label={summary}>
      {axis.zones.slice(1).map(({ from }) => (
        <line
          key={from}
          className={from === axis.threshold?.value ? 'chart-threshold' : 'chart-grid'}
          x1={layout.left}
          x2={size.width - EDGE.side}
          y1={layout.y(from)}
          y2={layout.y(from)}
        />
      ))}
      {layout.names.map(({ name, y }) => (
        <ChartLabel key={name} className="chart-tick paths__stage" x={layout.left - BESIDE} y={y + 4} at="right">
          {name}
        </ChartLabel>
      ))}
      {partsAt !== undefined && (
        <line
          className="chart-event-line"
          x1={layout.x(partsAt)}
          x2={layout.x(partsAt)}
          y1={EDGE.top}
          y2={size.height - EDGE.bottom}
        />
      )}
      <g data-plan={referenceSlot}>
        <path className="chart-reference" d={layout.reference} />
      </g>
      <g data-plan={slot}>
        <path className="chart-median" d={layout.plan} />
      </g>
      {[0, layout.last].map((step) => (
        <ChartLabel
          key={step}
          className="chart-tick"
          x={layout.x(step)}
          y={size.height - 3}
          at={step === 0 ? 'left' : 'right'}
        >
          {String(step)}
        </ChartLabel>
      ))}
    </svg>
  )
}
