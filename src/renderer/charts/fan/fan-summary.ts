import { zoneAt, type ValueAxis, type Zone } from '../axis/value-axis'
import type { FanSeries, PlanFutures } from './fan-series'

interface FuturesEnd {
  readonly name: string
  readonly median: number
  readonly low80: number
  readonly high80: number
}

/** What a fan says to somebody who doesn't see it. */
export interface FanSummary {
  readonly months: number
  readonly plan: FuturesEnd
  /** The same as observers would see it. */
  readonly seen?: FuturesEnd
  readonly reference?: {
    readonly name: string
    readonly median: number
    /** When its middle future crosses the threshold. */
    readonly crossing?: { readonly month: number; readonly zone: Zone }
  }
}

/** Sum a fan up; undefined while there are no futures. */
export function summariseFan({ axis, span, plan, reference, seen }: FanSeries): FanSummary | undefined {
  const end = plan && endOf(plan)
  if (!end) return undefined
  const seenEnd = seen && endOf(seen)
  const referenceEnd = reference?.bands.at(-1)
  const crossing = reference && crossingOf(reference, axis)
  return {
    months: span.lastStep,
    plan: end,
    ...(seenEnd && { seen: seenEnd }),
    ...(reference &&
      referenceEnd && {
        reference: { name: reference.name, median: referenceEnd.median, ...(crossing && { crossing }) },
      }),
  }
}

function endOf({ name, bands }: PlanFutures): FuturesEnd | undefined {
  const end = bands.at(-1)
  return end && { name, median: end.median, low80: end.low80, high80: end.high80 }
}

function crossingOf({ bands }: PlanFutures, axis: ValueAxis) {
  const threshold = axis.threshold?.value
  if (threshold === undefined) return undefined
  const first = bands.find(({ median }) => median >= threshold)
  const zone = zoneAt(axis, threshold)
  return first && zone && { month: first.step, zone }
}
