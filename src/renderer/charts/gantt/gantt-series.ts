import type { InstrumentFamily } from '../../../shared/engine'
import type { PlanSlot } from '../fan/fan-series'
import type { TimeSpan } from '../axis/time-axis'

/** One response on the Gantt. Phases in months from today, as `responsePhases` of the engine gives them. */
export interface GanttRow {
  readonly id: string
  readonly name: string
  readonly family: InstrumentFamily
  /** 0 to 1. */
  readonly intensity: number
  readonly startStep: number
  readonly durationMonths: number
  /** Whom it is aimed at, in words. */
  readonly target?: string
  readonly phases: {
    readonly leadFrom: number
    readonly activeFrom: number
    readonly fullFrom: number
    readonly fullUntil: number
    /** Share of its full height that it reaches. */
    readonly peak: number
    readonly endsAt: number
  }
  /** What became of it in the futures, in sentences; for the accessible name. */
  readonly course?: string
  /** Where it was to begin to work and may not: stopped, short of access or late, in words after the bar. */
  readonly warning?: { readonly step: number; readonly note: string }
}

export interface GanttSeries {
  readonly span: TimeSpan
  readonly slot: PlanSlot
  readonly rows: readonly GanttRow[]
  /** Steps of the fan's events, drawn through the rows. */
  readonly eventSteps: readonly number[]
  readonly selectedId?: string
}
