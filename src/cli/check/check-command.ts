import { basename, dirname, join } from 'node:path'
import {
  bundledModel,
  describeFault,
  documentKindOf,
  MODEL_FILE_NAMES,
  parsePlanDocument,
  parseScenarioDocument,
  readModel,
  type FileFault,
  type ScenarioDocument,
} from '../../shared/formats'
import type { CheckArguments } from './check-arguments'
import { checkFutures } from './check-futures'
import type { CliIo } from '../cli-io'
import { CliProblem } from '../cli-problem'
import { DONE, FAULTS_FOUND } from '../exit-codes'
import { plainText } from '../plain-text'
import { isFolder, readIfThere, readInput } from '../read-input'
import { realNamesWarning } from '../real-names'

/**
 * List every fault of a file or a model folder, and run the reality checks of a faultless scenario on so many futures,
 * if any are asked for. Gives the exit code.
 */
export async function checkCommand(
  { path, futures }: CheckArguments,
  io: Pick<CliIo, 'out' | 'err' | 'isTerminal' | 'now' | 'signal'>,
): Promise<number> {
  const { faults, warning = '', document } = await examine(path)
  io.err(warning)
  if (faults.length === 0) {
    if (futures === undefined) {
      io.out('No faults.\n')
      return DONE
    }
    if (!document) throw new CliProblem(`--futures needs a scenario file, and "${plainText(path)}" is none.`)
    io.out('No faults.\n')
    return (await checkFutures(bundledModel(), document, futures, io)) ? DONE : FAULTS_FOUND
  }
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
  const lines = faults.map((fault) => `  ${plainText(describeFault(fault))}`)
  io.out(`${plainText(path)}: ${count}\n${lines.join('\n')}\n`)
  return FAULTS_FOUND
}

interface Findings {
  readonly faults: readonly FileFault[]
  readonly warning?: string | undefined
  /** Of a faultless scenario file. */
  readonly document?: ScenarioDocument
}

async function examine(path: string): Promise<Findings> {
  if (await isFolder(path)) return { faults: await findModelFaults(path) }
  const content = await readInput(path)
  const kind = documentKindOf(content)
  // A file of a model makes sense only together with the others.
  if (kind === undefined && isModelFile(path)) return { faults: await findModelFaults(dirname(path)) }
  if (kind === 'forestall-plan') {
    const plan = parsePlanDocument(content, bundledModel())
    return { faults: plan.ok ? [] : plan.error }
  }
  const read = parseScenarioDocument(content, bundledModel())
  if (!read.ok) return { faults: read.error }
  return { faults: [], warning: realNamesWarning(read.value.scenario), document: read.value }
}

async function findModelFaults(folder: string): Promise<readonly FileFault[]> {
  const files: [string, Uint8Array][] = []
  for (const name of MODEL_FILE_NAMES) {
    const content = await readIfThere(join(folder, name))
    if (content) files.push([name, content])
  }
  if (files.length === 0) {
    throw new CliProblem(`"${plainText(folder)}" is a folder without a model. Name a file, or the folder of a model.`)
  }
  const result = readModel(Object.fromEntries(files))
  return result.ok ? [] : result.error
}

function isModelFile(path: string): boolean {
  return MODEL_FILE_NAMES.some((name) => name === basename(path))
}
