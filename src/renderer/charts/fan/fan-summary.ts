import { zoneAt, type ValueAxis, type Zone } from '../axis/value-axis'
import type { FanSeries, PlanFutures } from './fan-series'

/** What a fan says to somebody who doesn't see it. */
export interface FanSummary {
  readonly months: number
  readonly plan: { readonly name: string; readonly median: number; readonly low80: number; readonly high80: number }
  readonly reference?: {
    readonly name: string
    readonly median: number
    /** When its middle future crosses the threshold. */
    readonly crossing?: { readonly month: number; readonly zone: Zone }
  }
}

/** Sum a fan up; undefined while there are no futures. */
export function summariseFan({ axis, span, plan, reference }: FanSeries): FanSummary | undefined {
  const end = plan?.bands.at(-1)
  if (!plan || !end) return undefined
  const referenceEnd = reference?.bands.at(-1)
  const crossing = reference && crossingOf(reference, axis)
  return {
    months: span.lastStep,
    plan: { name: plan.name, median: end.median, low80: end.low80, high80: end.high80 },
    ...(reference &&
      referenceEnd && {
        reference: { name: reference.name, median: referenceEnd.median, ...(crossing && { crossing }) },
      }),
  }
}

function crossingOf({ bands }: PlanFutures, axis: ValueAxis) {
  const threshold = axis.threshold?.value
  if (threshold === undefined) return undefined
  const first = bands.find(({ median }) => median >= threshold)
  const zone = zoneAt(axis, threshold)
  return first && zone && { month: first.step, zone }
}
