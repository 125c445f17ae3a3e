/** Decisions the Gantt asks for. A gesture is one drag: many moves, one undo step. */
export interface GanttActions {
  readonly onSelect: (responseId: string) => void
  readonly onMove: (responseId: string, startStep: number) => void
  readonly onResize: (responseId: string, durationMonths: number) => void
  readonly onRemove: (responseId: string) => void
  /** `cancel` follows a last move back to where the drag began. */
  readonly onGesture?: (responseId: string, phase: 'start' | 'end' | 'cancel') => void
}

/** How far a response may move, in steps. */
export interface GanttLimits {
  readonly earliestStart: number
  readonly latestStart: number
  readonly longestDuration: number
}

/** The part of a bar that moves. */
export type GanttGrip = 'start' | 'end'

export function clampStart(step: number, { earliestStart, latestStart }: GanttLimits): number {
  return Math.min(latestStart, Math.max(earliestStart, step))
}

export function clampDuration(months: number, { longestDuration }: GanttLimits): number {
  return Math.min(longestDuration, Math.max(1, months))
}
