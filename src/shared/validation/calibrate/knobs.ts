import type { CountryModel } from '../../engine'
import type { Mapping } from '../mapping/mapping-schema'
import type { CalibrationPlan, KnobSpec } from './plan-schema'

/** What is calibrated: the best estimates of a model and the table from indicators to levels. */
export interface Subject {
  readonly model: CountryModel
  readonly mapping: Mapping
}

/** One thing calibration may move, inside its range. */
export interface Knob {
  readonly id: string
  readonly low: number
  readonly high: number
  /** On a logarithmic scale equal steps are equal factors. */
  readonly isLog: boolean
  read(subject: Subject): number
  /** The subject with this value instead. */
  write(subject: Subject, value: number): Subject
}

/**
 * Make a knob from its description.
 *
 * @throws RangeError naming a parameter, trigger, indicator or level that does not exist.
 */
export function knobOf(spec: KnobSpec, subject: Subject): Knob {
  switch (spec.kind) {
    case 'parameter':
      return parameterKnob(spec.ids, spec.scale === 'log', subject.model)
    case 'weight':
      return weightKnob(spec)
    case 'trigger-half-life':
      return halfLifeKnob(spec, subject.model)
    case 'campaign':
      return {
        id: `campaigns.${spec.side}.${spec.field}`,
        low: spec.low,
        high: spec.high,
        isLog: true,
        read: ({ mapping }) => mapping.campaigns[spec.side][spec.field],
        write: ({ model, mapping }, value) => ({
          model,
          mapping: {
            ...mapping,
            campaigns: { ...mapping.campaigns, [spec.side]: { ...mapping.campaigns[spec.side], [spec.field]: value } },
          },
        }),
      }
  }
}

function parameterKnob(ids: readonly string[], isLog: boolean, model: CountryModel): Knob {
  const [first = ''] = ids
  const known = parameterNamed(model, first)
  for (const id of ids) parameterNamed(model, id)
  return {
    id: ids.join(' + '),
    low: known.value.low,
    high: known.value.high,
    isLog,
    read: (subject) => parameterNamed(subject.model, first).value.best,
    write: ({ model: before, mapping }, value) => {
      const moved = value - parameterNamed(before, first).value.best
      const parameters = before.parameters.map((parameter) => {
        if (!ids.includes(parameter.id)) return parameter
        const { low, best, high } = parameter.value
        return { ...parameter, value: { low, high, best: Math.min(high, Math.max(low, best + moved)) } }
      })
      return { model: { ...before, parameters }, mapping }
    },
  }
}

function parameterNamed(model: CountryModel, id: string): CountryModel['parameters'][number] {
  const parameter = model.parameters.find((one) => one.id === id)
  if (!parameter) throw new RangeError(`The model has no parameter "${id}"`)
  return parameter
}

type HalfLifeSpec = Extract<KnobSpec, { kind: 'trigger-half-life' }>

function halfLifeKnob({ trigger: id, scale }: HalfLifeSpec, model: CountryModel): Knob {
  const halfLifeIn = ({ triggers }: CountryModel) => {
    const trigger = triggers.find((one) => one.id === id)
    if (!trigger) throw new RangeError(`The model has no trigger "${id}"`)
    return trigger.halfLifeMonths
  }
  const { low, high } = halfLifeIn(model)
  return {
    id: `half-life of ${id}`,
    low,
    high,
    isLog: scale === 'log',
    read: (subject) => halfLifeIn(subject.model).best,
    write: ({ model: before, mapping }, value) => {
      const triggers = before.triggers.map((trigger) =>
        trigger.id === id ? { ...trigger, halfLifeMonths: { ...trigger.halfLifeMonths, best: value } } : trigger,
      )
      return { model: { ...before, triggers }, mapping }
    },
  }
}

type WeightSpec = Extract<KnobSpec, { kind: 'weight' }>

function weightKnob({ indicator, level, only, except, low, high }: WeightSpec): Knob {
  const read = ({ mapping }: Subject): number => {
    const entry = mapping.levels.find((one) => one.level === level)
    const weight = entry?.weights.find((one) => one.indicator === indicator)?.weight
    // In proportion to nothing, nothing could be moved.
    if (weight === undefined || weight === 0) {
      throw new RangeError(`The mapping has no weight of "${indicator}" on "${level}"`)
    }
    return weight
  }
  return {
    id: `${indicator} on ${only ? only.join(' and ') : 'levels'} (${level})`,
    low,
    high,
    isLog: false,
    read,
    write: (subject, value) => {
      const factor = value / read(subject)
      const levels = subject.mapping.levels.map((entry) =>
        (only && !only.includes(entry.level)) || except?.includes(entry.level) === true
          ? entry
          : {
              ...entry,
              weights: entry.weights.map((one) =>
                one.indicator === indicator ? { ...one, weight: one.weight * factor, origin: 'calibrated' } : one,
              ),
            },
      )
      return { model: subject.model, mapping: { ...subject.mapping, levels } }
    },
  }
}

/** Where a value stands in the range of a knob, 0 to 1. */
export function placeOf({ low, high, isLog }: Knob, value: number): number {
  return isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
}

/** The value at a place in the range of a knob. */
export function valueAtPlace({ low, high, isLog }: Knob, place: number): number {
  return isLog ? low * (high / low) ** place : low + (high - low) * place
}

/** The subject with every knob at its place. */
export function subjectAt(knobs: readonly Knob[], places: readonly number[], start: Subject): Subject {
  return knobs.reduce((subject, knob, i) => knob.write(subject, valueAtPlace(knob, places[i] ?? 0)), start)
}

/** The subject with these values of what a plan may move, by the ids of its knobs; what is not named stays. */
export function withValues(plan: CalibrationPlan, subject: Subject, values: ReadonlyMap<string, number>): Subject {
  return plan.knobs.reduce((moved, spec) => {
    const knob = knobOf(spec, moved)
    const value = values.get(knob.id)
    return value === undefined ? moved : knob.write(moved, value)
  }, subject)
}
