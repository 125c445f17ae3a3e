import ledger from '../../resources/locales/en/ledger.json'
import model from '../../resources/locales/en/model.json'
import type { SayByKey } from '../shared/formats'
import { say } from './words'

const TEXTS: Readonly<Record<string, unknown>> = { ledger, model }

/**
 * Say a text of the language files of the ledger or the model by its namespace and key: "model:levels.siege.name".
 *
 * @throws RangeError if there is no such text.
 */
export const sayByKey: SayByKey = (key, values) => {
  const text = key.split(/[:.]/).reduce<unknown>((at, part) => (isRecord(at) ? at[part] : undefined), TEXTS)
  if (typeof text !== 'string') throw new RangeError(`The language files have no text "${key}"`)
  return say(text, values)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
