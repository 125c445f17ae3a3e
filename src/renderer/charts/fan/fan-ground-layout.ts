import { line } from 'd3-shape'
import { timeScale, timeTicks, type TimeScale, type TimeTick } from '../axis/time-axis'
import { valueScale, type ValueAxis, type ValueScale } from '../axis/value-axis'
import { plotOf, type Frame, type Plot, type Size } from '../frame/chart-frame'
import type { ChartMetrics } from '../frame/chart-metrics'
import { fitText, textWidth } from '../frame/text-width'
import { layOutEvents, type EventLayout } from './event-layout'
import type { FanSeries } from './fan-series'

const EVENT_ROW = 14
const AXIS_HEIGHT = 24
/** Names of zones end this far before the plot. */
const NAME_GAP = 12
/** Where the name of the time axis begins, where it may begin at the least, and how far from the first tick it ends. */
const AXIS_NAME = { x: 14, least: 2, gap: 4 }

/** Words the ground needs; the caller has them from the language files. */
export interface FanGroundWords {
  readonly today: string
  readonly monthsFromToday: string
  readonly foldedEvents: (count: number) => string
}

export interface ZoneName {
  readonly name: string
  readonly y: number
  readonly isThreshold: boolean
  readonly note?: { readonly text: string; readonly y: number }
}

/** What stands behind the futures and stays still while a plan changes. */
export interface FanGround {
  readonly plot: Plot
  readonly x: TimeScale
  readonly y: ValueScale
  readonly lines: readonly { readonly y: number; readonly isThreshold: boolean }[]
  readonly names: readonly ZoneName[]
  readonly nameX: number
  readonly ticks: readonly TimeTick[]
  readonly tickY: number
  /** Name of the time axis, before its first tick. */
  readonly axisName: { readonly x: number; readonly text: string }
  readonly events: EventLayout
  /** Baseline of the event labels by row. */
  readonly eventY: readonly number[]
  readonly todayX: number
  readonly past: { readonly path: string; readonly marks: readonly { readonly x: number; readonly y: number }[] }
  /** Where the word "observed" stands; absent without a past. */
  readonly observed?: { readonly x: number; readonly y: number }
}

/** Place axes, past and events. Pure: the same series and size give the same ground. */
export function layOutFanGround(
  { axis, span, past, events }: Pick<FanSeries, 'axis' | 'span' | 'past' | 'events'>,
  size: Size,
  metrics: ChartMetrics,
  words: FanGroundWords,
): FanGround {
  const sides = plotOf({ ...size, margin: { top: 0, right: metrics.labelMargin, bottom: 0, left: metrics.gutter } })
  const x = timeScale(span, sides)
  const todayX = x(0)
  const placedEvents = layOutEvents(events, {
    x,
    width: size.width,
    taken: { from: todayX - 6 - textWidth(words.today), to: todayX - 6 },
    fold: words.foldedEvents,
  })
  const top = metrics.fanTop + (placedEvents.rowCount - 1) * EVENT_ROW
  const frame: Frame = {
    ...size,
    margin: { top, right: metrics.labelMargin, bottom: AXIS_HEIGHT, left: metrics.gutter },
  }
  const plot = plotOf(frame)
  const y = valueScale(axis, plot)
  const ticks = timeTicks(x)
  const marks = past.map(({ step, value }) => ({ x: x(step), y: y(value) }))
  const highest = Math.min(...marks.map((mark) => mark.y))
  return {
    plot,
    x,
    y,
    lines: axisLines(axis, y),
    names: axis.kind === 'counts' ? tickNames(axis, y) : zoneNames(axis, y, plot),
    nameX: plot.left - NAME_GAP,
    ticks,
    tickY: plot.bottom + 17,
    axisName: placeAxisName(words.monthsFromToday, ticks[0]),
    events: placedEvents,
    eventY: [top - 14, top - 14 - EVENT_ROW],
    todayX,
    past: { path: line().digits(2)(marks.map((mark) => [mark.x, mark.y])) ?? '', marks },
    ...(marks.length > 1 && {
      observed: { x: (plot.left + todayX) / 2, y: Math.max(plot.top + 12, highest - 15) },
    }),
  }
}

/** A longer name begins further to the left, and is cut where even that is not enough. */
function placeAxisName(name: string, first: TimeTick | undefined): FanGround['axisName'] {
  if (!first) return { x: AXIS_NAME.x, text: name }
  const end = first.x - textWidth(first.label) / 2 - AXIS_NAME.gap
  const x = Math.min(AXIS_NAME.x, Math.max(AXIS_NAME.least, end - textWidth(name)))
  return { x, text: fitText(name, end - x) }
}

function axisLines(axis: ValueAxis, y: ValueScale) {
  const values =
    axis.kind === 'counts' ? axis.ticks.map(({ value }) => value) : axis.zones.slice(1).map(({ from }) => from)
  return values
    .filter((value) => value > axis.domain[0])
    .map((value) => ({ y: y(value), isThreshold: value === axis.threshold?.value }))
}

/** Room between the edge of the chart and the names beside it. */
const EDGE = 2
const NOTE = { size: 11 }

/** Names that are longer than their room are cut, as a longer language may have them. */
function zoneNames({ zones, domain, threshold }: ValueAxis, y: ValueScale, plot: Plot): ZoneName[] {
  const room = plot.left - NAME_GAP - EDGE
  return zones.map(({ from, name, note }, index) => {
    const bottom = index === 0 ? plot.bottom : y(from)
    const top = y(zones[index + 1]?.from ?? domain[1])
    const middle = (top + bottom) / 2
    const isThreshold = from === threshold?.value
    const told = fitText(name, room, { isBold: isThreshold })
    if (note === undefined) return { name: told, y: middle + 4, isThreshold }
    return { name: told, y: middle - 2, isThreshold, note: { text: fitText(note, room, NOTE), y: middle + 13 } }
  })
}

function tickNames({ ticks }: ValueAxis, y: ValueScale): ZoneName[] {
  return ticks.map(({ value, label }) => ({ name: label, y: y(value) + 4, isThreshold: false }))
}
