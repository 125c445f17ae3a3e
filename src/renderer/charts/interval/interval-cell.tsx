import type { PlanSlot } from '../fan/fan-series'
import './interval-cell.css'

interface IntervalCellProps {
  /** All in [0, 1]. */
  readonly probability: number
  readonly low: number
  readonly high: number
  /** Colour of the plan; `ink`: harm, which has no plan's colour. */
  readonly look: PlanSlot | 'ink'
  /** Too close to call: hatched, and no middle that could be read as one. */
  readonly isOpen?: boolean
}

const WIDTH = 170
const HEIGHT = 14
const RANGE = 8
const MIDDLE = 3
/** A narrow interval is still to be seen as one. */
const LEAST_RANGE = 4

/** Where a chance lies between never and always. Words and numbers stand beside it. */
export function IntervalCell({ probability, low, high, look, isOpen = false }: IntervalCellProps) {
  const from = Math.min(low * WIDTH, WIDTH - LEAST_RANGE)
  const width = Math.max(LEAST_RANGE, (high - low) * WIDTH)
  return (
    <svg
      className="interval-cell"
      data-plan={look === 'ink' ? undefined : look}
      data-look={isOpen ? 'open' : look === 'ink' ? 'ink' : 'plan'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <line className="interval-cell__track" x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <line className="interval-cell__half" x1={WIDTH / 2} x2={WIDTH / 2} y1={2} y2={HEIGHT - 2} />
      <rect className="interval-cell__range" x={from} y={(HEIGHT - RANGE) / 2} width={width} height={RANGE} />
      {!isOpen && (
        <rect
          className="interval-cell__middle"
          x={Math.min(WIDTH - MIDDLE, Math.max(0, probability * WIDTH - MIDDLE / 2))}
          y={0}
          width={MIDDLE}
          height={HEIGHT}
        />
      )}
    </svg>
  )
}
