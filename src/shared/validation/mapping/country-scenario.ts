import type {
  Actor,
  Assessment,
  Assessments,
  Campaign,
  Coefficients,
  CountryModel,
  Population,
  Scenario,
} from '../../engine'
import type { PanelIndex } from '../panel/panel-index'
import type { CountryYear } from '../panel/read-panel'
import { assessedCampaigns, chanceThatStateStopped, eventsByPopulation } from './assessed-campaigns'
import { indicatorsOf, type Indicators } from './indicators'
import type { Mapping } from './mapping-schema'
import { recordedDeathsOf, trueDeathsOf } from './recorded-violence'

export const STATE = 'state'
export const ARMED_GROUP = 'armed-group'
const GROUP_CAPACITY = `${ARMED_GROUP}/capacity`
const PLACES = ['excluded', 'opposition', 'majority'] as const
const EVIDENCE = 'Public indicators of the year, by resources/validation/mapping.json.'
/** Below this many people shares of them mean nothing. */
const FEWEST_PEOPLE = 100

/** What a country-year is turned into a scenario with. */
export interface ScenarioMaker {
  readonly model: CountryModel
  readonly coefficients: Coefficients
  readonly mapping: Mapping
  readonly index: PanelIndex
}

/**
 * Turn a country-year into a scenario: a State, an armed group, three populations and the six campaigns between them.
 *
 * Every level of the model gets a value, whether or not the mapping names it, but the optional ones: the record says
 * nothing of them, and a country without them is what the model was held against.
 */
export function scenarioOf(maker: ScenarioMaker, row: CountryYear): Scenario {
  const { model, mapping, index, coefficients } = maker
  const indicators = indicatorsOf(mapping, row)
  // A conflict is coded by numbers of its dead, so the same code stands for a group that is small beside a large country.
  const timesCapacity = eventsByPopulation(coefficients, row) ** -mapping.campaigns.armedGroup.byCapacity
  const assess = (scope: 'country' | 'actor' | 'population', owner?: string): Assessments =>
    Object.fromEntries(
      model.levels
        .filter((level) => level.scope === scope && level.isOptional !== true)
        .map(({ id }) => {
          const key = owner === undefined ? id : `${owner}/${id}`
          return [id, assessmentOf(mapping, indicators, key, key === GROUP_CAPACITY ? timesCapacity : 1)]
        }),
    )
  const now = recordedDeathsOf(mapping, row, index.underWay(row))
  const earlier = index.later(row, -1)
  const before = earlier ? recordedDeathsOf(mapping, earlier, index.underWay(earlier)) : { state: 0, group: 0 }
  const actor = (id: string, kind: Actor['kind'], basePopulation: string, by: 'state' | 'group'): Actor => ({
    id,
    name: id,
    kind,
    description: '',
    basePopulation,
    levels: assess('actor', id),
    pastMonthlyDeaths: [before[by], now[by]].flatMap((recorded) =>
      Array.from({ length: 12 }, () => trueDeathsOf(recorded, coefficients) / 12),
    ),
  })
  const sizes = populationSizes(mapping, row)
  return {
    id: 'country-year',
    country: 'A country of the record',
    title: String(row.year),
    language: 'en',
    brief: [],
    levels: assess('country'),
    actors: [
      actor(STATE, 'state', 'majority', 'state'),
      actor(ARMED_GROUP, 'legitimacy-seeking-group', 'excluded', 'group'),
    ],
    populations: PLACES.map((id) => populationOf(mapping, row, id, sizes, assess('population', id))),
    campaigns: assessedCampaigns(mapping, coefficients, indicators, now, row).map(
      ({ actor: by, population, violence, hostility, level }): Campaign => ({
        actor: by === 'state' ? STATE : ARMED_GROUP,
        population,
        violence,
        hostility,
        level: { low: level, best: level, high: level },
        evidence: EVIDENCE,
      }),
    ),
    scheduled: [],
  }
}

/** @param times What the level is multiplied with. */
function assessmentOf(mapping: Mapping, indicators: Indicators, key: string, times: number): Assessment {
  const entry = mapping.levels.find(({ level }) => level === key)
  if (!entry) return { ...rangeAround(mapping, logit(mapping.neutralLevel)), trend: 0, evidence: EVIDENCE }
  const sum = entry.weights.reduce(
    (total, { indicator, weight }) => total + weight * (indicators[indicator] ?? 0),
    entry.intercept,
  )
  return { ...rangeAround(mapping, sum, times), trend: 0, evidence: EVIDENCE }
}

function rangeAround({ lowestLevel, highestLevel, assessmentSpread }: Mapping, middle: number, times = 1) {
  const at = (x: number): number => Math.min(highestLevel, Math.max(lowestLevel, times / (1 + Math.exp(-x))))
  return { low: at(middle - assessmentSpread), best: at(middle), high: at(middle + assessmentSpread) }
}

function logit(level: number): number {
  return Math.log(level / (1 - level))
}

type Sizes = Readonly<Record<(typeof PLACES)[number], number>>

function populationSizes({ people, indicators }: Mapping, row: CountryYear): Sizes {
  const usual = (column: keyof CountryYear): number => indicators.find((one) => one.column === column)?.missing ?? 0
  const clamp = (value: number, { low, high }: { readonly low: number; readonly high: number }) =>
    Math.min(high, Math.max(low, value))
  const total = Math.max(FEWEST_PEOPLE, 2 ** (row.ewp_popsize_log2 ?? usual('ewp_popsize_log2')))
  const excluded = clamp(
    people.excluded.base +
      people.excluded.discriminated * (row.ewp_discrimpop ?? usual('ewp_discrimpop')) +
      people.excluded.fractionalisation * (row.ewp_efindex ?? usual('ewp_efindex')),
    people.excluded,
  )
  const opposition = clamp(
    people.opposition.base + people.opposition.autocracy * (1 - (row.vd_polyarchy ?? usual('vd_polyarchy'))),
    people.opposition,
  )
  return {
    excluded: Math.round(total * excluded),
    opposition: Math.round(total * opposition),
    majority: Math.round(total * (1 - excluded - opposition)),
  }
}

/** Displaced people are spread over the populations by size: the record does not say who they are. */
function populationOf(
  { people }: Mapping,
  row: CountryYear,
  id: (typeof PLACES)[number],
  sizes: Sizes,
  levels: Assessments,
): Population {
  const size = sizes[id]
  const total = sizes.excluded + sizes.opposition + sizes.majority
  const outside = Math.min((row.refugees_origin ?? 0) / total, people.mostDisplaced / 2)
  const inside = Math.min((row.idps_unhcr ?? 0) / total, people.mostDisplaced / 2)
  return {
    id,
    name: id,
    description: '',
    position: id,
    size,
    displacedInside: Math.floor(size * inside),
    displacedOutside: Math.floor(size * outside),
    mobility: people.mobility,
    visibility: people.visibility,
    tags: [],
    levels,
  }
}

/** A country-year whose State has stopped killing by the end of the year, and how likely that is; nothing where it did not kill. */
export function stoppedScenarioOf(
  { mapping, index, coefficients }: ScenarioMaker,
  row: CountryYear,
  scenario: Scenario,
): { readonly scenario: Scenario; readonly chance: number } | undefined {
  const now = recordedDeathsOf(mapping, row, index.underWay(row))
  const assessed = assessedCampaigns(mapping, coefficients, indicatorsOf(mapping, row), now, row)
  const chance = chanceThatStateStopped(coefficients, assessed)
  if (chance === 0) return undefined
  const campaigns = scenario.campaigns.map((campaign) =>
    campaign.actor === STATE ? { ...campaign, level: { low: 0, best: 0, high: 0 } } : campaign,
  )
  return { scenario: { ...scenario, campaigns }, chance }
}
