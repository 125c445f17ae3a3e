import compare from '../../resources/locales/en/compare.json'
import { plainText } from './plain-text'

const NAMES: Readonly<Record<string, string>> = { ...compare.outcomes, ...compare.event }

/** What plans are judged by, inside a sentence: "violent deaths", "people displaced of valley-farmers"; another outcome by its key. */
export function outcomeName(outcome: string): string {
  const [, total = outcome, population] = /^(.*?)(?:-of:(.*))?$/.exec(outcome) ?? []
  const name = NAMES[total]
  if (name === undefined) return plainText(outcome)
  const inside = name.charAt(0).toLowerCase() + name.slice(1)
  return population === undefined ? inside : `${inside} of ${plainText(population)}`
}
