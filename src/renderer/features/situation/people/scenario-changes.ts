import type { MapKey } from '../../../../shared/decision'
import type { Assessments, Campaign, Scenario, ScheduledTrigger } from '../../../../shared/engine'
import { trendWordOf, type TrendWord } from './level-words'

/** How the numbers of a change are said. */
export type ChangeUnit = 'percent' | 'times' | 'people' | 'month'

/** One thing of a scenario that moves its futures, before and after. */
export interface ScenarioChange {
  /** Its sentence in the language files, under `preview.changes`. */
  readonly about: string
  /** Names of parties and events; ids of levels. */
  readonly params: Readonly<Record<string, string>>
  /** Where on the causal map it stands; absent: nowhere. */
  readonly box?: MapKey
  /** Id of the actor or population it is of. */
  readonly party?: string
  /** Of a direction, in words; the two can be the same word. */
  readonly trend?: { readonly before: TrendWord; readonly now: TrendWord }
  /** Absent where there is no number to tell. Shares in [0, 1]. */
  readonly numbers?: { readonly unit: ChangeUnit; readonly before: number; readonly now: number }
}

/**
 * What differs between two states of a country as far as the model reads it: words that only people read are no change.
 *
 * What came and what went stands first, then pairs, parties, levels of the country, events, and what is otherwise here.
 */
export function changesBetween(before: Scenario, now: Scenario): readonly ScenarioChange[] {
  const nameIn = ({ actors, populations }: Scenario, id: string): string =>
    [...actors, ...populations].find((party) => party.id === id)?.name ?? id
  const pairNames = (scenario: Scenario, { actor, population }: Campaign) => ({
    actor: nameIn(scenario, actor),
    population: nameIn(scenario, population),
  })
  const cameAndWent: ScenarioChange[] = []
  const changed: ScenarioChange[] = []

  for (const party of ['actors', 'populations'] as const) {
    for (const { id, name } of now[party])
      if (!has(before[party], id)) cameAndWent.push({ about: `${party}.added`, params: { name }, party: id })
    for (const { id, name } of before[party])
      if (!has(now[party], id)) cameAndWent.push({ about: `${party}.removed`, params: { name } })
  }

  const pairs = matched(before.campaigns, now.campaigns, ({ actor, population }) => `${actor}/${population}`)
  // With an actor or a population its pairs come and go: that is said once.
  const bothThere = (scenario: Scenario, { actor, population }: Campaign): boolean =>
    has(scenario.actors, actor) && has(scenario.populations, population)
  for (const pair of pairs.added)
    if (bothThere(before, pair))
      cameAndWent.push({
        about: 'pairs.added',
        params: pairNames(now, pair),
        box: `campaign:${pair.actor}/${pair.population}`,
      })
  for (const pair of pairs.removed)
    if (bothThere(now, pair)) cameAndWent.push({ about: 'pairs.removed', params: pairNames(before, pair) })
  for (const [was, is] of pairs.kept) {
    const params = pairNames(now, is)
    const ofPair = [
      ...numberChange('hostility', params, 'times', was.hostility, is.hostility),
      ...estimateChange('organised', params, was.level, is.level),
      ...textChange('violence', params, was.violence, is.violence),
    ]
    changed.push(...ofPair.map((one) => ({ ...one, box: `campaign:${is.actor}/${is.population}` })))
  }

  for (const [was, is] of matched(before.actors, now.actors, idOf).kept) {
    const params = { name: is.name }
    const ofActor = [
      ...levelChanges(was.levels, is.levels, is),
      ...textChange('kind', params, was.kind, is.kind),
      ...textChange('base', params, was.basePopulation, is.basePopulation),
      ...textChange('past', params, was.pastMonthlyDeaths.join(), is.pastMonthlyDeaths.join()),
    ]
    changed.push(...ofActor.map((one) => ({ ...one, party: is.id })))
  }
  for (const [was, is] of matched(before.populations, now.populations, idOf).kept) {
    const params = { name: is.name }
    const ofPopulation = [
      ...numberChange('size', params, 'people', was.size, is.size),
      ...numberChange('displacedInside', params, 'people', was.displacedInside, is.displacedInside),
      ...numberChange('displacedOutside', params, 'people', was.displacedOutside, is.displacedOutside),
      ...numberChange('mobility', params, 'percent', was.mobility, is.mobility),
      ...numberChange('visibility', params, 'percent', was.visibility, is.visibility),
      ...textChange('position', params, was.position, is.position),
      ...levelChanges(was.levels, is.levels, is),
    ]
    changed.push(...ofPopulation.map((one) => ({ ...one, party: is.id })))
  }
  changed.push(...levelChanges(before.levels, now.levels))

  const events = eventChanges(before.scheduled, now.scheduled)
  const local = textChange('local', {}, JSON.stringify(before.local ?? {}), JSON.stringify(now.local ?? {}))
  return [...cameAndWent, ...changed, ...events, ...local]
}

const idOf = ({ id }: { readonly id: string }): string => id
const has = (things: readonly { readonly id: string }[], id: string): boolean => things.some((one) => one.id === id)

function matched<Thing>(before: readonly Thing[], now: readonly Thing[], keyOf: (thing: Thing) => string) {
  const known = new Map(before.map((thing) => [keyOf(thing), thing]))
  const kept: (readonly [Thing, Thing])[] = []
  const added: Thing[] = []
  for (const thing of now) {
    const was = known.get(keyOf(thing))
    if (was === undefined) added.push(thing)
    else kept.push([was, thing])
    known.delete(keyOf(thing))
  }
  return { kept, added, removed: [...known.values()] }
}

type Params = ScenarioChange['params']

function numberChange(about: string, params: Params, unit: ChangeUnit, before: number, now: number): ScenarioChange[] {
  return before === now ? [] : [{ about, params, numbers: { unit, before, now } }]
}

function textChange(about: string, params: Params, before: string, now: string): ScenarioChange[] {
  return before === now ? [] : [{ about, params }]
}

function trendChange(about: string, params: Params, before: number, now: number): ScenarioChange[] {
  return before === now ? [] : [{ about, params, trend: { before: trendWordOf(before), now: trendWordOf(now) } }]
}

interface Range {
  readonly low: number
  readonly best: number
  readonly high: number
  readonly quantiles?: readonly number[]
}

/** The best estimate where it moved, and else that the range did. */
function estimateChange(about: string, params: Params, before: Range, now: Range): ScenarioChange[] {
  if (before.best !== now.best) return numberChange(about, params, 'percent', before.best, now.best)
  const shapeOf = ({ low, high, quantiles = [] }: Range): string => [low, high, ...quantiles].join()
  return textChange(`${about}Range`, params, shapeOf(before), shapeOf(now))
}

function levelChanges(
  before: Assessments,
  now: Assessments,
  party?: { readonly id: string; readonly name: string },
): ScenarioChange[] {
  const of = party === undefined ? 'level' : 'levelOf'
  return Object.entries(now).flatMap(([level, is]) => {
    const was = before[level]
    if (!was || was === is) return []
    const params = { level, ...(party && { name: party.name }) }
    const box = `level:${party ? `${party.id}/` : ''}${level}`
    return [...estimateChange(of, params, was, is), ...trendChange(`${of}Trend`, params, was.trend, is.trend)].map(
      (one) => ({ ...one, box }),
    )
  })
}

/** Events have no id: one that stands where another stood, in a list of the same length, is that one changed. */
function eventChanges(before: readonly ScheduledTrigger[], now: readonly ScheduledTrigger[]): ScenarioChange[] {
  const params = ({ label }: ScheduledTrigger) => ({ name: label })
  const boxOf = ({ trigger }: ScheduledTrigger): MapKey => `trigger:${trigger}`
  if (before.length === now.length) {
    return now.flatMap((is, place) => {
      const was = before[place]
      if (!was) return []
      const ofEvent = [
        ...textChange('eventKind', params(is), was.trigger, is.trigger),
        ...numberChange('eventMonth', params(is), 'month', was.step, is.step),
        ...numberChange('eventChance', params(is), 'percent', was.chance, is.chance),
      ]
      return ofEvent.map((one) => ({ ...one, box: boxOf(is) }))
    })
  }
  const { added, removed } = matched(before, now, ({ trigger, step, chance }) => `${trigger}/${step}/${chance}`)
  return [
    ...added.map((event) => ({ about: 'events.added', params: params(event), box: boxOf(event) })),
    ...removed.map((event) => ({ about: 'events.removed', params: params(event), box: boxOf(event) })),
  ]
}
