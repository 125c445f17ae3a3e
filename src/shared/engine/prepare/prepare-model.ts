import { entityKey } from '../chance/draws'
import type { CountryModel } from '../model/country-model'
import { localModel } from '../model/local-model'
import { PARAMETER_IDS, type Coefficients } from '../model/parameter-ids'
import { STAGE_THRESHOLDS } from '../ensemble/stage'
import { severityHistory } from '../model/severity-history'
import { isGovernmentSide } from '../model/roles'
import type { Actor, Population, Scenario } from '../model/scenario'
import {
  signalsOf,
  type PreparedActor,
  type PreparedLevel,
  type PreparedModel,
  type PreparedPopulation,
} from './prepared-model'
import { prepareDyads } from './prepare-dyads'
import { prepareInfluences } from './prepare-influences'
import { prepareLevels } from './prepare-levels'
import { prepareTriggers } from './prepare-triggers'
import { castOf, type Cast } from './role-expansion'

/**
 * Join a model and a scenario into positions and numbers, once for all runs.
 *
 * What the scenario says of the model itself (its local part) is put in first. Every list is put into an order of its own, so that the order of records in a file changes no number.
 *
 * @throws RangeError if the content is faulty: check it with findModelIssues and findScenarioIssues first.
 */
export function prepareModel(given: CountryModel, scenario: Scenario): PreparedModel {
  const model = localModel(given, scenario)
  const coefficients = coefficientsOf(model)
  const cast = castOf(model, scenario)
  const levels = prepareLevels(model, scenario, cast)
  const positionOf = positionLookup(levels, cast)
  const populations = cast.populations.map((population) => preparePopulation(population, positionOf))
  const actors = cast.actors.map((actor) => prepareActor(actor, populations, positionOf))
  const dyads = prepareDyads(scenario, actors, populations, coefficients, positionOf)
  return {
    coefficients,
    levels,
    country: {
      armedConflict: positionOf('armed-conflict'),
      politicalInstability: positionOf('political-instability'),
      impunity: positionOf('impunity'),
      stateWeakness: positionOf('state-weakness'),
      polarisation: positionOf('intergroup-polarisation'),
      discriminatoryPolicy: positionOf('discriminatory-policy'),
      civicClosure: positionOf('civic-space-closure'),
      dangerousSpeech: positionOf('dangerous-speech'),
      civilSociety: positionOf('civil-society-and-media'),
      presence: positionOf('international-presence'),
      access: positionOf('humanitarian-access'),
      surveillance: positionOf('mass-surveillance'),
      earlyWarning: positionOf('early-warning-mechanism'),
      armedGroups: positionOf('armed-group-spread'),
      borderOpenness: cast.absent.has('border-openness') ? undefined : positionOf('border-openness'),
    },
    actors,
    populations,
    dyads,
    influences: prepareInfluences(model, cast, positionOf, coefficients['violence.feedback']),
    triggers: prepareTriggers(model, scenario, cast, dyads, positionOf),
    people: populations.reduce((sum, { size }) => sum + size, 0),
    firstSign: severityHistory(scenario).find(({ deaths }) => deaths >= STAGE_THRESHOLDS[0])?.step,
  }
}

/**
 * Best estimates of all coefficients.
 *
 * @throws RangeError naming the first one that the model lacks, or that is no number.
 */
export function coefficientsOf(model: CountryModel): Coefficients {
  const values = new Map(model.parameters.map(({ id, value }) => [id, value.best]))
  const entries = PARAMETER_IDS.map((id) => {
    const value = values.get(id)
    if (value === undefined) throw new RangeError(`The model has no parameter "${id}"`)
    if (!Number.isFinite(value)) throw new RangeError(`The parameter "${id}" is ${value}; it must be a number`)
    return [id, value] as const
  })
  // Object.fromEntries forgets the keys' type; the list above is all of them.
  return Object.fromEntries(entries) as Coefficients
}

function positionLookup(levels: readonly PreparedLevel[], { populations }: Cast): (key: string) => number {
  const positions = new Map(levels.map(({ key }, position) => [key, position]))
  const signals = signalsOf({ levels, populations })
  positions.set('signal/violence-by-government-side', signals.governmentViolence)
  positions.set('signal/violence-by-challengers', signals.challengerViolence)
  positions.set('signal/displacement', signals.displacement)
  populations.forEach(({ id }, p) => positions.set(`signal/empty-stores/${id}`, signals.emptyStores + p))
  return (key) => {
    const position = positions.get(key)
    if (position === undefined) throw new RangeError(`The model has no level "${key}", which its equations need`)
    return position
  }
}

function prepareActor(
  actor: Actor,
  populations: readonly PreparedPopulation[],
  positionOf: (key: string) => number,
): PreparedActor {
  const basePopulation = populations.findIndex(({ id }) => id === actor.basePopulation)
  if (basePopulation < 0)
    throw new RangeError(`"${actor.id}" draws on "${actor.basePopulation}", which the scenario lacks`)
  return {
    id: actor.id,
    kind: actor.kind,
    isGovernmentSide: isGovernmentSide(actor.kind),
    basePopulation,
    capacity: positionOf(`${actor.id}/capacity`),
    recruitment: positionOf(`${actor.id}/recruitment`),
    lastYearDeaths: Array.from({ length: 12 }, (_, month) => actor.pastMonthlyDeaths.at(month - 12) ?? 0),
  }
}

function preparePopulation(population: Population, positionOf: (key: string) => number): PreparedPopulation {
  return {
    id: population.id,
    entity: entityKey(population.id),
    position: population.position,
    size: population.size,
    displacedInside: population.displacedInside,
    displacedOutside: population.displacedOutside,
    mobility: population.mobility,
    visibility: population.visibility,
    siege: positionOf(`${population.id}/siege`),
    foodInsecurity: positionOf(`${population.id}/food-insecurity`),
  }
}
