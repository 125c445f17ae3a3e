import {
  checkCount,
  checkEstimate,
  checkId,
  checkIds,
  checkKnown,
  checkRange,
  checkWhole,
  idsOf,
} from './content-checks'
import type { ContentIssue, ContentPlace } from './content-issue'
import type { CountryModel, LevelScope } from './country-model'
import { findLocalIssues } from './find-local-issues'
import { QUANTILE_SHARES, quantilesInForce, rangeOfQuantiles } from './assessed-quantiles'
import type { Actor, Assessment, Assessments, Campaign, Population, Scenario, ScheduledTrigger } from './scenario'

/** Months of recorded violence a scenario must give for each actor. */
export const PAST_MONTHS = 24
const MAX_PARTIES = 8
/** Most people a population, or deaths a month, may have. */
const MAX_PEOPLE = 2e9

/** List every fault in what a scenario says, in file order. Places start at the scenario's root. */
export function findScenarioIssues(model: CountryModel, scenario: Scenario): ContentIssue[] {
  const { actors, populations, campaigns, scheduled } = scenario
  const actorIds = idsOf(actors)
  const populationIds = idsOf(populations)
  const triggerIds = idsOf(model.triggers)
  const assessed = (levels: Assessments, scope: LevelScope, place: ContentPlace) =>
    checkAssessments(model, levels, scope, [...place, 'levels'])
  return [
    ...checkId(scenario.id, ['id']),
    ...assessed(scenario.levels, 'country', []),
    ...checkCount(actors.length, 1, MAX_PARTIES, ['actors']),
    ...checkPartyIds(actors, populations),
    ...actors.flatMap((actor, position) => [
      ...checkActor(actor, populationIds, ['actors', position]),
      ...assessed(actor.levels, 'actor', ['actors', position]),
    ]),
    ...checkCount(populations.length, 1, MAX_PARTIES, ['populations']),
    ...populations.flatMap((population, position) => [
      ...checkPopulation(population, ['populations', position]),
      ...assessed(population.levels, 'population', ['populations', position]),
    ]),
    ...checkCount(campaigns.length, 1, MAX_PARTIES * MAX_PARTIES, ['campaigns']),
    ...campaigns.flatMap((campaign, position) =>
      checkCampaign(campaign, actorIds, populationIds, ['campaigns', position]),
    ),
    ...findRepeatedCampaigns(campaigns),
    ...scheduled.flatMap((event, position) => checkScheduled(event, triggerIds, ['scheduled', position])),
    ...findRepeatedEvents(scheduled),
    ...findLocalIssues(model, scenario.local),
  ]
}

/** Actors and populations share one set of ids, since a response's target may be either. */
function checkPartyIds(actors: readonly Actor[], populations: readonly Population[]): ContentIssue[] {
  const taken = idsOf(actors)
  return [
    ...checkIds(actors, ['actors']),
    ...checkIds(populations, ['populations']),
    ...populations.flatMap(({ id }, position): ContentIssue[] =>
      taken.has(id) ? [{ kind: 'duplicate-id', place: ['populations', position, 'id'], value: id }] : [],
    ),
  ]
}

function checkAssessments(
  model: CountryModel,
  levels: Assessments,
  scope: LevelScope,
  place: ContentPlace,
): ContentIssue[] {
  const wanted = idsOf(model.levels.filter((level) => level.scope === scope))
  const optional = idsOf(model.levels.filter(({ isOptional }) => isOptional === true))
  return [
    ...[...wanted]
      .filter((id) => !Object.hasOwn(levels, id) && !optional.has(id))
      .map((id): ContentIssue => ({ kind: 'missing-level', place, value: id })),
    ...Object.entries(levels).flatMap(([id, assessment]) => [
      ...checkKnown(id, wanted, 'level', [...place, id]),
      ...checkEstimate(assessment, 0, 1, [...place, id]),
      ...checkRange(assessment.trend, -2, 2, [...place, id, 'trend']),
      ...checkQuantiles(assessment, [...place, id, 'quantiles']),
    ]),
  ]
}

/** Levels at fixed shares that never fall, and hold the three numbers of the range. */
function checkQuantiles(assessment: Assessment, place: ContentPlace): ContentIssue[] {
  const { quantiles } = assessment
  if (!quantiles) return []
  const count = QUANTILE_SHARES.length
  const faults = [
    ...checkCount(quantiles.length, count, count, place),
    ...quantiles.flatMap((level, at) => checkRange(level, quantiles[at - 1] ?? 0, 1, [...place, at])),
  ]
  if (faults.length > 0 || quantilesInForce(assessment)) return faults
  return [{ kind: 'quantiles-of-another-range', place, ...rangeOfQuantiles(quantiles) }]
}

function checkActor(actor: Actor, populationIds: ReadonlySet<string>, place: ContentPlace): ContentIssue[] {
  const past = actor.pastMonthlyDeaths
  return [
    ...checkKnown(actor.basePopulation, populationIds, 'population', [...place, 'basePopulation']),
    ...checkCount(past.length, PAST_MONTHS, PAST_MONTHS, [...place, 'pastMonthlyDeaths']),
    ...past.flatMap((deaths, month) => checkRange(deaths, 0, MAX_PEOPLE, [...place, 'pastMonthlyDeaths', month])),
  ]
}

function checkPopulation(population: Population, place: ContentPlace): ContentIssue[] {
  const { size, displacedInside, displacedOutside } = population
  const numbers = [
    ...checkWhole(size, 1, MAX_PEOPLE, [...place, 'size']),
    ...checkWhole(displacedInside, 0, MAX_PEOPLE, [...place, 'displacedInside']),
    ...checkWhole(displacedOutside, 0, MAX_PEOPLE, [...place, 'displacedOutside']),
  ]
  const displaced = displacedInside + displacedOutside
  return [
    ...numbers,
    ...(numbers.length === 0 && displaced > size
      ? [{ kind: 'more-displaced-than-people', place, value: displaced, high: size } as const]
      : []),
    ...checkRange(population.mobility, 0, 1, [...place, 'mobility']),
    ...checkRange(population.visibility, 0, 1, [...place, 'visibility']),
  ]
}

function checkCampaign(
  campaign: Campaign,
  actorIds: ReadonlySet<string>,
  populationIds: ReadonlySet<string>,
  place: ContentPlace,
): ContentIssue[] {
  return [
    ...checkKnown(campaign.actor, actorIds, 'actor', [...place, 'actor']),
    ...checkKnown(campaign.population, populationIds, 'population', [...place, 'population']),
    ...(campaign.hostility > 0
      ? checkRange(campaign.hostility, 0, 20, [...place, 'hostility'])
      : [{ kind: 'not-above-zero', place: [...place, 'hostility'], value: campaign.hostility } as const]),
    ...checkEstimate(campaign.level, 0, 1, [...place, 'level']),
  ]
}

function findRepeatedCampaigns(campaigns: readonly Campaign[]): ContentIssue[] {
  const seen = new Set<string>()
  return campaigns.flatMap(({ actor, population }, position): ContentIssue[] => {
    const dyad = JSON.stringify([actor, population])
    if (seen.has(dyad)) return [{ kind: 'repeated-campaign', place: ['campaigns', position], actor, population }]
    seen.add(dyad)
    return []
  })
}

function checkScheduled(event: ScheduledTrigger, triggerIds: ReadonlySet<string>, place: ContentPlace): ContentIssue[] {
  return [
    ...checkKnown(event.trigger, triggerIds, 'trigger', [...place, 'trigger']),
    ...checkWhole(event.step, 1, 120, [...place, 'step']),
    ...checkRange(event.chance, 0, 1, [...place, 'chance']),
  ]
}

/** A trigger can strike once a month: of two chances for the same month the lower would never count. */
function findRepeatedEvents(scheduled: readonly ScheduledTrigger[]): ContentIssue[] {
  const seen = new Set<string>()
  return scheduled.flatMap(({ trigger, step }, position): ContentIssue[] => {
    const event = JSON.stringify([trigger, step])
    if (seen.has(event)) return [{ kind: 'repeated-event', place: ['scheduled', position], value: trigger, step }]
    seen.add(event)
    return []
  })
}
