import locale from '../../resources/locales/en/model.json'
import type { Scenario } from '../shared/engine'
import { plainText } from './plain-text'

type Names = Readonly<Record<string, { readonly name: string }>>

/** Name of an actor or population as the scenario gives it. */
export function partyName(id: string, { actors, populations }: Scenario): string {
  return plainText([...actors, ...populations].find((party) => party.id === id)?.name ?? id)
}

/** `<actor>/<population>` in words. */
export function dyadName(key: string, scenario: Scenario): string {
  const [actor = '', population = ''] = key.split('/')
  return `${partyName(actor, scenario)} against ${partyName(population, scenario)}`
}

/** `<level>` or `<actor or population>/<level>` in words. */
export function levelName(key: string, scenario: Scenario): string {
  const slash = key.indexOf('/')
  const name = nameIn(locale.levels, key.slice(slash + 1))
  return slash < 0 ? name : `${name} of ${partyName(key.slice(0, slash), scenario)}`
}

/** A name from the language file; the id where it has none. */
export function nameIn(names: Names, id: string): string {
  return names[id]?.name ?? plainText(id)
}

/** What stands before and after the first colon of a key. */
export function keyParts(key: string): readonly [kind: string, rest: string] {
  const colon = key.indexOf(':')
  return colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)]
}
