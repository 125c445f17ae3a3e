/** A number, or one that is kept from its text already. */
const NUMBER = String.raw`(?:\u2066[^\u2066-\u2069–]*\u2069|(?<![\d.,])[+−]?\d+(?:[.,]\d+)*)`
const DASH = String.raw`[ \u00a0\u2060]?–[ \u00a0\u2060]?`
const PERCENT = String.raw`[ \u00a0]?%`
const RANGE = String.raw`${NUMBER}(?:(?:${DASH}${NUMBER})+(?:${PERCENT})?|${PERCENT})`
const ISOLATE = String.raw`[\u2066-\u2068][^\u2066-\u2069]*\u2069`
/** Isolates that are no number of a range are passed over as one piece. */
const PIECES = new RegExp(`(${RANGE})|${ISOLATE}`, 'gu')

/**
 * Keep the lower end of ranges of numbers on their left, and per cents behind their numbers, in a text that runs to the left, where
 * the dash and the sign would else take its direction. What stands in an isolate already stays as it is.
 */
export const isolateRanges = (text: string): string =>
  text.replaceAll(PIECES, (piece, range: string | undefined) => (range === undefined ? piece : `\u2066${range}\u2069`))
