import type { Parameter } from '../../shared/engine'
import { bundledModel } from '../../shared/formats'

/** The model that comes with the app: the only one there is until models can be opened. */
export const countryModel = bundledModel()

/**
 * Best estimate of a coefficient.
 *
 * @throws RangeError if the model has no such parameter: it was checked when it was read.
 */
export function parameterBest(id: Parameter['id']): number {
  const parameter = countryModel.parameters.find((known) => known.id === id)
  if (!parameter) throw new RangeError(`The model has no parameter "${id}"`)
  return parameter.value.best
}
