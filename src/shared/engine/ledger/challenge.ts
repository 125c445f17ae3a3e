import { MAX_PARAMETER, MAX_SIZE } from '../model/content-checks'
import type { CountryModel } from '../model/country-model'
import type { Estimate, Provenance } from '../model/evidence'
import type { Assessments, Scenario } from '../model/scenario'
import { localGround, localModel } from '../model/local-model'

/** A number of the model or of the scenario that somebody doubts. */
export type ChallengeSubject =
  /** Weight of an influence, logit. */
  | { readonly kind: 'influence'; readonly influence: string }
  | { readonly kind: 'parameter'; readonly parameter: string }
  /** Size of an effect of an instrument at full intensity; `effect` is its place in the instrument's list. */
  | { readonly kind: 'effect'; readonly instrument: string; readonly effect: number }
  /** Assessed level today, in [0, 1], of the country or of the actor or population named. */
  | { readonly kind: 'level'; readonly level: string; readonly owner?: string }

/** One entry of the ledger: somebody would rather have another number, and says why. */
export interface Challenge {
  readonly id: string
  readonly subject: ChallengeSubject
  /** The number as it stands, so that an entry stays readable when the model moves on. */
  readonly original: number
  readonly alternative: number
  readonly reason: string
  /** A name of the person's choosing; never a real one is asked for. */
  readonly by: string
  /** Parked: kept for later, so that it does not hold up the talk. */
  readonly state: 'open' | 'parked'
}

/** What a challenge is about. */
export interface Ground {
  readonly model: CountryModel
  readonly scenario: Scenario
}

/**
 * Read the estimate that a challenge is about.
 *
 * @throws RangeError if model or scenario have no such number.
 */
export function challengedEstimate(ground: Ground, subject: ChallengeSubject): Estimate {
  const estimate = findChallenged(ground, subject)
  if (!estimate) throw new RangeError(`There is nothing to challenge: ${Object.values(subject).join(' ')}`)
  return estimate
}

/** What may stand in a number's place: levels run from 0 to 1, and beyond the other bounds numbers would overflow. */
export function challengeBounds({ kind }: ChallengeSubject): { readonly low: number; readonly high: number } {
  switch (kind) {
    case 'level':
      return { low: 0, high: 1 }
    case 'parameter':
      return { low: -MAX_PARAMETER, high: MAX_PARAMETER }
    case 'influence':
    case 'effect':
      return { low: -MAX_SIZE, high: MAX_SIZE }
  }
}

/**
 * Values that make sense in a number's place: all that a level can have, of other numbers those that hold it in 8 of 10.
 *
 * @throws RangeError if model or scenario have no such number.
 */
export function challengeSpan(
  ground: Ground,
  subject: ChallengeSubject,
): { readonly low: number; readonly high: number } {
  const { low, high } = challengedEstimate(ground, subject)
  return subject.kind === 'level' ? challengeBounds(subject) : { low, high }
}

/** Where the number has its sources, grade and reason; undefined: assessors gave it, and say why in its evidence. */
export function provenanceOf(model: CountryModel, subject: ChallengeSubject): Provenance | undefined {
  switch (subject.kind) {
    case 'influence':
      return model.influences.find(({ id }) => id === subject.influence)
    case 'parameter':
      return model.parameters.find(({ id }) => id === subject.parameter)
    case 'effect':
      return model.instruments.find(({ id }) => id === subject.instrument)
    case 'level':
      return undefined
  }
}

/**
 * Put another best estimate in its place; model and scenario given are left as they are. A range that does not reach the value
 * is widened to it.
 *
 * @throws RangeError if there is no such number, or the value is none that may stand in its place.
 */
export function withValue(ground: Ground, subject: ChallengeSubject, value: number): Ground {
  challengedEstimate(ground, subject)
  const { low, high } = challengeBounds(subject)
  if (!(value >= low && value <= high)) {
    throw new RangeError(`${value} can't stand in its place; it must be a number from ${low} to ${high}`)
  }
  const moved = <Kept extends Estimate>(estimate: Kept): Kept => ({
    ...estimate,
    low: Math.min(estimate.low, value),
    best: value,
    high: Math.max(estimate.high, value),
  })
  // What the scenario itself says of the model would stand in the way of the value, were it put in afterwards.
  const { model, scenario } = localGround(ground.model, ground.scenario)
  switch (subject.kind) {
    case 'influence':
      return {
        scenario,
        model: {
          ...model,
          influences: model.influences.map((influence) =>
            influence.id === subject.influence ? { ...influence, weight: moved(influence.weight) } : influence,
          ),
        },
      }
    case 'parameter':
      return {
        scenario,
        model: {
          ...model,
          parameters: model.parameters.map((parameter) =>
            parameter.id === subject.parameter ? { ...parameter, value: moved(parameter.value) } : parameter,
          ),
        },
      }
    case 'effect':
      return {
        scenario,
        model: {
          ...model,
          instruments: model.instruments.map((instrument) =>
            instrument.id === subject.instrument
              ? {
                  ...instrument,
                  effects: instrument.effects.map((effect, place) =>
                    place === subject.effect ? { ...effect, size: moved(effect.size) } : effect,
                  ),
                }
              : instrument,
          ),
        },
      }
    case 'level': {
      const assessed = (levels: Assessments): Assessments => {
        const assessment = levels[subject.level]
        return assessment ? { ...levels, [subject.level]: moved(assessment) } : levels
      }
      const ofOwner = <Party extends { readonly id: string; readonly levels: Assessments }>(party: Party): Party =>
        party.id === subject.owner ? { ...party, levels: assessed(party.levels) } : party
      return subject.owner === undefined
        ? { model, scenario: { ...scenario, levels: assessed(scenario.levels) } }
        : {
            model,
            scenario: {
              ...scenario,
              actors: scenario.actors.map(ofOwner),
              populations: scenario.populations.map(ofOwner),
            },
          }
    }
  }
}

/** The number a challenge is about; undefined where there is none of that name. */
export function findChallenged({ model, scenario }: Ground, subject: ChallengeSubject): Estimate | undefined {
  switch (subject.kind) {
    case 'influence':
      return localModel(model, scenario).influences.find(({ id }) => id === subject.influence)?.weight
    case 'parameter':
      return localModel(model, scenario).parameters.find(({ id }) => id === subject.parameter)?.value
    case 'effect':
      return model.instruments.find(({ id }) => id === subject.instrument)?.effects[subject.effect]?.size
    case 'level': {
      if (subject.owner === undefined) return scenario.levels[subject.level]
      const parties = [...scenario.actors, ...scenario.populations]
      return parties.find(({ id }) => id === subject.owner)?.levels[subject.level]
    }
  }
}
