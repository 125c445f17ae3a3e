// npm test: sets up, then runs every check and every test. The last line is "N passed, N failed".
import './lib/require-node.mjs'
import { announce, report, runMain, SetupError } from './lib/progress.mjs'
import { prepareBuild, preparePackages, prepareRuntime } from './lib/setup.mjs'
import { ALONE, runStage, SIDE_BY_SIDE } from './lib/stages.mjs'

const total = { passed: 0, failed: 0 }

/** @param {import('./lib/stages.mjs').Stage} stage */
async function runAndReport(stage) {
  const startedAt = performance.now()
  const { passed, failed, output } = await runStage(stage)
  total.passed += passed
  total.failed += failed
  const note = stage.report ? `${passed} passed, ${failed} failed` : ''
  report(failed === 0 ? '✓' : '✗', stage.name, startedAt, note)
  if (failed > 0) console.log(`\n${output.trim()}\n`)
}

/**
 * Run stages, so many at a time.
 *
 * @param {readonly import('./lib/stages.mjs').Stage[]} stages
 * @param {number} lanes
 */
async function runStages(stages, lanes) {
  const waiting = [...stages]
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) await runAndReport(stage)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function setUp() {
  await preparePackages()
  await prepareBuild()
  await prepareRuntime({ needsXvfb: true })
}

await runMain(async () => {
  try {
    await setUp()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    console.log('The set-up failed, so no test ran.\n0 passed, 1 failed')
    return 1
  }
  announce('checks and tests')
  await runStages(SIDE_BY_SIDE, 2)
  await runStages(ALONE, 1)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
})
