/** Fixed measures of the charts that stand above one another, in px. The fan and the Gantt must share them exactly. */
export interface ChartMetrics {
  /** Room for names at the left of the plot. */
  readonly gutter: number
  /** Room for labels at the right of the plot. */
  readonly labelMargin: number
  /** Room above the fan for one row of event labels. */
  readonly fanTop: number
  readonly ganttRow: number
}

const WIDE: ChartMetrics = { gutter: 172, labelMargin: 100, fanTop: 36, ganttRow: 21 }
const NARROW: ChartMetrics = { gutter: 146, labelMargin: 100, fanTop: 32, ganttRow: 19 }
/** No name of a response is cut where no tip tells what is missing. */
const PAPER: ChartMetrics = { ...WIDE, gutter: 230 }

/** A fan lower than this can't be read; the Gantt gives way first. */
export const MIN_FAN_HEIGHT = 220

export function metricsFor(viewportWidth: number, isPaper = false): ChartMetrics {
  if (isPaper) return PAPER
  return viewportWidth < 1200 ? NARROW : WIDE
}
