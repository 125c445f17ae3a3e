import { useMemo } from 'react'
import type { Size } from '../frame/chart-frame'
import { fitText, textWidth } from '../frame/text-width'
import { layOutDifferences, type DifferenceLayout, type DifferenceSeries } from './differences-layout'
import './differences-chart.css'

interface DifferencesChartProps {
  readonly series: DifferenceSeries
  readonly size: Size
  /** Stands for the drawing where it is not seen. */
  readonly summary: string
  /** "better by 25 deaths or more", "worse than no response" */
  readonly sides: { readonly better: string; readonly worse: string }
}

/** From a line to its words, px. */
const BESIDE = 6

const BOLD = { isBold: true }

/** Fifty equally likely differences of each plan, under the same luck: better to the left, worse on the shaded side. */
export function DifferencesChart({ series, size, summary, sides }: DifferencesChartProps) {
  const layout = useMemo(() => layOutDifferences(series, size), [series, size])
  const { left, right, top, bottom, zero, threshold } = layout
  const better = fitText(sides.better, zero - 2 * BESIDE, BOLD)
  // Where the line stands far to the left its words go on past it.
  const betterEnd = Math.max((threshold ?? zero) - BESIDE, BESIDE + textWidth(better, BOLD))
  return (
    <svg className="chart-svg differences" width={size.width} height={size.height} role="img" aria-label={summary}>
      <rect className="differences__worse" x={zero} y={top} width={Math.max(0, right - zero)} height={bottom - top} />
      {series.rows.map((row, position) => (
        <g key={row.id}>
          <line
            className="chart-grid"
            x1={left}
            x2={right}
            y1={layout.rows[position]?.base ?? 0}
            y2={layout.rows[position]?.base ?? 0}
          />
          <RowNames name={row.name} counts={row.counts} base={layout.rows[position]?.base ?? 0} width={left - 8} />
        </g>
      ))}
      {threshold !== null && (
        <line className="differences__threshold" x1={threshold} x2={threshold} y1={top} y2={bottom} />
      )}
      <line className="chart-threshold" x1={zero} x2={zero} y1={top} y2={bottom} />
      <text className="chart-label chart-label--strong" x={betterEnd} y={top - 9} textAnchor="end">
        {better}
      </text>
      <text className="chart-label chart-label--strong" x={zero + BESIDE} y={top - 9}>
        {sides.worse}
      </text>
      {series.rows.map((row, position) => (
        <g key={row.id} data-plan={row.slot}>
          {layout.rows[position]?.dots.map((dot, index) => (
            <Dot key={index} {...dot} radius={layout.radius} />
          ))}
        </g>
      ))}
      <Ticks layout={layout} />
    </svg>
  )
}

interface RowNamesProps {
  readonly name: string
  readonly counts: string
  readonly base: number
  readonly width: number
}

/** HTML inside the drawing, since only HTML shortens a long name. */
function RowNames({ name, counts, base, width }: RowNamesProps) {
  return (
    <foreignObject x={0} y={base - 47} width={width} height={50}>
      <div className="differences__names">
        <b dir="auto">{name}</b>
        <span dir="auto">{counts}</span>
      </div>
    </foreignObject>
  )
}

function Dot({ x, y, kind, radius }: DifferenceLayout['rows'][number]['dots'][number] & { readonly radius: number }) {
  if (kind === 'worse') {
    const side = 1.8 * radius
    return <rect className="differences__square" x={x - side / 2} y={y - side / 2} width={side} height={side} />
  }
  return (
    <circle
      className={kind === 'better' ? 'chart-dot' : 'chart-dot chart-dot--hollow'}
      cx={x}
      cy={y}
      r={radius - 0.4}
    />
  )
}

function Ticks({ layout }: { readonly layout: DifferenceLayout }) {
  return layout.ticks.map(({ x, label, anchor }) => (
    <text key={label} className="chart-tick" x={x} y={layout.bottom + 18} textAnchor={anchor}>
      {label}
    </text>
  ))
}
