import { useMemo } from 'react'
import type { Size } from '../frame/chart-frame'
import { fitText } from '../frame/text-width'
import { ChartLabel } from '../text/chart-label'
import { layOutShareArea, type ShareSeries } from './share-area-layout'
import './share-area.css'

interface ShareAreaProps {
  /** At most six, largest first. */
  readonly series: readonly ShareSeries[]
  readonly size: Size
  /** What stands at the ends of the time axis. */
  readonly months: { readonly from: string; readonly to: string }
  readonly summary: string
}

/** From the end of the bands to their names, px. */
const BESIDE = 8

/** Shares of a change over time, stacked from zero both ways. The table beside it holds the numbers of the end. */
export function ShareArea({ series, size, months, summary }: ShareAreaProps) {
  const { plot, bands, sum, zero } = useMemo(() => layOutShareArea(series, size), [series, size])
  return (
    <svg className="chart-svg share-area" width={size.width} height={size.height} role="img" aria-label={summary}>
      {bands.map(({ id, name, above, below, y }, rank) => (
        <g key={id} data-rank={rank}>
          <path className="share-area__above" d={above} />
          <path className="share-area__below" d={below} />
          <ChartLabel className="chart-tick" x={plot.right + BESIDE} y={y} at="left">
            {fitText(name, size.width - plot.right - BESIDE)}
          </ChartLabel>
        </g>
      ))}
      <line className="chart-axis" x1={plot.left} x2={plot.right} y1={zero} y2={zero} />
      <path className="share-area__sum" d={sum} />
      <ChartLabel className="chart-tick" x={plot.left} y={plot.bottom + 16} at="left">
        {months.from}
      </ChartLabel>
      <ChartLabel className="chart-tick" x={plot.right} y={plot.bottom + 16} at="right">
        {months.to}
      </ChartLabel>
    </svg>
  )
}
