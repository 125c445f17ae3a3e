import { useMemo } from 'react'
import type { Size } from '../frame/chart-frame'
import { ChartLabel } from '../text/chart-label'
import { useChartText } from '../text/use-chart-text'
import { layOutDots } from './dots-layout'
import type { DotsSeries } from './dots-series'
import { dotsWords } from './dots-words'

export interface DotsChartProps {
  readonly series: DotsSeries
  readonly size: Size
}

/** Equally likely futures as dots: those at or over the threshold are solid, and a sentence counts them. */
export function DotsChart({ series, size }: DotsChartProps) {
  const text = useChartText()
  const layout = useMemo(() => layOutDots(series, size), [series, size])
  const { plot } = layout
  const { sentence, atHorizon, caption } = dotsWords(series, text)
  if (series.values.length === 0) return <p className="chart-empty caption">{text.t('dots.empty')}</p>
  return (
    <figure className="chart-dots">
      <p className="chart-sentence">
        {sentence} {atHorizon !== undefined && <span className="chart-sentence__more">{atHorizon}</span>}
      </p>
      <div dir="ltr">
        <svg
          className="chart-svg"
          role="img"
          aria-label={[sentence, atHorizon, caption].join(' ')}
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
