import framework from '../../../resources/model/framework.json'
import influences from '../../../resources/model/influences.json'
import instruments from '../../../resources/model/instruments.json'
import lenses from '../../../resources/model/lenses.json'
import levels from '../../../resources/model/levels.json'
import description from '../../../resources/model/model.json'
import observation from '../../../resources/model/observation.json'
import pairs from '../../../resources/model/pairs.json'
import parameters from '../../../resources/model/parameters.json'
import sources from '../../../resources/model/sources.json'
import triggers from '../../../resources/model/triggers.json'
import type { CountryModel } from '../engine'
import { describeFault } from './file-fault'
import { readModelValues } from './model-files'

let model: CountryModel | undefined

/**
 * The model that comes with the program, read once.
 *
 * @throws TypeError if its files are faulty: they are part of the program.
 */
export function bundledModel(): CountryModel {
  model ??= readBundledModel()
  return model
}

/** What the bundled model says of itself: its title, what it is not for, and what it cannot do; sentences in English. */
interface ModelPurpose {
  readonly title: string
  readonly notFor: readonly string[]
  readonly limits: readonly string[]
}

export function bundledPurpose(): ModelPurpose {
  return description
}

function readBundledModel(): CountryModel {
  const result = readModelValues({
    'model.json': description,
    'levels.json': levels,
    'influences.json': influences,
    'triggers.json': triggers,
    'instruments.json': instruments,
    'pairs.json': pairs,
    'lenses.json': lenses,
    'framework.json': framework,
    'observation.json': observation,
    'parameters.json': parameters,
    'sources.json': sources,
  })
  if (!result.ok) throw new TypeError(`The bundled model is faulty:\n${result.error.map(describeFault).join('\n')}`)
  return result.value
}
