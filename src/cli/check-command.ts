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
} from '../shared/formats'
import type { CliIo } from './cli-io'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'
import { isFolder, readIfThere, readInput } from './read-input'
import { realNamesWarning } from './real-names'

/** List every fault of a file or a model folder. Gives the exit code. */
export async function checkCommand(path: string, io: Pick<CliIo, 'out' | 'err'>): Promise<number> {
  const { faults, warning = '' } = await examine(path)
  io.err(warning)
  if (faults.length === 0) {
    io.out('No faults.\n')
    return 0
  }
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`
  const lines = faults.map((fault) => `  ${plainText(describeFault(fault))}`)
  io.out(`${plainText(path)}: ${count}\n${lines.join('\n')}\n`)
  return 1
}

interface Findings {
  readonly faults: readonly FileFault[]
  readonly warning?: string | undefined
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
  return read.ok ? { faults: [], warning: realNamesWarning(read.value.scenario) } : { faults: read.error }
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
