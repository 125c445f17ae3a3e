import { access, constants, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { severityHistory, type Scenario } from '../../shared/engine'
import { CliProblem } from '../cli-problem'
import { codeOf } from '../error-code'
import { plainText } from '../plain-text'
import type { RunReport } from './run-report'
import { drawSeverity } from './severity-svg'
import { writeJson } from '../write-json'

/** A folder that is there and may be written into. */
export interface ReportFolder {
  readonly path: string
  /** Take away the folders that were made for it, as far as they are empty. */
  readonly undo: () => Promise<void>
}

/**
 * Make sure the folder is there, and may be written into, before any work is done for it.
 *
 * @throws CliProblem if it isn't so.
 */
export async function prepareReportFolder(path: string): Promise<ReportFolder> {
  const made: string[] = []
  const undo = async () => {
    for (const folder of made) await rmdir(folder).catch(() => undefined)
  }
  try {
    await makeFolder(path, made)
    await access(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    await undo()
    throw new CliProblem(folderRefusal(path, error), { cause: error })
  }
  return { path, undo }
}

/** Make a folder and those above it, deepest first in `made`. Node's own way to do so never ends below /proc. */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  if (await isThere(folder)) return
  const above = dirname(resolve(folder))
  if (above !== resolve(folder)) await makeFolder(above, made)
  try {
    await mkdir(folder)
    made.unshift(folder)
  } catch (error) {
    // Another run may have made it in between.
    if (!(await isThere(folder))) throw error
  }
}

/** Report whether a folder is there; anything else of that name is an error, as making it would be. */
async function isThere(folder: string): Promise<boolean> {
  const found = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  return found?.isDirectory() ?? false
}

/**
 * Write `report.json` and `severity.svg`; gives their paths. Each appears whole or not at all.
 *
 * @throws CliProblem if they can't be written.
 */
export async function writeReportFiles(
  folder: string,
  report: RunReport,
  scenario: Scenario,
): Promise<readonly string[]> {
  const files = [
    { path: join(folder, 'report.json'), text: writeJson(report) },
    { path: join(folder, 'severity.svg'), text: drawSeverity(report, severityHistory(scenario)) },
  ]
  for (const { path, text } of files) await writeWhole(path, text)
  return files.map(({ path }) => path)
}

async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`
  try {
    await writeFile(unfinished, text, { flag: 'wx', flush: true })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw new CliProblem(refusal(path, error), { cause: error })
  }
}

function folderRefusal(path: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'EEXIST':
      return `Can't write "${plainText(path)}": it is a file, and --report needs a folder. Choose another.`
    case 'ENOTDIR':
      return `Can't write "${plainText(path)}": it lies below a file, and --report needs a folder. Choose another.`
    default:
      return refusal(path, error)
  }
}

function refusal(path: string, error: unknown): string {
  const code = codeOf(error)
  return `Can't write "${plainText(path)}": the system says ${code}. Choose another folder for --report.`
}
