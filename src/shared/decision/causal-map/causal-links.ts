import {
  isGovernmentSide,
  prepareModel,
  type Cause,
  type CountryModel,
  type ParameterId,
  type Scenario,
} from '../../engine'

/**
 * What a box of the causal map stands for: `level:<key>`, `signal:<key>`, `trigger:<id>` or `campaign:<actor>/<population>`, with
 * the keys of levels, signals and campaigns as everywhere.
 */
export type MapKey = string

/** Where in the model a link is written down. */
export type LinkTerm =
  /** An influence, by its id. */
  | { readonly kind: 'influence'; readonly id: string }
  /** A coefficient of the equation of organised violence. */
  | { readonly kind: 'parameter'; readonly id: ParameterId }
  /** What the trigger that the link comes from is said to push. */
  | { readonly kind: 'trigger' }
  /** Violence is what campaigns do: there is no coefficient to argue about. */
  | { readonly kind: 'events' }

/** A direct causal link of the model as it stands in one scenario. */
export interface CausalLink {
  readonly from: MapKey
  readonly to: MapKey
  readonly sign: 'raises' | 'lowers'
  /** Best estimates of its terms, added up. Comparable among the links into one box: logit per unit of a level into another. */
  readonly weight: number
  readonly terms: readonly LinkTerm[]
}

/** The box a cause of a change stands in; undefined for what is no part of the map, such as chance. */
export function mapKeyOf(cause: Cause): MapKey | undefined {
  switch (cause.kind) {
    case 'level':
      return `level:${cause.level}`
    case 'signal':
      return `signal:${cause.signal}`
    case 'trigger':
      return `trigger:${cause.trigger}`
    default:
      return undefined
  }
}

/** Name of a link in lists and maps. */
export const linkId = ({ from, to }: Pick<CausalLink, 'from' | 'to'>): string => `${from} > ${to}`

/** What a campaign reads through `motiveWeights` and `opportunityWeights`, in their order. */
const MOTIVES = [
  'motive.threatPerception',
  'motive.exclusionaryIdeology',
  'motive.dangerousSpeech',
  'motive.grievance',
  'motive.politicalInstability',
  'motive.discriminatoryPolicy',
] as const satisfies readonly ParameterId[]
const OPPORTUNITIES = [
  'opportunity.armedConflict',
  'opportunity.impunity',
  'opportunity.stateWeakness',
  'opportunity.preparation',
  'opportunity.civicSpaceClosure',
] as const satisfies readonly ParameterId[]

interface WeightedTerm {
  readonly from: MapKey
  readonly to: MapKey
  readonly weight: number
  readonly term: LinkTerm
}

/** List the direct links of the model in a scenario, in order of their ends; what adds up between two boxes is one link. */
export function causalLinksOf(model: CountryModel, scenario: Scenario): CausalLink[] {
  const prepared = prepareModel(model, scenario)
  const seen: readonly MapKey[] = [
    ...prepared.levels.map(({ key }) => `level:${key}`),
    'signal:violence-by-government-side',
    'signal:violence-by-challengers',
    'signal:displacement',
    ...prepared.populations.map(({ id }) => `signal:empty-stores/${id}`),
  ]
  const at = (position: number): MapKey => seen[position] ?? ''
  const { country } = prepared
  const influences = prepared.influences.flatMap(({ id, from, to, with: partner, kind, weight }): WeightedTerm[] => {
    const term = { kind: 'influence', id } as const
    const partnerTerm = kind === 2 ? [{ from: at(partner), to: at(to), weight, term }] : []
    return [{ from: at(from), to: at(to), weight, term }, ...partnerTerm]
  })
  const campaigns = prepared.dyads.flatMap((dyad): WeightedTerm[] => {
    const to = `campaign:${dyad.key}`
    const read = (position: number, weight: number, id: ParameterId): WeightedTerm => ({
      from: at(position),
      to,
      weight,
      term: { kind: 'parameter', id },
    })
    const motives = [
      dyad.threat,
      dyad.ideology,
      country.dangerousSpeech,
      dyad.grievance,
      country.politicalInstability,
      country.discriminatoryPolicy,
    ]
    const opportunities = [
      country.armedConflict,
      country.impunity,
      country.stateWeakness,
      dyad.preparation,
      country.civicClosure,
    ]
    const violence = dyad.isGovernmentSide ? 'violence-by-government-side' : 'violence-by-challengers'
    return [
      ...MOTIVES.map((id, i) => read(motives[i] ?? -1, dyad.motiveWeights[i] ?? 0, id)),
      ...OPPORTUNITIES.map((id, i) => read(opportunities[i] ?? -1, dyad.opportunityWeights[i] ?? 0, id)),
      read(dyad.capacity, 1, 'drive.capacityExponent'),
      read(dyad.preparation, 1, 'campaign.preparationGain'),
      read(dyad.discipline, -1, 'restraint.discipline'),
      read(dyad.lawOrTies, -1, 'restraint.law'),
      read(country.polarisation, 1, 'restraint.crossGroupTies'),
      read(country.civilSociety, -1, 'restraint.civilSociety'),
      read(country.presence, -1, 'restraint.presence'),
      { from: to, to: `signal:${violence}`, weight: 1, term: { kind: 'events' } },
      { from: to, to: 'signal:displacement', weight: 1, term: { kind: 'events' } },
    ]
  })
  const triggers = prepared.triggers.flatMap(({ id, impulses, drive }): WeightedTerm[] => {
    const from = `trigger:${id}`
    const term = { kind: 'trigger' } as const
    return [
      ...impulses.map(({ level, logit }) => ({ from, to: at(level), weight: logit, term })),
      ...prepared.dyads.map(({ key }, d) => ({ from, to: `campaign:${key}`, weight: drive[d] ?? 0, term })),
    ]
  })
  return together([...influences, ...campaigns, ...triggers])
}

function together(terms: readonly WeightedTerm[]): CausalLink[] {
  const links = new Map<string, WeightedTerm[]>()
  for (const term of terms) {
    if (term.weight === 0) continue
    const id = linkId(term)
    links.set(id, [...(links.get(id) ?? []), term])
  }
  return [...links.values()]
    .flatMap((parts): CausalLink[] => {
      const [first] = parts
      if (!first) return []
      const weight = parts.reduce((sum, part) => sum + part.weight, 0)
      const named = new Map(parts.map(({ term }) => [JSON.stringify(term), term]))
      const sign = weight < 0 ? 'lowers' : 'raises'
      return [{ from: first.from, to: first.to, sign, weight, terms: [...named.values()] }]
    })
    .sort((a, b) => (linkId(a) < linkId(b) ? -1 : 1))
}

/** Signal that the violence of an actor's campaigns shows in. */
export function violenceSignalOf(scenario: Scenario, actor: string): MapKey {
  const kind = scenario.actors.find(({ id }) => id === actor)?.kind
  return kind && isGovernmentSide(kind) ? 'signal:violence-by-government-side' : 'signal:violence-by-challengers'
}
