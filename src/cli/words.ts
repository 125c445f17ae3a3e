import explore from '../../resources/locales/en/explore.json'
import type { ProbabilityEstimate } from '../shared/engine'
import { likelihoodWord, shownRange, shownTenths, twoDigits } from '../shared/formats'

// The command line says what the app says: both take their sentences from the same language file.

type Values = Readonly<Record<string, string | number>>

/** Fill `{{name}}` and `<name/>` of a sentence; other marks, such as bold, are dropped. */
export function say(sentence: string, values: Values = {}): string {
  return sentence
    .replace(/\{\{(\w+)\}\}|<(\w+)\/>/g, (_, name: string | undefined, tag: string | undefined) =>
      String(values[name ?? tag ?? ''] ?? ''),
    )
    .replace(/<\/?\w+>/g, '')
}

/** A probability as "likely (55–80 %)". */
export function probabilityText(estimate: ProbabilityEstimate): string {
  const { kind, ...numbers } = shownRange(estimate)
  const range = say(explore.range[kind], numbers)
  return say(explore.likelihood.withRange, { word: explore.likelihood[likelihoodWord(estimate.probability)], range })
}

/** A share of futures as "about 8 of 10". */
export function tenthsText({ probability, memberCount }: ProbabilityEstimate): string {
  const { kind, ...numbers } = shownTenths(probability)
  return say(explore.tenths[kind], { ...numbers, members: wholeText(memberCount) })
}

const GROUPED = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A number as it is. */
export function wholeText(value: number): string {
  return GROUPED.format(value)
}

/** A simulated quantity: at most two significant digits. */
export function roundedText(value: number): string {
  return GROUPED.format(twoDigits(value))
}
