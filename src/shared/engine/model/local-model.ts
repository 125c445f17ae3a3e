import type { CountryModel, ResponseInstrument } from './country-model'
import type { LocalChanges } from './local-changes'
import type { Scenario } from './scenario'

const made = new WeakMap<CountryModel, WeakMap<LocalChanges, CountryModel>>()

/**
 * The model as it holds in a scenario: the changes of its local part are put in.
 *
 * The same model where there are none, and the same object for the same model and local part. Putting them in twice is as
 * putting them in once. Names that the model does not have are passed over: findScenarioIssues lists them.
 */
export function localModel(model: CountryModel, { local }: Scenario): CountryModel {
  if (!local || isEmpty(local)) return model
  const known = made.get(model) ?? new WeakMap<LocalChanges, CountryModel>()
  made.set(model, known)
  const changed = known.get(local) ?? withChanges(model, local)
  known.set(local, changed)
  return changed
}

/** A scenario without its local part, and the model with it put in: for whoever changes the model further. */
export function localGround(
  model: CountryModel,
  scenario: Scenario,
): { readonly model: CountryModel; readonly scenario: Scenario } {
  const { local, ...rest } = scenario
  return local ? { model: localModel(model, scenario), scenario: rest } : { model, scenario }
}

/** Why an instrument can't be used in a scenario; undefined where it can. */
export function unavailableBecause({ local }: Scenario, instrument: string): string | undefined {
  return local?.instruments?.find((change) => change.instrument === instrument && !change.isAvailable)?.because
}

const isEmpty = ({ influences = [], instruments = [], triggers = [], parameters = [] }: LocalChanges): boolean =>
  influences.length + instruments.length + triggers.length + parameters.length === 0

function withChanges(model: CountryModel, local: LocalChanges): CountryModel {
  const { influences = [], instruments = [], triggers = [], parameters = [] } = local
  const weights = new Map(influences.map(({ influence, weight }) => [influence, weight]))
  const rates = new Map(triggers.map(({ trigger, ratePerYear }) => [trigger, ratePerYear]))
  const values = new Map(parameters.map(({ parameter, value }) => [parameter, value]))
  const without = new Set(instruments.filter(({ isAvailable }) => !isAvailable).map(({ instrument }) => instrument))
  return {
    ...model,
    influences: model.influences.map((influence) => ({
      ...influence,
      weight: weights.get(influence.id) ?? influence.weight,
    })),
    triggers: model.triggers.map((trigger) => ({
      ...trigger,
      ratePerYear: rates.get(trigger.id) ?? trigger.ratePerYear,
    })),
    parameters: model.parameters.map((parameter) => ({
      ...parameter,
      value: values.get(parameter.id) ?? parameter.value,
    })),
    instruments: model.instruments.map((instrument) => (without.has(instrument.id) ? inert(instrument) : instrument)),
    pairs: model.pairs.filter(({ a, b }) => !without.has(a) && !without.has(b)),
  }
}

/** It stays known, so that plans that name it can be read and run; it does nothing, and so asks nobody for anything. */
function inert(instrument: ResponseInstrument): ResponseInstrument {
  const { coordinationGain: _gain, isUsualPrevention: _usual, ...rest } = instrument
  return { ...rest, effects: [] }
}
