import type { FanGround } from './fan-ground-layout'
import { rangeOf, type FanMark, type FanReading } from './fan-reading'

interface FanCursorMarkProps {
  readonly ground: FanGround
  readonly reading: FanReading
  readonly mark: FanMark
}

/** The cursor's line, and on it the value or the range that is being read. */
export function FanCursorMark({ ground: { x, y, plot }, reading, mark }: FanCursorMarkProps) {
  const at = x(reading.step)
  const { low, high } =
    reading.kind === 'past' ? { low: reading.value, high: reading.value } : rangeOf(reading.band, mark)
  return (
    <>
      <line className="chart-cursor" x1={at} x2={at} y1={plot.top} y2={plot.bottom} />
      <line className="chart-cursor-range" x1={at} x2={at} y1={y(low)} y2={y(high)} />
    </>
  )
}
