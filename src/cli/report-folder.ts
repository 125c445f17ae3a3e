import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { severityHistory, type Scenario } from '../shared/engine'
import { CliProblem } from './cli-problem'
import { plainText } from './plain-text'
import { writeReport, type RunReport } from './run-report'
import { drawSeverity } from './severity-svg'

/**
 * Make sure the folder is there before any work is done for it.
 *
 * @throws CliProblem if it can't be made.
 */
export async function prepareReportFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw new CliProblem(refusal(folder, error), { cause: error })
  }
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
    { path: join(folder, 'report.json'), text: writeReport(report) },
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

function refusal(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return `Can't write "${plainText(path)}": the system says ${code}. Choose another folder for --report.`
}
