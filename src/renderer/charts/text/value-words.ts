import { zoneAt, type ValueAxis } from '../axis/value-axis'

/** How a language puts values together; built from the language files. */
export interface ValuePhrases {
  readonly range: (low: string, high: string) => string
  readonly numbers: (low: string, high: string) => string
  readonly withNumbers: (words: string, numbers: string) => string
  readonly about: (number: string) => string
  /** Two significant digits. */
  readonly count: (value: number) => string
  /** Two decimals. */
  readonly level: (value: number) => string
}

/** Say a range of values in the axis's words: "violence to mass killing", "moderate to high (0.44–0.61)". */
export function rangeInWords(axis: ValueAxis, low: number, high: number, phrases: ValuePhrases): string {
  switch (axis.kind) {
    case 'stages':
      return zonesInWords(axis, low, high, phrases)
    case 'levels': {
      const numbers = joined(phrases.level(low), phrases.level(high), phrases.numbers)
      return phrases.withNumbers(zonesInWords(axis, low, high, phrases), numbers)
    }
    case 'counts':
      return joined(phrases.count(low), phrases.count(high), phrases.numbers)
  }
}

/** Say one value in the axis's words; a middle future is never more exact than two digits. */
export function valueInWords(axis: ValueAxis, value: number, phrases: ValuePhrases): string {
  switch (axis.kind) {
    case 'stages':
      return zoneAt(axis, value)?.inline ?? ''
    case 'levels':
      return phrases.withNumbers(zoneAt(axis, value)?.inline ?? '', phrases.level(value))
    case 'counts':
      return phrases.about(phrases.count(value))
  }
}

/** Say one value as shortly as its axis allows: in words alone where it has any. */
export function valueInFewWords(axis: ValueAxis, value: number, phrases: ValuePhrases): string {
  return zoneAt(axis, value)?.inline ?? valueInWords(axis, value, phrases)
}

/** Say a range for a table: words and numbers together on every axis that has words. */
export function numbersInWords(axis: ValueAxis, low: number, high: number, phrases: ValuePhrases): string {
  if (axis.kind !== 'stages') return rangeInWords(axis, low, high, phrases)
  const numbers = joined(phrases.count(low), phrases.count(high), phrases.numbers)
  return phrases.withNumbers(zonesInWords(axis, low, high, phrases), numbers)
}

/** Say a range as shortly as its axis allows: in words alone where it has any. */
export function rangeInFewWords(axis: ValueAxis, low: number, high: number, phrases: ValuePhrases): string {
  return axis.zones.length > 0 ? zonesInWords(axis, low, high, phrases) : rangeInWords(axis, low, high, phrases)
}

function zonesInWords(axis: ValueAxis, low: number, high: number, { range }: ValuePhrases): string {
  return joined(zoneAt(axis, low)?.inline ?? '', zoneAt(axis, high)?.inline ?? '', range)
}

function joined(low: string, high: string, join: (low: string, high: string) => string): string {
  return low === high ? low : join(low, high)
}
