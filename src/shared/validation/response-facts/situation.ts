import type { Assessment, CountryModel, LevelScope, ResponsePlan, Scenario } from '../../engine'
import type { ResponseFactsContent, Situation } from './content'

const ACTORS = ['state', 'front'] as const
const POPULATIONS = ['majority', 'minority', 'opposition'] as const
const POSITIONS = { majority: 'majority', minority: 'excluded', opposition: 'opposition' } as const
const BASES = { state: 'majority', front: 'minority' } as const
const MONTHS_BEFORE = 24

/**
 * Build the scenario of a test situation: a State, an armed group and three populations in a country that does not exist.
 *
 * Every population has one actor against it, so that its deaths tell who killed.
 *
 * @throws RangeError if the situation names a level that the model lacks.
 */
export function scenarioOf(model: CountryModel, { cast }: ResponseFactsContent, situation: Situation): Scenario {
  const given = new Map(Object.entries({ ...cast.levels, ...situation.levels }))
  const known = new Set<string>()
  const assessments = (scope: LevelScope, owner?: string): Record<string, Assessment> => {
    const keyOf = (id: string): string => (owner === undefined ? id : `${owner}/${id}`)
    return Object.fromEntries(
      model.levels
        .filter((level) => level.scope === scope && (level.isOptional !== true || given.has(keyOf(level.id))))
        .map(({ id }) => {
          const key = keyOf(id)
          known.add(key)
          return [id, assessmentOf(given.get(key) ?? cast.otherLevels, cast.assessedRange)]
        }),
    )
  }
  const scenario: Scenario = {
    id: situation.id,
    country: 'Test country',
    title: situation.id,
    language: 'en',
    brief: [situation.because],
    levels: assessments('country'),
    actors: ACTORS.map((id) => ({
      id,
      name: id,
      kind: id === 'state' ? 'state' : situation.challenger,
      description: situation.because,
      basePopulation: BASES[id],
      levels: assessments('actor', id),
      pastMonthlyDeaths: Array.from({ length: MONTHS_BEFORE }, () => situation.pastMonthlyDeaths[id]),
    })),
    populations: POPULATIONS.map((id) => ({
      id,
      name: id,
      description: situation.because,
      position: POSITIONS[id],
      size: cast.people[id],
      displacedInside: 0,
      displacedOutside: 0,
      mobility: 0.6,
      visibility: 0.6,
      tags: [],
      levels: assessments('population', id),
    })),
    campaigns: Object.entries(situation.campaigns).map(([dyad, level]) => {
      const [actor = '', population = ''] = dyad.split('/')
      return {
        actor,
        population,
        violence: population === 'opposition' ? 'political' : 'identity',
        hostility: 1,
        level: { low: level, best: level, high: level },
        evidence: situation.because,
      }
    }),
    scheduled: [],
  }
  const unknown = [...given.keys()].find((key) => !known.has(key))
  if (unknown !== undefined)
    throw new RangeError(`The situation "${situation.id}" assesses "${unknown}"; the model has no such level`)
  return scenario
}

/** The plan of this name; `none` is no response. @throws RangeError if there is none. */
export function planOf({ plans }: ResponseFactsContent, name: string): ResponsePlan {
  if (name === 'none') return { id: name, name, responses: [] }
  const responses = plans[name]
  if (!responses) throw new RangeError(`There is no plan "${name}"`)
  return {
    id: name,
    name,
    responses: responses.map(({ target, ...response }, i) => ({
      ...response,
      id: `${name}-${i}`,
      intensity: 1,
      ...(target !== undefined && { target }),
    })),
  }
}

/** The model with other best estimates of some parameters. @throws RangeError if the model lacks one of them. */
export function withBestEstimates(model: CountryModel, changes: Readonly<Record<string, number>>): CountryModel {
  const best = new Map(Object.entries(changes))
  const unknown = [...best.keys()].find((id) => !model.parameters.some((parameter) => parameter.id === id))
  if (unknown !== undefined) throw new RangeError(`The model has no parameter "${unknown}"`)
  return {
    ...model,
    parameters: model.parameters.map((parameter) => {
      const value = best.get(parameter.id)
      return value === undefined ? parameter : { ...parameter, value: { low: value, best: value, high: value } }
    }),
  }
}

/** A level moved by so many logits, short of 0 and 1. */
export function shiftedLevel(level: number, logit: number): number {
  const odds = (level / (1 - level)) * Math.exp(logit)
  return odds / (1 + odds)
}

function assessmentOf(best: number, range: number): Assessment {
  return {
    low: shiftedLevel(best, -range),
    best,
    high: shiftedLevel(best, range),
    trend: 0,
    evidence: 'Set for a test of the model.',
  }
}
