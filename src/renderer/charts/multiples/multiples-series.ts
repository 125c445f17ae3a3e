import type { Band } from '../../../shared/engine'
import type { PlanSlot } from '../fan/fan-series'
import type { ValueAxis } from '../axis/value-axis'

/** One small panel. Hand the same object again while nothing changed: a panel redraws only for a new one. */
export interface PanelSeries {
  readonly id: string
  readonly title: string
  readonly axis: ValueAxis
  readonly slot: PlanSlot
  /** One a step; may be empty while nothing has been simulated. */
  readonly bands: readonly Band[]
  /** Middle future of the reference by step. */
  readonly referenceMedian?: readonly number[]
}

/** Panels under one heading, in the order to show them: by level, never by the name of a group. */
export interface PanelGroup {
  readonly id: string
  readonly title: string
  readonly panels: readonly PanelSeries[]
}
