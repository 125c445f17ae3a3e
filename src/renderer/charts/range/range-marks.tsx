import type { Estimate } from '../../../shared/engine'
import { useAxes } from '../axis/use-axes'
import { zoneAt } from '../axis/value-axis'
import './range-marks.css'

interface RangeMarksProps {
  /** From 0 to 1; undefined: nobody gave a common range. */
  readonly range: Estimate | undefined
  /** Best estimates of each assessor. */
  readonly ticks?: readonly number[]
}

const WIDTH = 168
const HEIGHT = 20
const BAND_FROM = 3
const BAND_HEIGHT = 8
const ZONE_FROM = 15
const GAP = 1
/** A narrow range is still to be seen as one. */
const LEAST_BAND = 6

/** Where a level lies between nothing and full: its range, a tick for each assessor, and the five named levels below. Words and numbers stand beside it. */
export function RangeMarks({ range, ticks = [] }: RangeMarksProps) {
  const { level: axis } = useAxes()
  const ends = [...axis.zones.slice(1).map(({ from }) => from), 1]
  const bandWidth = range ? Math.max(LEAST_BAND, (range.high - range.low) * WIDTH) : 0
  const zone = range && zoneAt(axis, range.best)
  return (
    <svg className="range-marks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {axis.zones.map(({ from }, at) => (
        <rect
          key={from}
          className="range-marks__zone"
          data-level={at + 1}
          x={from * WIDTH + GAP / 2}
          y={ZONE_FROM}
          width={((ends[at] ?? 1) - from) * WIDTH - GAP}
          height={3}
        />
      ))}
      {range && (
        <rect
          className="range-marks__band"
          x={Math.min(range.low * WIDTH, WIDTH - bandWidth)}
          y={BAND_FROM}
          width={bandWidth}
          height={BAND_HEIGHT}
          rx={BAND_HEIGHT / 2}
        />
      )}
      {ticks.map((tick, at) => (
        <line
          key={at}
          className="range-marks__tick"
          x1={tick * WIDTH}
          x2={tick * WIDTH}
          y1={BAND_FROM}
          y2={BAND_FROM + BAND_HEIGHT}
        />
      ))}
      {range && zone && (
        <circle
          className="range-marks__best"
          data-level={axis.zones.indexOf(zone) + 1}
          cx={range.best * WIDTH}
          cy={BAND_FROM + BAND_HEIGHT / 2}
          r={4.6}
        />
      )}
    </svg>
  )
}
