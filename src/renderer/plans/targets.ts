import {
  playsActorRole,
  type Population,
  type PopulationRole,
  type ResponseInstrument,
  type Scenario,
} from '../../shared/engine'

/**
 * Whom a response is aimed at. `usual`: nobody is named, so those the instrument usually means. `unnamed`: somebody must
 * be named first.
 */
export type LeverTarget =
  | { readonly kind: 'country' }
  | { readonly kind: 'unnamed' }
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
  const usual = usualOf(target, scenario)
  return usual ? { kind: 'usual', scope: target.scope, ...usual } : { kind: 'unnamed' }
}

function usualOf(
  target: Exclude<ResponseInstrument['target'], { readonly scope: 'country' }>,
  { actors, populations }: Scenario,
): { readonly role: string; readonly names: readonly string[] } | undefined {
  if (target.scope === 'actor') {
    const role = target.usual
    return role && { role, names: actors.filter(({ kind }) => playsActorRole(kind, role)).map(nameOf) }
  }
  const role = target.usual
  return role && { role, names: populations.filter((people) => playsPopulationRole(people, role)).map(nameOf) }
}

const nameOf = ({ name }: TargetChoice): string => name

/** Whom a response of this kind may name. Empty where it means the whole country. */
export function targetChoices({ target }: ResponseInstrument, scenario: Scenario): readonly TargetChoice[] {
  return target.scope === 'country' ? [] : choicesIn(target.scope, scenario)
}

const choicesIn = (scope: 'actor' | 'population', scenario: Scenario): readonly TargetChoice[] =>
  scope === 'actor' ? scenario.actors : scenario.populations

const playsPopulationRole = ({ position }: Population, role: PopulationRole): boolean =>
  role === 'every-population' || role === position
