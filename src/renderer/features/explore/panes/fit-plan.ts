import { ganttHeight, MIN_FAN_HEIGHT, type ChartMetrics } from '../../../charts'

/** How the chart and the bars of the plan share their room, px. */
export interface PlanFit {
  readonly fanHeight: number
  /** All rows, as many as are seen at once, or one lane that stands for all. */
  readonly bars:
    { readonly kind: 'all' } | { readonly kind: 'scrolled'; readonly height: number } | { readonly kind: 'lane' }
}

/** Fewer rows at once are no plan that can be read. */
const LEAST_ROWS = 3

/**
 * Give the chart what the rows of the plan leave, and never less than can be read.
 *
 * A row is as high as it must be: where not all of them have room, they are scrolled, and the last one in sight is half a row, so
 * that the next is expected. Where hardly any has room, a lane stands for them.
 */
export function fitPlan(height: number, rowCount: number, metrics: ChartMetrics): PlanFit {
  const whole = ganttHeight(rowCount, metrics)
  if (rowCount <= 1 || height - whole >= MIN_FAN_HEIGHT) {
    return { fanHeight: Math.max(MIN_FAN_HEIGHT, height - whole), bars: { kind: 'all' } }
  }
  const rowsInSight = Math.floor((height - MIN_FAN_HEIGHT) / metrics.ganttRow - 0.5)
  if (rowsInSight < LEAST_ROWS) {
    const lane = ganttHeight(1, metrics)
    return { fanHeight: Math.max(MIN_FAN_HEIGHT, height - lane), bars: { kind: 'lane' } }
  }
  const inSight = (rowsInSight + 0.5) * metrics.ganttRow
  return { fanHeight: height - inSight, bars: { kind: 'scrolled', height: inSight } }
}
