import havermere from '../../../resources/scenarios/havermere/scenario.json'
import kelvara from '../../../resources/scenarios/kelvara/scenario.json'
import kestrand from '../../../resources/scenarios/kestrand/scenario.json'
import orrevan from '../../../resources/scenarios/orrevan/scenario.json'
import sennovar from '../../../resources/scenarios/sennovar/scenario.json'
import tolvane from '../../../resources/scenarios/tolvane/scenario.json'
import { bundledModel } from './bundled-model'
import { describeFault } from './file-fault'
import { parseScenarioDocument, type ScenarioDocument } from './scenario-document'

/** A scenario that comes with the program. */
export interface BundledScenario {
  readonly id: string
  readonly country: string
  readonly title: string
  /**
   * Read when it is first asked for, since a start shows one of them.
   *
   * @throws TypeError if it is faulty: it is part of the program.
   */
  readonly document: ScenarioDocument
}

interface Named {
  readonly scenario: { readonly country: string; readonly title: string }
}

/** From the one that is shown first: a contested vote; then from the least to the most violent present, and a return. */
const SCENARIOS: readonly BundledScenario[] = [
  bundled('kelvara', kelvara),
  bundled('havermere', havermere),
  bundled('orrevan', orrevan),
  bundled('kestrand', kestrand),
  bundled('sennovar', sennovar),
  bundled('tolvane', tolvane),
]

/** The scenarios that come with the program, the one that is shown first at the front. */
export function bundledScenarios(): readonly BundledScenario[] {
  return SCENARIOS
}

function bundled(id: string, file: Named): BundledScenario {
  let document: ScenarioDocument | undefined
  return {
    id,
    country: file.scenario.country,
    title: file.scenario.title,
    get document() {
      document ??= read(id, file)
      return document
    },
  }
}

function read(id: string, file: unknown): ScenarioDocument {
  const result = parseScenarioDocument(JSON.stringify(file), bundledModel())
  if (!result.ok)
    throw new TypeError(`The bundled scenario "${id}" is faulty:\n${result.error.map(describeFault).join('\n')}`)
  return result.value
}
