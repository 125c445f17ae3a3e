import { existsSync, readFileSync, rmSync } from 'node:fs'
import { capture } from './command.mjs'
import { inRoot } from './paths.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * One part of `npm test`.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} args For Node.
 * @property {number} minutes After so many it counts as failed.
 * @property {NodeJS.ProcessEnv} [env]
 * @property {{ file: string, count: (report: any) => Count }} [report] Written by the stage, in JSON. A stage without one
 *   counts as a single check.
 */

const UNIT_REPORT = '.cache/reports/unit.json'
const WINDOW_REPORT = '.cache/reports/e2e.json'

/** Two at a time. The unit tests come last, since they use all cores themselves. @type {readonly Stage[]} */
export const SIDE_BY_SIDE = [
  { name: 'lint', args: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'], minutes: 10 },
  { name: 'lint by types', args: ['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'], minutes: 5 },
  {
    name: 'format',
    args: ['prettier/bin/prettier.cjs', '--check', '.', '--cache', '--cache-location=.cache/prettier'],
    minutes: 3,
  },
  { name: 'types', args: ['typescript-native/bin/tsc', '-b'], minutes: 5 },
  {
    name: 'import walls',
    args: ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src', 'tests'],
    minutes: 3,
  },
  { name: 'dead code', args: ['knip/bin/knip.js'], minutes: 3 },
  {
    name: 'unit and component tests',
    args: ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    minutes: 15,
    report: { file: UNIT_REPORT, count: countVitest },
  },
]

/** One at a time, since windows wait for what they show. @type {readonly Stage[]} */
export const ALONE = [
  {
    name: 'window tests',
    args: ['@playwright/test/cli.js', 'test'],
    minutes: 20,
    env: { FORESTALL_E2E_REPORT: WINDOW_REPORT },
    report: { file: WINDOW_REPORT, count: countPlaywright },
  },
]

/**
 * Run a stage to its end, whatever happens in it.
 *
 * @param {Stage} stage
 * @returns {Promise<Count & { output: string }>}
 */
export async function runStage({ args: [program, ...args], minutes, env, report }) {
  if (report) rmSync(inRoot(report.file), { force: true })
  const command = [inRoot('node_modules', program ?? ''), ...args]
  const { code, output } = await capture(process.execPath, command, { minutes, ...(env ? { env } : {}) })
  const { passed, failed } = report ? countReport(report) : { passed: code === 0 ? 1 : 0, failed: 0 }
  // A crash, or a fault outside of any test, has no line of its own in the reports.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output }
}

/** @param {NonNullable<Stage['report']>} report @returns {Count} */
function countReport({ file, count }) {
  if (!existsSync(inRoot(file))) return { passed: 0, failed: 0 }
  return count(JSON.parse(readFileSync(inRoot(file), 'utf8')))
}

/** @param {any} report @returns {Count} */
function countVitest(report) {
  // A file that could not be loaded has failed without having any test.
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.every(hasNotFailed),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

/** @param {{ status: string }} test */
const hasNotFailed = (test) => test.status !== 'failed'

/** @param {any} report @returns {Count} */
function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}
