import kelvara from '../../../resources/scenarios/kelvara/scenario.json'
import { bundledModel } from './bundled-model'
import { describeFault } from './file-fault'
import { parseScenarioDocument, type ScenarioDocument } from './scenario-document'

/** A scenario that comes with the program. */
export interface BundledScenario {
  readonly id: string
  readonly document: ScenarioDocument
}

let scenarios: readonly BundledScenario[] | undefined

/**
 * The scenarios that come with the program, read once.
 *
 * @throws TypeError if one is faulty: they are part of the program.
 */
export function bundledScenarios(): readonly BundledScenario[] {
  scenarios ??= [read('kelvara', kelvara)]
  return scenarios
}

function read(id: string, file: unknown): BundledScenario {
  const result = parseScenarioDocument(JSON.stringify(file), bundledModel())
  if (!result.ok)
    throw new TypeError(`The bundled scenario "${id}" is faulty:\n${result.error.map(describeFault).join('\n')}`)
  return { id, document: result.value }
}
