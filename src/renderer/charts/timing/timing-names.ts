import { textWidth, wrapText } from '../frame/text-width'

/** Lines of a name, at most, and the height of one, px: only HTML breaks a long name. */
const MOST_LINES = 3
const LINE_HEIGHT = 15
/** Height of the room of a name, px. */
export const NAME_HEIGHT = MOST_LINES * LINE_HEIGHT + 1
/** From a line of the chart to the edge of the room of its name, px: half of the height of a line. */
const HALF_LINE = 8
/** Least distance between two names at the end of a line, px. */
const APART = 14

/** Where a name stands: its room, and the side of the room that its words begin from. */
export interface NamePlace {
  /** Upper edge, px. */
  readonly y: number
  /** `below` its line, so that it grows downwards, or `above` it. */
  readonly side: 'above' | 'below'
}

interface NamedLine {
  /** Height of its end, px. */
  readonly y: number
  readonly name: string
}

/**
 * Place the names of both lines at their ends, growing away from each other however long they are, and inside the drawing: what is
 * too long over the upper line moves both names down, and what would reach under the plot, where months are written, both up.
 */
export function placeTimingNames(
  plan: NamedLine,
  noResponse: NamedLine,
  { width, bottom }: { readonly width: number; readonly bottom: number },
): { readonly plan: NamePlace; readonly noResponse: NamePlace } {
  const isBelow = plan.y >= noResponse.y
  const isNear = Math.abs(plan.y - noResponse.y) < APART
  const planY = isNear ? noResponse.y + (isBelow ? APART : -APART) : plan.y
  const heights = { plan: heightOf(plan.name, width, { isBold: true }), noResponse: heightOf(noResponse.name, width) }
  const [over, under] = isBelow
    ? [
        { y: noResponse.y, height: heights.noResponse },
        { y: planY, height: heights.plan },
      ]
    : [
        { y: planY, height: heights.plan },
        { y: noResponse.y, height: heights.noResponse },
      ]
  const lowest = bottom - under.height
  const overEnd = Math.max(Math.min(over.y + HALF_LINE, lowest), over.height)
  const underStart = Math.max(Math.min(under.y - HALF_LINE, lowest), overEnd)
  const upper = { y: overEnd - NAME_HEIGHT, side: 'above' } as const
  const lower = { y: underStart, side: 'below' } as const
  return isBelow ? { plan: lower, noResponse: upper } : { plan: upper, noResponse: lower }
}

/** How high the lines of a name are, px; a word that is wider than its room is broken. */
function heightOf(name: string, width: number, style: { readonly isBold?: boolean } = {}): number {
  const lines = wrapText(name, width, style).reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, style) / width)),
    0,
  )
  return Math.min(MOST_LINES, lines) * LINE_HEIGHT
}
