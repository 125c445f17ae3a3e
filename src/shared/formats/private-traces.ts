import type { ScenarioDocument } from './scenario-document'

/** Something in the words of a document that may lead to a real person or place. It may be so by chance. */
export interface PrivateTrace {
  readonly kind: 'person' | 'email' | 'phone' | 'coordinates'
  /** As the document writes it. */
  readonly found: string
  /** Keys and positions of the text it stands in. */
  readonly path: readonly (string | number)[]
}

/** Traces that are listed: a document with more is known for what it is. */
const MAX_TRACES = 50

/**
 * Find what looks like a named person, an e-mail address, a telephone number or coordinates in the words of a document.
 *
 * Made to be right where it speaks rather than to find everything: a number of people is no telephone number, and a
 * person is seen only behind a title such as "Dr". Time grows with the length of the text.
 */
export function findPrivateTraces(document: ScenarioDocument): readonly PrivateTrace[] {
  const traces = new Map<string, PrivateTrace>()
  for (const { text, path } of textsOf(document, [])) {
    for (const trace of tracesIn(text)) {
      const key = `${trace.kind} ${trace.found}`
      if (traces.size < MAX_TRACES && !traces.has(key)) traces.set(key, { ...trace, path })
    }
  }
  return [...traces.values()]
}

interface PlacedText {
  readonly text: string
  readonly path: readonly (string | number)[]
}

function textsOf(value: unknown, path: readonly (string | number)[]): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, [...path, key]))
}

type Found = Omit<PrivateTrace, 'path'>

function tracesIn(text: string): Found[] {
  return [
    ...emailsIn(text).map((found) => ({ kind: 'email' as const, found })),
    ...phonesIn(text).map((found) => ({ kind: 'phone' as const, found })),
    ...coordinatesIn(text).map((found) => ({ kind: 'coordinates' as const, found })),
    ...allMatches(text, PERSON).map((found) => ({ kind: 'person' as const, found })),
  ]
}

// Every repetition below has an end, so that no text can make the search slow.
const BEFORE_AT = /[\p{L}\p{N}._%+-]{1,64}$/u
const AFTER_AT = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}\.\p{L}{2,24}/u
const INTERNATIONAL_PHONE = /(?<![\p{L}\p{N}+])(?:\+|00)[1-9][\d ()./-]{6,20}\d/gu
const ANNOUNCED_PHONE =
  /(?:tel(?:ephone)?|phone|mobile|cell|whatsapp|signal|fax)\.?:? {0,3}(\(?\d[\d ()./-]{5,20}\d)/giu
const DECIMAL_PAIR = /(?<![\d.])(-?\d{1,2}\.\d{3,10})°?(?: {0,2}[NS])?[,;]? {1,3}(-?\d{1,3}\.\d{3,10})(?![\d.])/gu
const DEGREES = /\d{1,3}° ?\d{1,2}[′'’] ?(?:\d{1,2}(?:\.\d{1,4})?[″"”] ?)?[NSEWOX](?!\p{L})/gu
const PERSON = /(?<!\p{L})(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.?|(?:Col|Gen|Capt|Lt|Sgt|Maj)\.) \p{Lu}\p{L}{1,30}/gu

function emailsIn(text: string): string[] {
  const emails: string[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const [before] = BEFORE_AT.exec(text.slice(Math.max(0, at - 64), at)) ?? []
    const [after] = AFTER_AT.exec(text.slice(at + 1, at + 320)) ?? []
    if (before !== undefined && after !== undefined) emails.push(`${before}@${after}`)
  }
  return emails
}

function phonesIn(text: string): string[] {
  const announced = [...text.matchAll(ANNOUNCED_PHONE)].map(([, number = '']) => number)
  return [
    ...allMatches(text, INTERNATIONAL_PHONE).filter((number) => isBetween(digitsOf(number), 8, 17)),
    ...announced.filter((number) => isBetween(digitsOf(number), 6, 15)),
  ]
}

function coordinatesIn(text: string): string[] {
  const pairs = [...text.matchAll(DECIMAL_PAIR)].filter(
    ([, latitude, longitude]) => Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180,
  )
  return [...pairs.map(([found]) => found), ...allMatches(text, DEGREES)]
}

const allMatches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found)
const digitsOf = (text: string): number => text.replace(/\D/g, '').length
const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high
