import type { PlanSlot } from '../fan/fan-series'
import type { ValueAxis } from '../axis/value-axis'

/** Equally likely futures by one value each: the worst on the way where that is what counts, else that at the horizon. */
export interface DotsSeries {
  readonly axis: ValueAxis
  readonly slot: PlanSlot
  /** Sorted, as `quantileDots` of the engine gives them; may be empty. */
  readonly values: readonly number[]
  /** The horizon, a month. */
  readonly step: number
  /** Values at the horizon, where `values` are each future's worst on the way there; else absent. */
  readonly atHorizon?: readonly number[]
}

/** How many dots are at or over the threshold; undefined where the axis has none. */
export function dotsOver({ axis, values }: Pick<DotsSeries, 'axis' | 'values'>): number | undefined {
  const threshold = axis.threshold?.value
  return threshold === undefined ? undefined : values.filter((value) => value >= threshold).length
}

/** A part of the axis and the dots in it. */
export interface DotGroup {
  readonly label: string
  readonly from: number
  /** The next part's `from`; Infinity for the last. */
  readonly to: number
  readonly values: readonly number[]
}

/** Dots by zone; by the axis's ticks where it has no zones. Every part is there, also the empty ones. */
export function groupDots({ axis, values }: Pick<DotsSeries, 'axis' | 'values'>): DotGroup[] {
  const parts =
    axis.zones.length > 0
      ? axis.zones.map(({ from, inline }) => ({ from, label: inline }))
      : axis.ticks.map(({ value, label }) => ({ from: value, label: `${label}+` }))
  return parts.map(({ from, label }, index) => {
    const to = parts[index + 1]?.from ?? Infinity
    return { label, from, to, values: values.filter((value) => (index === 0 || value >= from) && value < to) }
  })
}
