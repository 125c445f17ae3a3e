import type { GanttRow } from './gantt-series'

export interface Corner {
  readonly month: number
  /** Share of the bar's full height, 0 to 1. */
  readonly height: number
}

/** Corners of a bar from ramp to wind-down, cut at the ends of the months shown; empty if nothing of it is shown. */
export function barCorners(
  { activeFrom, fullFrom, fullUntil, peak, endsAt }: GanttRow['phases'],
  first: number,
  last: number,
): Corner[] {
  const whole: Corner[] = [
    { month: activeFrom, height: 0 },
    { month: fullFrom, height: peak },
    { month: Math.max(fullFrom, fullUntil), height: peak },
    { month: Math.max(fullFrom, fullUntil, endsAt), height: 0 },
  ]
  if (activeFrom >= last || endsAt <= first) return []
  const inside = whole.filter(({ month }) => month >= first && month <= last)
  const corners: Corner[] = []
  if (activeFrom < first) corners.push({ month: first, height: 0 }, { month: first, height: heightAt(whole, first) })
  corners.push(...inside)
  if ((whole.at(-1)?.month ?? last) > last)
    corners.push({ month: last, height: heightAt(whole, last) }, { month: last, height: 0 })
  return corners
}

function heightAt(corners: readonly Corner[], month: number): number {
  const next = corners.findIndex((corner) => corner.month > month)
  const before = corners[next - 1]
  const after = corners[next]
  if (!before || !after) return 0
  return before.height + ((after.height - before.height) * (month - before.month)) / (after.month - before.month)
}
