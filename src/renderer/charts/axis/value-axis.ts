import { scaleLinear } from 'd3-scale'
import type { Plot } from '../frame/chart-frame'

/** A named part of a value axis, from `from` up to the next zone. */
export interface Zone {
  readonly from: number
  readonly name: string
  /** The name in running text: "mass killing". */
  readonly inline: string
  /** Small print under the name. */
  readonly note?: string
}

/**
 * What a chart's upright axis means. Values are in the outcome's own unit (deaths, people, level) throughout.
 *
 * Axes stay fixed while a plan changes, so values beyond the domain are drawn on its edge.
 */
export interface ValueAxis {
  readonly kind: 'stages' | 'levels' | 'counts'
  /** `log` is log10(1 + value), on which nobody harmed has a place. */
  readonly scale: 'linear' | 'log'
  readonly domain: readonly [number, number]
  /** Lowest first; the first begins at or below the domain. Empty for counts. */
  readonly zones: readonly Zone[]
  /** Lines with numbers, for counts only. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
  /** The line that matters, and how being at or over it is said: "at or over mass killing". */
  readonly threshold?: { readonly value: number; readonly phrase: string }
}

export type ValueScale = (value: number) => number

/** Place values in a plot; beyond the domain they stay on its edge. */
export function valueScale(axis: ValueAxis, { top, bottom }: Pick<Plot, 'top' | 'bottom'>): ValueScale {
  const [low, high] = axis.domain
  const position = axis.scale === 'log' ? logPosition : identity
  const place = scaleLinear([position(low), position(high)], [bottom, top]).clamp(true)
  return (value) => place(position(value))
}

const identity = (value: number) => value
const logPosition = (value: number) => Math.log10(1 + Math.max(0, value))

/** The zone a value lies in; below all zones it is the first. Undefined only where the axis has no zones. */
export function zoneAt(axis: ValueAxis, value: number): Zone | undefined {
  return axis.zones.findLast((zone) => value >= zone.from) ?? axis.zones[0]
}
