import type { Band } from '../../../shared/engine'
import type { TimeSpan } from '../axis/time-axis'
import type { ValueAxis } from '../axis/value-axis'

/** Place of a plan in the palette; 0 is no response. A plan keeps its colour for life. */
export type PlanSlot = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The futures of one plan, as the fan shows them. Values in the axis's unit. */
export interface PlanFutures {
  readonly name: string
  readonly slot: PlanSlot
  /** One a step from 0 to the horizon. */
  readonly bands: readonly Band[]
  /** Representative paths, `paths[path][step]`; may be empty. */
  readonly paths: readonly (readonly number[])[]
  /** Share of futures at or over the axis's threshold by step, in [0, 1]; empty where there is no threshold. */
  readonly shareOver: readonly number[]
}

export interface ChartEvent {
  readonly id: string
  readonly step: number
  readonly label: string
}

/** Everything a fan chart shows. */
export interface FanSeries {
  readonly axis: ValueAxis
  readonly span: TimeSpan
  /** Observed before today, oldest first, ending at step 0; may be empty. */
  readonly past: readonly { readonly step: number; readonly value: number }[]
  readonly events: readonly ChartEvent[]
  /** Absent while nothing has been simulated yet: the axes stand alone. */
  readonly plan?: PlanFutures
  /** What the plan is compared with: its middle future only. */
  readonly reference?: PlanFutures
  /** The plan's futures as observers would see them: their middle and the range of 8 in 10. */
  readonly seen?: PlanFutures
}
