import explore from '../../resources/locales/en/explore.json'
import type { ProbabilityEstimate } from '../shared/engine'
import { saidLikelihood, saidTenths, shownRange, twoDigits } from '../shared/formats'

// The command line says what the app says: both take their sentences from the same language file.

type Values = Readonly<Record<string, string | number>>

/** Fill `{{name}}` and `<name/>` of a sentence; other marks, such as bold, are dropped, but not from what is filled in. */
export function say(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}|<(\w+)\/>|<\/?\w+>/g, (_, name: string | undefined, tag: string | undefined) =>
    String(values[name ?? tag ?? ''] ?? ''),
  )
}

/** The range of a probability alone: "55–80 %". */
export function chanceRange(estimate: Pick<ProbabilityEstimate, 'low' | 'high'>): string {
  const { kind, ...numbers } = shownRange(estimate)
  return say(explore.range[kind], numbers)
}

/** A probability as "likely (55–80 %)"; so few futures that they leave anything open are given no word of likelihood. */
export function probabilityText(estimate: ProbabilityEstimate): string {
  const range = chanceRange(estimate)
  const said = saidLikelihood(estimate)
  const count = estimate.memberCount
  const word =
    said === 'unknown'
      ? say(count === 1 ? explore.likelihood.unknown_one : explore.likelihood.unknown_other, { count })
      : explore.likelihood[said]
  return say(explore.likelihood.withRange, { word, range })
}

/** A number of things that a plain "s" makes many. */
export function counted(
  count: number,
  one: 'future' | 'month' | 'path' | 'part' | 'point' | 'response' | 'cause',
): string {
  return `${wholeText(count)} ${one}${count === 1 ? '' : 's'}`
}

/** A share of futures with its range, "about 2 of 10 futures (15–25 %)"; in the brackets stands what else is said of it. */
export function futuresText(estimate: ProbabilityEstimate, more = ''): string {
  return `${tenthsText(estimate)} future${estimate.memberCount === 1 ? '' : 's'} (${chanceRange(estimate)}${more})`
}

/** The same where futures have been named: "about 2 of 10 (15–25 %)". */
export function shareText(estimate: ProbabilityEstimate, more = ''): string {
  return `${tenthsText(estimate)} (${chanceRange(estimate)}${more})`
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Things one after the other: "a, b and c". */
export const listText = (things: readonly string[]): string => LIST.format(things)

/** A share of futures as "about 8 of 10". */
export function tenthsText(estimate: ProbabilityEstimate): string {
  const { kind, ...numbers } = saidTenths(estimate)
  return say(explore.tenths[kind], {
    ...numbers,
    over: wholeText(estimate.count),
    members: wholeText(estimate.memberCount),
  })
}

/** What is counted here are people, deaths and futures: none of them comes in parts. */
const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** A whole number, all digits. */
export function wholeText(value: number): string {
  return GROUPED.format(value)
}

/** Two significant digits of a number that may be small: "0.012", "4.5", "14,000". */
export const twoDigitsText = (value: number): string =>
  Math.abs(value) < 10 ? Number(value.toPrecision(2)).toString() : roundedText(value)

/** A simulated quantity: at most two significant digits. */
export function roundedText(value: number): string {
  return GROUPED.format(twoDigits(value))
}
