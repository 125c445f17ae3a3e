import {
  needsNamedTarget,
  type CountryModel,
  type ParameterId,
  type ResponsePlan,
  type Scenario,
} from '../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../src/shared/formats'

/** The model and the scenario that come with the program, as material for tests of the engine. */
export const model: CountryModel = bundledModel()

const { document } = firstOf(bundledScenarios())
export const kelvara: Scenario = document.scenario
export const planB: ResponsePlan = firstOf(document.plans)

/** Every instrument of the model at once, begun in different months and at different intensities. */
export const everythingAtOnce: ResponsePlan = {
  id: 'everything',
  name: '',
  responses: model.instruments.map((instrument, i) => ({
    id: `use-of-${instrument.id}`,
    instrument: instrument.id,
    startStep: (i % 9) - 3,
    durationMonths: 1 + (i % 5) * 4,
    intensity: 0.4 + 0.6 * ((i % 4) / 3),
    ...(needsNamedTarget(instrument) && { target: firstStateOf(kelvara) }),
  })),
}

/** The model with other best estimates of some parameters. */
export function withParameters(
  changes: Partial<Record<ParameterId, number>>,
  base: CountryModel = model,
): CountryModel {
  const best = new Map<string, number>(Object.entries(changes))
  return {
    ...base,
    parameters: base.parameters.map((parameter) => ({
      ...parameter,
      value: { ...parameter.value, best: best.get(parameter.id) ?? parameter.value.best },
    })),
  }
}

function firstStateOf({ actors }: Scenario): string {
  return firstOf(actors.filter(({ kind }) => kind === 'state')).id
}

function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items
  if (first === undefined) throw new RangeError('There is nothing to take the first of')
  return first
}
