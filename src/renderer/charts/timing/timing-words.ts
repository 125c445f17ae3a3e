import { textWidth } from '../frame/text-width'
import type { Plot } from '../frame/chart-frame'
import {
  bandBoxes,
  boxOf,
  textBesidePoint,
  textInTheClear,
  type Box,
  type Stretch,
  type TextEdge,
  type TextPlace,
} from './timing-labels'
import type { TimingMark, TimingSeries } from './timing-series'

/** What is written in the plot: its width decides where. */
export interface TimingMarkWords {
  readonly halfGone: string
  readonly tooLate: string
  readonly past: string
  /** Writes the value of the planned start. */
  readonly value: (value: number) => string
}

/** A start that is marked, and what is written at it: of the planned one its value, of a moved one what that changes. */
export interface TimingPlace {
  readonly x: number
  readonly y: number
  readonly words: string
  /** Undefined where nothing is written, or no place is free. */
  readonly text: TextPlace | undefined
}

/** What the words of the plot keep clear of, and stand at. */
interface Drawn {
  readonly plot: Plot
  readonly x: (shiftMonths: number) => number
  readonly y: (value: number) => number
  readonly halfGone: { readonly x: number } | undefined
  readonly tooLate: Stretch | undefined
  readonly past: Stretch | undefined
  readonly lead: Stretch | undefined
}

type PlacedText = TextPlace | undefined
interface TimingTexts {
  readonly planned: TimingPlace | undefined
  readonly sixMonths: readonly TimingPlace[]
  readonly halfGone: PlacedText
  readonly tooLate: PlacedText
  readonly past: PlacedText
}

/** Starts so far from the planned one are marked. */
export const MONTHS_APART = 6
/** Height of the box of the lead time, px, as in the plan's own chart. */
export const LEAD_HEIGHT = 5
/** From a moved start, towards the planned one, to where its value begins, px. */
const ASIDE = 5
/** Between words and the line or edge they stand at, px. */
const WORDS_ASIDE = 4

/** Place all words of the plot so that none stands on the band, on no response or on other words: without such a place, they are left out. */
export function placeTimingWords(
  { points, noResponse }: TimingSeries,
  words: TimingMarkWords,
  { plot, x, y, halfGone, tooLate, past, lead }: Drawn,
): TimingTexts {
  const edge = (of: 'low80' | 'high80') => points.map((point) => ({ x: x(point.shiftMonths), y: y(point[of]) }))
  const band = bandBoxes(edge('low80'), edge('high80'))
  const taken: Box[] = [
    ...band,
    { from: plot.left, to: plot.right, top: y(noResponse) - 1, bottom: y(noResponse) + 1 },
    ...(lead ? [{ from: lead.x, to: lead.x + lead.width, top: plot.bottom - LEAD_HEIGHT, bottom: plot.bottom }] : []),
  ]
  const write = (text: PlacedText, width: number): PlacedText => {
    if (text) taken.push(boxOf(text, width))
    return text
  }
  const valueAt = ({ shiftMonths, value }: TimingMark, said: string): TimingPlace => {
    const at = { x: x(shiftMonths), y: y(value) }
    const width = textWidth(said, { isBold: true })
    // Away from no response.
    const side = value <= noResponse ? 'below' : 'above'
    const text =
      said === ''
        ? undefined
        : textBesidePoint({ at, text: valueEdge(shiftMonths, at.x), width, side, band, plot, taken })
    return { ...at, words: said, text: write(text, width) }
  }
  const plannedLine = { from: x(0) - 1, to: x(0) + 1, top: plot.top, bottom: plot.bottom }
  const inTheClear = (edges: readonly TextEdge[], said: string): PlacedText => {
    const width = textWidth(said)
    // Words across the line of the planned start can still be read: better so than not at all.
    const place =
      textInTheClear(edges, width, plot, [...taken, plannedLine]) ?? textInTheClear(edges, width, plot, taken)
    return write(place, width)
  }

  // What is written first has the choice: a line without words would say nothing.
  const halfGoneText = halfGone && inTheClear(besideLine(halfGone.x, plot), words.halfGone)
  const plannedMark = points.find(({ shiftMonths }) => shiftMonths === 0)
  const planned = plannedMark && valueAt(plannedMark, words.value(plannedMark.value))
  const sixMonths = points
    .filter(({ shiftMonths }) => Math.abs(shiftMonths) === MONTHS_APART)
    .map((mark) => valueAt(mark, mark.change ?? ''))
  if (halfGone) taken.push({ from: halfGone.x - 1, to: halfGone.x + 1, top: plot.top, bottom: plot.bottom })
  const tooLateText = tooLate && inTheClear([{ x: plot.right - WORDS_ASIDE, anchor: 'end' }], words.tooLate)
  const hasRoom = past !== undefined && textWidth(words.past) + 2 * WORDS_ASIDE <= past.width
  const pastText = hasRoom ? inTheClear([{ x: past.x + WORDS_ASIDE, anchor: 'start' }], words.past) : undefined
  return { planned, sixMonths, halfGone: halfGoneText, tooLate: tooLateText, past: pastText }
}

/** Words at a moved start go away from the planned one. */
function valueEdge(shiftMonths: number, x: number): TextEdge {
  if (shiftMonths === 0) return { x, anchor: 'middle' }
  return shiftMonths > 0 ? { x: x - ASIDE, anchor: 'start' } : { x: x + ASIDE, anchor: 'end' }
}

/** Beside a line, first on the side with more room. */
function besideLine(x: number, plot: Plot): TextEdge[] {
  const before = { x: x - WORDS_ASIDE, anchor: 'end' } as const
  const after = { x: x + WORDS_ASIDE, anchor: 'start' } as const
  return x > (plot.left + plot.right) / 2 ? [before, after] : [after, before]
}
