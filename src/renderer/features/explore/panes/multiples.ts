import type { CountryModel, LevelKind, OutcomeKey, Scenario } from '../../../../shared/engine'
import type { EnsemblePair } from '../../../simulation/ensemble-demand'
import { bandsIn, hasOutcome } from '../../../simulation/summaries'
import { outcomeParts } from '../outcomes/outcome-parts'

/** Small charts that stand together because they show the same measure on the same axis. */
export interface MultiplesGroup {
  readonly id: string
  readonly outcomes: readonly OutcomeKey[]
}

/** In which order the charts of a group stand. Never by the name of a population or an actor. */
export type MultiplesOrder = 'level' | 'change'

const FACTOR_KINDS = ['risk-factor', 'enabler', 'resilience', 'condition'] as const satisfies readonly LevelKind[]

/** Levels of the country by kind. */
export function factorGroups(known: readonly OutcomeKey[], model: CountryModel): MultiplesGroup[] {
  return withCharts(
    FACTOR_KINDS.map((kind) => ({
      id: kind,
      outcomes: model.levels
        .filter((level) => level.scope === 'country' && level.kind === kind)
        .map(({ id }) => `level:${id}`)
        .filter((key) => known.includes(key)),
    })),
  )
}

/** What befalls each population: displaced, deaths by violence and by want, then every level. */
export function populationGroups(
  known: readonly OutcomeKey[],
  model: CountryModel,
  { populations }: Scenario,
): MultiplesGroup[] {
  return partyGroups(known, model, 'population', populations, ['displaced-of', 'deaths-of', 'indirect-deaths-of'])
}

/** What each actor does: severity, campaigns actor by actor, then every level. */
export function actorGroups(known: readonly OutcomeKey[], model: CountryModel, { actors }: Scenario): MultiplesGroup[] {
  // One group an actor: in one group all names would begin alike, and what tells them apart would be cut off.
  const campaigns = actors.map(({ id }) => ({
    id: `campaigns:${id}`,
    outcomes: known.filter((key) => {
      const parts = outcomeParts(key)
      return parts.kind === 'campaign' && parts.actor === id
    }),
  }))
  const [severity, ...levels] = partyGroups(known, model, 'actor', actors, ['severity-by'])
  return withCharts([...(severity ? [severity] : []), ...campaigns, ...levels])
}

/** Order by where the middle future ends, or by how far it moves from today; the largest first. */
export function inOrder(
  outcomes: readonly OutcomeKey[],
  pair: EnsemblePair | null,
  order: MultiplesOrder,
): OutcomeKey[] {
  const weight = (key: OutcomeKey): number => {
    if (!pair || !hasOutcome(pair.withPlan, key)) return 0
    const bands = bandsIn(pair.withPlan, key)
    const end = bands.at(-1)?.median ?? 0
    return order === 'level' ? end : Math.abs(end - (bands[0]?.median ?? 0))
  }
  const weights = new Map(outcomes.map((key) => [key, weight(key)]))
  return [...outcomes].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
}

function partyGroups(
  known: readonly OutcomeKey[],
  model: CountryModel,
  scope: 'actor' | 'population',
  parties: readonly { readonly id: string }[],
  first: readonly string[],
): MultiplesGroup[] {
  const levels = model.levels.filter((level) => level.scope === scope)
  return withCharts([
    ...first.map((kind) => ({ id: kind, outcomes: parties.map(({ id }) => `${kind}:${id}`) })),
    ...levels.map((level) => ({
      id: `level:${level.id}`,
      outcomes: parties.map(({ id }) => `level:${id}/${level.id}`).filter((key) => known.includes(key)),
    })),
  ])
}

const withCharts = (groups: readonly MultiplesGroup[]): MultiplesGroup[] =>
  groups.filter(({ outcomes }) => outcomes.length > 0)
