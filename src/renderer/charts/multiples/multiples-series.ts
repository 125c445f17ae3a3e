import type { PlanSlot } from '../fan/fan-series'
import type { SmallFanSeries } from '../frame/small-fan'

/** One small panel. Hand the same object again while nothing changed: a panel redraws only for a new one. */
export interface PanelSeries extends SmallFanSeries {
  readonly id: string
  readonly title: string
  readonly slot: PlanSlot
}

/** Panels under one heading, in the order to show them: by level, never by the name of a group. */
export interface PanelGroup {
  readonly id: string
  readonly title: string
  readonly panels: readonly PanelSeries[]
}
