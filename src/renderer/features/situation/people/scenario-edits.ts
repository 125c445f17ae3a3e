import type { Actor, Campaign, CountryModel, LocalChanges, Population, Scenario } from '../../../../shared/engine'
import {
  newActor,
  newPopulation,
  quietCampaign,
  type BlankWords,
  type ScenarioDocument,
} from '../../../../shared/formats'
import { freeId, freeName } from './party-ids'

/** Most actors, and most populations, a scenario may have. */
export const MOST_PARTIES = 8

/** Change the scenario of a document and nothing else. */
export function inScenario(document: ScenarioDocument, change: (scenario: Scenario) => Scenario): ScenarioDocument {
  return { ...document, scenario: change(document.scenario) }
}

const namesOf = (parties: readonly { readonly name: string }[]) => new Set(parties.map(({ name }) => name))
const idsOf = ({ actors, populations }: Scenario) => new Set([...actors, ...populations].map(({ id }) => id))

/** A scenario with one more population, and its id. */
export function withNewPopulation(
  model: CountryModel,
  scenario: Scenario,
  words: BlankWords,
): { readonly scenario: Scenario; readonly id: string } {
  const name = freeName(words.population, namesOf(scenario.populations))
  const id = freeId(name, 'population', idsOf(scenario))
  const population = newPopulation(model, { id, name, notAssessed: words.notAssessed })
  return { id, scenario: { ...scenario, populations: [...scenario.populations, population] } }
}

/**
 * A scenario with one more actor, hostile to nobody yet. Nothing is said of it: it draws on whom the State draws on or, where there is
 * no State, on most people, as a militia allied to the State does.
 */
export function withNewActor(
  model: CountryModel,
  scenario: Scenario,
  words: BlankWords,
): { readonly scenario: Scenario; readonly id: string } {
  const name = freeName(words.actor, namesOf(scenario.actors))
  const id = freeId(name, 'actor', idsOf(scenario))
  const [largest] = scenario.populations.toSorted((a, b) => b.size - a.size)
  const state = scenario.actors.find(({ kind }) => kind === 'state')
  const basePopulation = state?.basePopulation ?? largest?.id ?? ''
  const actor = newActor(model, { id, name, basePopulation, notAssessed: words.notAssessed })
  return { id, scenario: { ...scenario, actors: [...scenario.actors, actor] } }
}

/** A copy of a party, with the campaigns by or against the one it copies. */
export function withCopy(scenario: Scenario, partyId: string): { readonly scenario: Scenario; readonly id: string } {
  const { actors, populations } = scenario
  const copied = <Party extends Actor | Population>(party: Party, all: readonly Party[], what: string): Party => {
    const name = freeName(party.name, namesOf(all))
    return { ...party, name, id: freeId(name, what, idsOf(scenario)) }
  }
  const actor = actors.find(({ id }) => id === partyId)
  if (actor) {
    const copy = copied(actor, actors, 'actor')
    return {
      id: copy.id,
      scenario: withCampaignsCopied({ ...scenario, actors: [...actors, copy] }, 'actor', partyId, copy.id),
    }
  }
  const population = populations.find(({ id }) => id === partyId)
  if (!population) return { scenario, id: partyId }
  const copy = copied(population, populations, 'population')
  const added = { ...scenario, populations: [...populations, copy] }
  return { id: copy.id, scenario: withCampaignsCopied(added, 'population', partyId, copy.id) }
}

function withCampaignsCopied(scenario: Scenario, side: 'actor' | 'population', from: string, to: string): Scenario {
  const copies = scenario.campaigns
    .filter((campaign) => campaign[side] === from)
    .map((campaign) => ({ ...campaign, [side]: to }))
  return { ...scenario, campaigns: [...scenario.campaigns, ...copies] }
}

/** Whether a party can be taken out: somebody has to be left, and a campaign between them. */
export function canRemove(scenario: Scenario, partyId: string): boolean {
  const { actors, populations, campaigns } = scenario
  const isActor = actors.some(({ id }) => id === partyId)
  const isLast = (isActor ? actors : populations).length <= 1
  return !isLast && campaigns.some(({ actor, population }) => actor !== partyId && population !== partyId)
}

export const withActor = (scenario: Scenario, id: string, change: Partial<Omit<Actor, 'id'>>): Scenario => ({
  ...scenario,
  actors: scenario.actors.map((actor) => (actor.id === id ? { ...actor, ...change } : actor)),
})

export const withPopulation = (scenario: Scenario, id: string, change: Partial<Omit<Population, 'id'>>): Scenario => ({
  ...scenario,
  populations: scenario.populations.map((population) =>
    population.id === id ? { ...population, ...change } : population,
  ),
})

/** Who acts against whom. */
export type Pair = Pick<Campaign, 'actor' | 'population'>

export const campaignOf = ({ campaigns }: Scenario, { actor, population }: Pair): Campaign | undefined =>
  campaigns.find((campaign) => campaign.actor === actor && campaign.population === population)

/** Let a pair arise: quiet, of the usual hostility, and of the type that fits where the population stands. */
export function withNewCampaign(scenario: Scenario, pair: Pair, notAssessed: string): Scenario {
  if (campaignOf(scenario, pair)) return scenario
  const position = scenario.populations.find(({ id }) => id === pair.population)?.position
  const violence = position === 'opposition' ? 'political' : 'identity'
  return { ...scenario, campaigns: [...scenario.campaigns, { ...pair, violence, ...quietCampaign(notAssessed) }] }
}

export const withCampaign = (scenario: Scenario, pair: Pair, change: Partial<Campaign>): Scenario => ({
  ...scenario,
  campaigns: scenario.campaigns.map((campaign) =>
    campaign.actor === pair.actor && campaign.population === pair.population ? { ...campaign, ...change } : campaign,
  ),
})

export const withoutCampaign = (scenario: Scenario, pair: Pair): Scenario => ({
  ...scenario,
  campaigns: scenario.campaigns.filter(
    ({ actor, population }) => actor !== pair.actor || population !== pair.population,
  ),
})

/** The first month from `step` on in which a trigger is not scheduled yet: it can strike once a month. */
export function freeStep({ scheduled }: Scenario, trigger: string, step: number): number {
  const taken = new Set(scheduled.filter((event) => event.trigger === trigger).map((event) => event.step))
  let free = step
  while (taken.has(free) && free < 120) free += 1
  return free
}

/** Change one list of the local part; a list that becomes empty goes, and so does an empty part. */
export function withLocal<List extends keyof LocalChanges>(
  scenario: Scenario,
  list: List,
  change: (entries: NonNullable<LocalChanges[List]>) => NonNullable<LocalChanges[List]>,
): Scenario {
  const { local = {}, ...rest } = scenario
  const { [list]: entries, ...others } = local
  // An absent list is an empty one; TypeScript can't tell which of the four it is.
  const changed = change(entries ?? ([] as NonNullable<LocalChanges[List]>))
  const written: LocalChanges = { ...others, ...(changed.length > 0 && { [list]: changed }) }
  return Object.keys(written).length > 0 ? { ...rest, local: written } : rest
}
