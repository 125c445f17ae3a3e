import compare from '../../resources/locales/en/compare.json'
import model from '../../resources/locales/en/model.json'
import { nameIn } from './party-names'
import { plainText } from './plain-text'
import { say } from './words'

interface NamedResponse {
  readonly id: string
  readonly instrument: string
  readonly startStep: number
}

/**
 * What a response is called among others: by its instrument; the month it begins tells one from another of the same instrument,
 * and its id where they begin together.
 */
export function responseName(response: NamedResponse, among: readonly NamedResponse[]): string {
  const name = nameIn(model.instruments, response.instrument)
  const alike = among.filter(({ id, instrument }) => id !== response.id && instrument === response.instrument)
  if (alike.length === 0) return name
  if (alike.some(({ startStep }) => startStep === response.startStep)) return `${name} (${plainText(response.id)})`
  return say(compare.why.sameResponse, { name, month: String(response.startStep).replace('-', '−') })
}
