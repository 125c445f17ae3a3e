import { describe, expect, it } from 'vitest'
import { changesBetween } from '../../../../../src/renderer/features/situation/people/scenario-changes'
import { blankDocument } from '../../../../../src/shared/formats'
import type { Scenario } from '../../../../../src/shared/engine'

const { scenario } = blankDocument()
const [pair] = scenario.campaigns
const [actor] = scenario.actors
const [population] = scenario.populations
if (!pair || !actor || !population) throw new Error('The blank country has nobody in it')

const PAIR = `campaign:${pair.actor}/${pair.population}`
const told = (now: Scenario) => changesBetween(scenario, now)
const withPair = (change: Partial<typeof pair>): Scenario => ({
  ...scenario,
  campaigns: scenario.campaigns.map((one) => (one === pair ? { ...one, ...change } : one)),
})

describe('what differs between two states of a country', () => {
  it('is nothing where only words that people read differ', () => {
    const now = {
      ...scenario,
      country: 'Varnland',
      title: 'Two valleys',
      brief: ['Once.'],
      actors: scenario.actors.map((one) => ({ ...one, description: 'An army.' })),
      campaigns: scenario.campaigns.map((one) => ({ ...one, evidence: 'Two reports.' })),
    }

    expect(told(now)).toEqual([])
  })

  it('tells hostility and organised violence of a pair with their numbers', () => {
    const now = withPair({ hostility: 3, level: { low: 0.2, best: 0.3, high: 0.4 } })
    const about = { params: { actor: actor.name, population: population.name }, box: PAIR }

    expect(told(now)).toEqual([
      { about: 'hostility', ...about, numbers: { unit: 'times', before: pair.hostility, now: 3 } },
      { about: 'organised', ...about, numbers: { unit: 'percent', before: pair.level.best, now: 0.3 } },
    ])
  })

  it('tells a range that grew around the same best estimate without numbers', () => {
    const now = withPair({ level: { ...pair.level, high: 0.9 } })

    expect(told(now)).toEqual([
      { about: 'organisedRange', params: { actor: actor.name, population: population.name }, box: PAIR },
    ])
  })

  it('tells levels of an actor by its name, and those of the country by their own', () => {
    const [ofActor] = Object.keys(actor.levels)
    const [ofCountry] = Object.keys(scenario.levels)
    if (ofActor === undefined || ofCountry === undefined) throw new Error('There is no level')
    const raised = (levels: Scenario['levels'], id: string) => {
      const assessment = levels[id]
      if (!assessment) throw new Error(`There is no level ${id}`)
      return { ...levels, [id]: { ...assessment, best: 0.9, high: 0.95 } }
    }
    const now = {
      ...scenario,
      levels: raised(scenario.levels, ofCountry),
      actors: scenario.actors.map((one) => (one === actor ? { ...one, levels: raised(one.levels, ofActor) } : one)),
    }

    expect(told(now).map(({ about, params, numbers, box }) => [about, params, numbers?.now, box])).toEqual([
      ['levelOf', { level: ofActor, name: actor.name }, 0.9, `level:${actor.id}/${ofActor}`],
      ['level', { level: ofCountry }, 0.9, `level:${ofCountry}`],
    ])
  })

  it('tells an actor that was taken out once, and not its pairs besides', () => {
    const now = { ...scenario, actors: [], campaigns: [] }

    expect(told(now).map(({ about }) => about)).toEqual(scenario.actors.map(() => 'actors.removed'))
  })

  it('tells events that came, and the month and chance of one that stayed', () => {
    const box = 'trigger:contested-election'
    const event = { trigger: 'contested-election', step: 6, chance: 0.5, label: 'The vote' }
    const withEvent = { ...scenario, scheduled: [event] }

    expect(told(withEvent)).toEqual([{ about: 'events.added', params: { name: 'The vote' }, box }])
    expect(
      changesBetween(withEvent, { ...withEvent, scheduled: [{ ...event, label: 'The poll', step: 9, chance: 1 }] }),
    ).toEqual([
      { about: 'eventMonth', params: { name: 'The poll' }, numbers: { unit: 'month', before: 6, now: 9 }, box },
      { about: 'eventChance', params: { name: 'The poll' }, numbers: { unit: 'percent', before: 0.5, now: 1 }, box },
    ])
  })

  it('tells the size of a population in people', () => {
    const populations = scenario.populations.map((one) => (one === population ? { ...one, size: 5_000_000 } : one))

    expect(told({ ...scenario, populations })).toEqual([
      {
        about: 'size',
        params: { name: population.name },
        party: population.id,
        numbers: { unit: 'people', before: population.size, now: 5_000_000 },
      },
    ])
  })
})
