import type { Coefficients, ViolenceType } from '../../engine'
import type { CountryYear } from '../panel/read-panel'
import { weighted, type Indicators } from './indicators'
import type { Mapping } from './mapping-schema'
import type { RecordedDeaths } from './recorded-violence'

/** A campaign as a country-year's record suggests it. */
export interface AssessedCampaign {
  readonly actor: 'state' | 'group'
  readonly population: 'excluded' | 'opposition' | 'majority'
  readonly violence: ViolenceType
  readonly hostility: number
  readonly level: number
}

/** Months over which the record counts deaths. */
const MONTHS_COUNTED = 12

/** Assess the six campaigns of a country-year from what was recorded last year. */
export function assessedCampaigns(
  { campaigns, hostility }: Mapping,
  coefficients: Coefficients,
  indicators: Indicators,
  deaths: RecordedDeaths,
  row: CountryYear,
): AssessedCampaign[] {
  const events = eventsByPopulation(coefficients, row)
  const levelOf = (recorded: number, { scale, power, cap, byCapacity }: Mapping['campaigns']['state']): number => {
    if (recorded < campaigns.leastRecordedDeaths) return 0
    // What makes the recorded number of events in a large country is a lower campaign of an actor of the same capacity.
    const factor = events ** (-(1 - byCapacity) / coefficients['event.campaignExponent'])
    return Math.min(cap, scale * (recorded / 1000) ** power * factor)
  }
  const isIdentity = (indicators['discrim'] ?? 0) > campaigns.identityAbove || (row.civconf ?? 0) > 0
  const split = isIdentity ? campaigns.identitySplit : campaigns.politicalSplit
  const byState = levelOf(deaths.state, campaigns.state)
  const byGroup = levelOf(deaths.group, campaigns.armedGroup)
  const factor = (weights: Readonly<Record<string, number>>) => Math.exp(weighted(weights, indicators))
  const state = { actor: 'state' } as const
  const group = { actor: 'group', violence: 'identity' } as const
  return [
    {
      ...state,
      population: 'excluded',
      violence: 'identity',
      hostility: factor(hostility.stateExcluded),
      level: split.excluded * byState,
    },
    {
      ...state,
      population: 'opposition',
      violence: 'political',
      hostility: factor(hostility.stateOpposition),
      level: split.opposition * byState,
    },
    {
      ...state,
      population: 'majority',
      violence: 'identity',
      hostility: factor(hostility.stateMajority),
      level: split.majority * byState,
    },
    {
      ...group,
      population: 'excluded',
      hostility: hostility.groupExcluded,
      level: campaigns.groupSplit.excluded * byGroup,
    },
    {
      ...group,
      population: 'opposition',
      hostility: hostility.groupOpposition,
      level: campaigns.groupSplit.opposition * byGroup,
    },
    {
      ...group,
      population: 'majority',
      hostility: hostility.groupMajority,
      level: campaigns.groupSplit.majority * byGroup,
    },
  ]
}

/** How many times as many events the model makes in a country of this size as in the mean one, all else alike. */
export function eventsByPopulation(c: Coefficients, row: CountryYear): number {
  if (row.ewp_popsize_log2 === undefined) return 1
  return (2 ** row.ewp_popsize_log2 / c['event.referencePopulation']) ** c['event.populationExponent']
}

/**
 * Chance that the State has stopped within the year in which its deaths were counted.
 *
 * The number of a year does not say whether killing went on to its end. A campaign that stood all year where it is assessed has
 * ended by the model's own hazard of endings (docs/MODEL.md, section 6), with all that the State did: who stops is the State.
 */
export function chanceThatStateStopped(c: Coefficients, assessed: readonly AssessedCampaign[]): number {
  const highest = Math.max(0, ...assessed.filter(({ actor }) => actor === 'state').map(({ level }) => level))
  const power = (highest / c['ending.above']) ** 6
  return 1 - Math.exp((-MONTHS_COUNTED * c['ending.hazard'] * power) / (1 + power))
}
