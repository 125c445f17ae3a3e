import type { InstrumentFamily } from '../../../shared/engine'
import { timeScale, timeTicks, type TimeScale } from '../axis/time-axis'
import type { ChartMetrics } from '../frame/chart-metrics'
import { fitText, fitWords, textWidth } from '../frame/text-width'
import { barCorners, type Corner } from './bar-outline'
import type { GanttRow, GanttSeries } from './gantt-series'

const NAME_X = 24
/** Names may reach this far into the oldest month: a bar hardly ever stands there. */
const NAME_OVERHANG = 4
const BOTTOM_ROOM = 6
/** Between a bar, or a name, and the words beside it, px. */
const NOTE_GAP = 6
/** Base of the bars, px below the top of their row. */
const BASE = 16
const HANDLE = { width: 5, height: 14, hit: 24 }

export interface GanttHandle {
  readonly x: number
  readonly y: number
  readonly hitX: number
  readonly hitY: number
  /** It stands at the edge of the months shown, and what it moves lies beyond, on this side. */
  readonly beyond?: 'left' | 'right'
}

export interface GanttBar {
  readonly id: string
  readonly family: InstrumentFamily
  /** Cut where it has no room; the tip of the row has it in full. */
  readonly name: string
  readonly top: number
  readonly nameY: number
  readonly isSelected: boolean
  readonly lead?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly outline: string
  readonly startX: number
  readonly endX: number
  readonly handles?: { readonly start: GanttHandle; readonly end: GanttHandle }
  readonly warning?: {
    readonly x: number
    readonly y: number
    readonly stemTop: number
    readonly stemBottom: number
    readonly note: GanttNote
  }
}

/** Words beside a bar: after it or, where they have no room there, before it. */
export interface GanttNote {
  /** Cut after a word where neither side has room for all of it; the tip of the row has it in full. */
  readonly text: string
  readonly x: number
  readonly y: number
  /** Which end of the words stands at x. */
  readonly at: 'left' | 'right'
}

/** The plan's rows on the fan's months. */
export interface GanttLayout {
  readonly x: TimeScale
  readonly width: number
  readonly height: number
  readonly rowHeight: number
  readonly left: number
  readonly right: number
  readonly gridX: readonly number[]
  readonly todayX: number
  readonly eventX: readonly number[]
  readonly bars: readonly GanttBar[]
}

/** Height of a Gantt with so many rows. */
export function ganttHeight(rowCount: number, metrics: ChartMetrics): number {
  return Math.max(1, rowCount) * metrics.ganttRow + BOTTOM_ROOM
}

/** Place the rows; collapsed, all bars share one lane. Pure: the same series, width and metrics give the same layout. */
export function layOutGantt(
  series: GanttSeries,
  width: number,
  metrics: ChartMetrics,
  isCollapsed: boolean,
): GanttLayout {
  const left = metrics.gutter
  const right = Math.max(left + 1, width - metrics.labelMargin)
  const x = timeScale(series.span, { left, right })
  const { firstStep, lastStep } = series.span
  return {
    x,
    width,
    height: ganttHeight(isCollapsed ? 1 : series.rows.length, metrics),
    rowHeight: metrics.ganttRow,
    left,
    right,
    gridX: timeTicks(x).flatMap((tick) => (tick.step > 0 ? [tick.x] : [])),
    todayX: x(0),
    eventX: series.eventSteps.flatMap((step) => (step >= firstStep && step <= lastStep ? [x(step)] : [])),
    bars: series.rows.map((row, index) => {
      const top = isCollapsed ? 0 : index * metrics.ganttRow
      return placeRow(row, { x, top, width, gutter: left, isSelected: !isCollapsed && row.id === series.selectedId })
    }),
  }
}

interface RowPlace {
  readonly x: TimeScale
  readonly top: number
  readonly width: number
  readonly gutter: number
  readonly isSelected: boolean
}

function placeRow(row: GanttRow, { x, top, width, gutter, isSelected }: RowPlace): GanttBar {
  const [first = 0, last = 0] = x.domain()
  const within = (month: number) => x(Math.min(last, Math.max(first, month)))
  const base = top + BASE
  const height = 5.4 + 6.6 * row.intensity
  const { leadFrom, activeFrom, endsAt } = row.phases
  const leadX = within(leadFrom)
  const leadWidth = within(activeFrom) - leadX
  const endX = within(endsAt)
  const name = fitText(row.name, gutter - NAME_X + NAME_OVERHANG, { isBold: isSelected })
  return {
    id: row.id,
    family: row.family,
    name,
    top,
    nameY: top + 14,
    isSelected,
    ...(leadWidth > 0 && { lead: { x: leadX, y: base - 5, width: leadWidth, height: 5 } }),
    outline: outlinePath(barCorners(row.phases, first, last), x, base, height),
    startX: leadX,
    endX,
    ...(isSelected && { handles: { start: handleAt(x, row.startStep, top), end: handleAt(x, endsAt, top) } }),
    ...(row.warning &&
      row.warning.step >= first &&
      row.warning.step <= last && {
        warning: {
          x: x(row.warning.step),
          y: base - height / 2,
          stemTop: base - height - 3,
          stemBottom: base + 2,
          note: placeNote(row.warning.note, {
            before: {
              from: Math.max(gutter, NAME_X + textWidth(name, { isBold: isSelected })) + NOTE_GAP,
              to: leadX - NOTE_GAP,
            },
            after: { from: endX + NOTE_GAP, to: width - 4 },
            y: top + 14.5,
          }),
        },
      }),
  }
}

/** Stretch of a row that has nothing in it, px. */
interface Room {
  readonly from: number
  readonly to: number
}

interface NotePlace {
  readonly before: Room
  readonly after: Room
  readonly y: number
}

/** After the bar where the words have room there, else before it; where neither side has, cut on the one with more. */
function placeNote(words: string, { before, after, y }: NotePlace): GanttNote {
  const [roomBefore, roomAfter] = [before.to - before.from, after.to - after.from]
  const isAfter = textWidth(words) <= roomAfter || roomBefore <= roomAfter
  const text = fitWords(words, isAfter ? roomAfter : roomBefore)
  return {
    text,
    ...(isAfter ? { x: after.from, at: 'left' } : { x: before.to, at: 'right' }),
    y,
  }
}

function outlinePath(corners: readonly Corner[], x: TimeScale, base: number, height: number): string {
  if (corners.length === 0) return ''
  const points = corners.map((corner) => `${round(x(corner.month))} ${round(base - corner.height * height)}`)
  return `M${points.join('L')}Z`
}

function handleAt(scale: TimeScale, month: number, top: number): GanttHandle {
  const [first = 0, last = 0] = scale.domain()
  const x = scale(Math.min(last, Math.max(first, month)))
  const y = top + 3
  return {
    x: x - HANDLE.width / 2,
    y,
    hitX: x - HANDLE.hit / 2,
    hitY: y + HANDLE.height / 2 - HANDLE.hit / 2,
    ...(month < first && { beyond: 'left' }),
    ...(month > last && { beyond: 'right' }),
  }
}

const round = (pixel: number) => Math.round(pixel * 100) / 100
