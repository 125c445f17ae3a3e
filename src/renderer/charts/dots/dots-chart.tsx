import { useMemo } from 'react'
import type { Size } from '../frame/chart-frame'
import { ChartLabel } from '../text/chart-label'
import type { ChartText } from '../text/use-chart-text'
import { useChartText } from '../text/use-chart-text'
import { layOutDots } from './dots-layout'
import { dotsOver, type DotsSeries } from './dots-series'

export interface DotsChartProps {
  readonly series: DotsSeries
  readonly size: Size
}

/** Fifty equally likely futures as dots: those at or over the threshold are solid, and a sentence counts them. */
export function DotsChart({ series, size }: DotsChartProps) {
  const text = useChartText()
  const layout = useMemo(() => layOutDots(series, size), [series, size])
  const { plot } = layout
  const sentence = dotsSentence(series, text)
  const caption = text.t('dots.caption', { count: series.values.length, month: series.step })
  if (series.values.length === 0) return <p className="chart-empty caption">{text.t('dots.empty')}</p>
  return (
    <figure className="chart-dots">
      <p className="chart-sentence">{sentence}</p>
      <div dir="ltr">
        <svg
          className="chart-svg"
          role="img"
          aria-label={`${sentence} ${caption}`}
          width={size.width}
          height={size.height}
          viewBox={`0 0 ${size.width} ${size.height}`}
          data-plan={series.slot}
        >
          {layout.edges.map(({ x, isThreshold }) => (
            <line
              key={x}
              className={isThreshold ? 'chart-threshold' : 'chart-grid'}
              x1={x}
              x2={x}
              y1={plot.top}
              y2={plot.bottom}
            />
          ))}
          <line className="chart-axis" x1={plot.left} x2={plot.right} y1={plot.bottom} y2={plot.bottom} />
          {layout.dots.map(({ x, y, isOver }, index) => (
            <circle
              key={index}
              className={isOver ? 'chart-dot' : 'chart-dot chart-dot--hollow'}
              cx={x}
              cy={y}
              // The line of a hollow dot lies on its edge, so its circle is smaller by half of it.
              r={isOver ? layout.radius : layout.radius - 0.75}
            />
          ))}
          {layout.labels.map(({ lines, x, y }) =>
            lines.map((line, index) => (
              <ChartLabel key={line} x={x} y={y + index * 13} at="middle" className="chart-tick">
                {line}
              </ChartLabel>
            )),
          )}
        </svg>
      </div>
      <figcaption className="caption">{caption}</figcaption>
    </figure>
  )
}

function dotsSentence(series: DotsSeries, { t, count }: ChartText): string {
  const { axis, values } = series
  const over = dotsOver(series)
  if (over !== undefined && axis.threshold) {
    const { value } = axis.threshold
    const threshold = axis.zones.find((zone) => zone.from === value)?.inline ?? count(value)
    return t(over === 0 ? 'dots.none' : 'dots.sentence', { count: values.length, over, threshold })
  }
  const low = values[Math.floor(values.length * 0.25)] ?? 0
  const high = values[Math.ceil(values.length * 0.75) - 1] ?? 0
  return t('dots.spread', { count: values.length, low: valueOf(low), high: valueOf(high) })

  function valueOf(value: number): string {
    return axis.kind === 'levels' ? value.toFixed(2) : count(value)
  }
}
