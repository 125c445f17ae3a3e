import { useMemo } from 'react'
import type { PlanSlot } from '../fan/fan-series'
import type { SmallFanSeries } from '../frame/small-fan'
import { layOutSpark, SPARK } from './spark-layout'
import './spark-fan.css'

interface SparkFanProps {
  readonly series: SmallFanSeries
  readonly slot: PlanSlot
}

/** The futures of a plan as a shape in a table; its numbers stand in the other columns. */
export function SparkFan({ series, slot }: SparkFanProps) {
  const layout = useMemo(() => layOutSpark(series), [series])
  return (
    <svg
      className="spark-fan"
      data-plan={slot}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="chart-band chart-band--95" d={layout.band95} />
      <path className="chart-band chart-band--80" d={layout.band80} />
      <path className="chart-band chart-band--50" d={layout.band50} />
      {layout.threshold !== undefined && (
        <line className="chart-threshold" x1={0} x2={SPARK.width} y1={layout.threshold} y2={layout.threshold} />
      )}
      {layout.reference !== undefined && (
        <g data-plan="0">
          <path className="chart-reference" d={layout.reference} />
        </g>
      )}
      <path className={slot === 0 ? 'chart-reference' : 'chart-median'} d={layout.median} />
    </svg>
  )
}
