import {
  playsActorRole,
  type Actor,
  type Population,
  type PopulationRole,
  type ResponseInstrument,
  type Scenario,
} from '../../../../shared/engine'

/** Whom a response is aimed at. `usual`: nobody is named, so those the instrument usually means. */
export type LeverTarget =
  | { readonly kind: 'country' }
  | { readonly kind: 'named'; readonly name: string }
  | {
      readonly kind: 'usual'
      readonly scope: 'actor' | 'population'
      readonly role: string
      readonly names: readonly string[]
    }

/** A party that can be named as target. */
export interface TargetChoice {
  readonly id: string
  readonly name: string
}

export function targetOf({ target }: ResponseInstrument, named: string | undefined, scenario: Scenario): LeverTarget {
  if (target.scope === 'country') return { kind: 'country' }
  const known = choicesIn(target.scope, scenario).find(({ id }) => id === named)
  if (known) return { kind: 'named', name: known.name }
  const names =
    target.scope === 'actor'
      ? scenario.actors.filter(({ kind }: Actor) => playsActorRole(kind, target.usual)).map(({ name }) => name)
      : scenario.populations
          .filter((population) => playsPopulationRole(population, target.usual))
          .map(({ name }) => name)
  return { kind: 'usual', scope: target.scope, role: target.usual, names }
}

/** Whom a response of this kind may name. Empty where it means the whole country. */
export function targetChoices({ target }: ResponseInstrument, scenario: Scenario): readonly TargetChoice[] {
  return target.scope === 'country' ? [] : choicesIn(target.scope, scenario)
}

const choicesIn = (scope: 'actor' | 'population', scenario: Scenario): readonly TargetChoice[] =>
  scope === 'actor' ? scenario.actors : scenario.populations

const playsPopulationRole = ({ position }: Population, role: PopulationRole): boolean =>
  role === 'every-population' || role === position
