import type { OutcomeKey } from '../ensemble/ensemble-request'
import type { CountryModel } from '../model/country-model'
import {
  OBSERVATION_MEASURES,
  observationNumberId,
  type ObservationKindId,
  type ObservationMeasure,
} from '../model/level-observation'
import type { Scenario } from '../model/scenario'
import { raisingIsWanted } from '../model/wanted-sign'
import { prepareModel } from '../prepare/prepare-model'
import type { PreparedPopulation } from '../prepare/prepared-model'

/** Best estimates of what is said of a kind, in the units of OBSERVATION_BOUNDS. */
export type ObservationNumbers = Readonly<Record<ObservationMeasure, number>>

/** One level of the country, an actor or a population, and how it comes to be known. */
export interface ObservedLevel {
  /** `level:<level>` or `level:<actor or population>/<level>`. */
  readonly outcome: OutcomeKey
  readonly kind: ObservationKindId
  readonly numbers: ObservationNumbers
  /** Key of its draws. */
  readonly entity: number
  /** What the scenario says of it: held of the level until the first report comes. */
  readonly assessed: number
  /** Share of what happens there that can be seen today, as with deaths; where it is no population's, that of all people. */
  readonly visibility: number
  /** Where it goes when things get worse, which is what a false alarm tells. */
  readonly worse: 1 | -1
}

/** A country level that moves what can be seen, and by how much. */
export interface ClarityTerm {
  readonly outcome: OutcomeKey
  /** ln per unit of change since today: the coefficients of the observation of deaths. */
  readonly weight: number
}

/** How levels come to be known, joined with a scenario. */
export interface PreparedObservation {
  /** By outcome key. */
  readonly levels: ReadonlyMap<OutcomeKey, ObservedLevel>
  readonly clarity: readonly ClarityTerm[]
}

/** Find how every level of a scenario comes to be known. */
export function prepareObservation(model: CountryModel, scenario: Scenario): PreparedObservation {
  const { levels, populations, coefficients: c } = prepareModel(model, scenario)
  const definitions = new Map(model.levels.map((definition) => [definition.id, definition]))
  const kinds = new Map(
    model.observation.kinds.flatMap((kind) => kind.levels.map((level) => [level, kind.id] as const)),
  )
  const numbers = numbersByKind(model)
  const visibilityOf = visibilities(populations)
  return {
    levels: new Map(
      levels.map(({ key, entity, assessed }) => {
        const id = key.slice(key.indexOf('/') + 1)
        const definition = definitions.get(id)
        const kind = kinds.get(id)
        if (!definition || !kind) throw new RangeError(`The model does not say how the level "${id}" is observed`)
        const outcome = `level:${key}`
        const level: ObservedLevel = {
          outcome,
          kind,
          numbers: numbers(kind),
          entity,
          assessed,
          visibility: visibilityOf(key.slice(0, Math.max(0, key.indexOf('/')))),
          worse: raisingIsWanted(definition) ? -1 : 1,
        }
        return [outcome, level]
      }),
    ),
    clarity: [
      { outcome: 'level:international-presence', weight: c['observation.presence'] },
      { outcome: 'level:civil-society-and-media', weight: c['observation.civilSociety'] },
      { outcome: 'level:civic-space-closure', weight: -c['observation.civicClosure'] },
    ],
  }
}

/** Outcomes an ensemble has to keep for some levels to be seen. */
export function outcomesObserved({ clarity }: PreparedObservation, levels: readonly OutcomeKey[]): OutcomeKey[] {
  return [...new Set([...levels, ...clarity.map(({ outcome }) => outcome)])]
}

function numbersByKind({ observation }: CountryModel): (kind: ObservationKindId) => ObservationNumbers {
  const values = new Map(observation.numbers.map(({ id, value }) => [id, value.best]))
  return (kind) => {
    const entries = OBSERVATION_MEASURES.map((measure) => {
      const id = observationNumberId(kind, measure)
      const value = values.get(id)
      if (value === undefined) throw new RangeError(`The model has no number "${id}" of observation`)
      return [measure, value] as const
    })
    // Object.fromEntries forgets the keys' type; the list above is all of them.
    return Object.fromEntries(entries) as ObservationNumbers
  }
}

/** Visibility of a population, or of all people where the owner is none of them. */
function visibilities(populations: readonly PreparedPopulation[]): (owner: string) => number {
  const people = populations.reduce((sum, { size }) => sum + size, 0)
  const seen = populations.reduce((sum, { size, visibility }) => sum + size * visibility, 0)
  const ofAll = people > 0 ? seen / people : 0
  return (owner) => populations.find(({ id }) => id === owner)?.visibility ?? ofAll
}
