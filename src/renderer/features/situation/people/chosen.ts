import type { Scenario } from '../../../../shared/engine'
import type { Pair } from './scenario-edits'

/** Parts of a country that belong to nobody in particular. */
export const COUNTRY_PARTS = ['country', 'levels', 'events', 'world', 'local'] as const
export type CountryPart = (typeof COUNTRY_PARTS)[number]

/** What is told of, and can be changed, in the detail. */
export type Chosen =
  | { readonly kind: 'party'; readonly id: string }
  | ({ readonly kind: 'pair' } & Pair)
  | { readonly kind: 'part'; readonly part: CountryPart }

/** What was chosen may be gone: deleted, undone, or of another document. */
export function isThere({ actors, populations }: Scenario, chosen: Chosen): boolean {
  const isActor = (id: string) => actors.some((actor) => actor.id === id)
  const isPopulation = (id: string) => populations.some((population) => population.id === id)
  switch (chosen.kind) {
    case 'party':
      return isActor(chosen.id) || isPopulation(chosen.id)
    case 'pair':
      return isActor(chosen.actor) && isPopulation(chosen.population)
    case 'part':
      return true
  }
}
