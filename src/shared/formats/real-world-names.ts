import type { Scenario } from '../engine'
import { placeNames } from './real-places'
import { peopleNames } from './real-peoples'

/** Where in a scenario a name stands. `text`: the brief, a description or the evidence of an assessment. */
export type NameField = 'country' | 'title' | 'actor' | 'population' | 'event' | 'text'

/** A name in a scenario that is also one of the real world. It may be so by chance. */
export interface RealWorldName {
  /** As the scenario writes it: "Rwandan". */
  readonly found: string
  readonly kind: 'place' | 'people'
  readonly field: NameField
}

/**
 * Find names of real countries, territories and peoples in the words of a scenario: in every name the names of both, in
 * running text those of countries.
 *
 * Names come from the Unicode data that every runtime carries, so nothing is looked up anywhere; peoples are those a
 * language is named after, and a few more. What is not in that data, such as a town or a person, is not found.
 */
export function findRealWorldNames(scenario: Scenario): readonly RealWorldName[] {
  const found = new Map<string, RealWorldName>()
  for (const { field, text } of namesOf(scenario)) {
    for (const name of namesIn(text, field, [...languagesOf(scenario)])) {
      found.set(`${name.field} ${name.found}`, name)
    }
  }
  return [...found.values()]
}

/** The official languages of the United Nations, and the one the scenario is written in. */
const languagesOf = ({ language }: Scenario): ReadonlySet<string> =>
  new Set(['en', 'fr', 'es', 'ar', 'ru', 'zh', ...Intl.DisplayNames.supportedLocalesOf(wellFormed(language))])

function wellFormed(language: string): string {
  // The schema lets any short text pass as a language.
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : 'en'
}

interface FieldText {
  readonly field: NameField
  readonly text: string
}

function namesOf({ country, title, actors, populations, scheduled, ...rest }: Scenario): FieldText[] {
  const assessments = [rest.levels, ...[...actors, ...populations].map(({ levels }) => levels)].flatMap((levels) =>
    Object.values(levels),
  )
  const texts = [
    ...rest.brief,
    ...[...actors, ...populations].map(({ description }) => description),
    ...[...assessments, ...rest.campaigns].map(({ evidence }) => evidence),
  ]
  return [
    { field: 'country', text: country },
    { field: 'title', text: title },
    ...actors.map(({ name }) => ({ field: 'actor' as const, text: name })),
    ...populations.map(({ name }) => ({ field: 'population' as const, text: name })),
    ...scheduled.map(({ label }) => ({ field: 'event' as const, text: label })),
    ...texts.map((text) => ({ field: 'text' as const, text })),
  ]
}

function namesIn(text: string, field: NameField, languages: readonly string[]): RealWorldName[] {
  const isName = field !== 'text'
  const places = placeNames(languages)
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word)
  const found: RealWorldName[] = []
  for (let at = 0; at < words.length;) {
    const place = places.longestAt(words, at, { isName })
    const isPeople = place === 0 && isName && peopleNames().has(words[at] ?? '')
    const length = isPeople ? 1 : place
    const name = words.slice(at, at + length).join(' ')
    if (length > 0) found.push({ found: name, kind: isPeople ? 'people' : 'place', field })
    at += Math.max(1, length)
  }
  return [...found, ...places.insideOf(text).map((name) => ({ found: name, kind: 'place' as const, field }))]
}
