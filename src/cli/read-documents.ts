import type { CountryModel, ResponsePlan, Scenario } from '../shared/engine'
import {
  describeFault,
  parsePlanDocument,
  parseScenarioDocument,
  type FileFault,
  type ScenarioDocument,
} from '../shared/formats'
import type { Result } from '../shared/lib'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'
import { readInput } from './read-input'

/** Faults of a file that are shown when it is refused; `check` lists all. */
const SHOWN_FAULTS = 20

/**
 * Read a scenario file.
 *
 * @throws CliProblem listing what is wrong with it.
 */
export async function readScenario(path: string, model: CountryModel): Promise<ScenarioDocument> {
  return accepted(path, parseScenarioDocument(await readInput(path), model))
}

/**
 * Read a plan file for a scenario.
 *
 * @throws CliProblem listing what is wrong with it.
 */
export async function readPlan(path: string, model: CountryModel, scenario: Scenario): Promise<ResponsePlan> {
  return accepted(path, parsePlanDocument(await readInput(path), model, scenario)).plan
}

/**
 * Look an evidence lens up.
 *
 * @throws CliProblem naming those the model knows.
 */
export function knownLens({ lenses }: CountryModel, lens: string): string {
  const ids = lenses.map(({ id }) => id)
  if (ids.includes(lens)) return lens
  throw new CliProblem(`--lens is "${plainText(lens)}"; the model knows ${ids.join(', ')}.`)
}

function accepted<Document>(path: string, result: Result<Document, readonly FileFault[]>): Document {
  if (result.ok) return result.value
  const shown = result.error.slice(0, SHOWN_FAULTS).map((fault) => `  ${plainText(describeFault(fault))}`)
  const more = result.error.length - shown.length
  const rest = more > 0 ? [`  and ${more} more. All of them: forestall check`] : []
  throw new CliProblem([`Can't use "${plainText(path)}":`, ...shown, ...rest].join('\n'))
}
