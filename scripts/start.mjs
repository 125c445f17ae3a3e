// npm start [-- FILE]: installs what is missing, builds what is stale, opens the app. npm run dev: the same with hot reload.
import './lib/require-node.mjs'
import { mkdirSync, readdirSync } from 'node:fs'
import { handOver, mustRun } from './lib/command.mjs'
import { inRoot, ROOT } from './lib/paths.mjs'
import { runMain, step } from './lib/progress.mjs'
import { requireSandbox, sandboxSwitches } from './lib/sandbox.mjs'
import { prepareBuild, preparePackages, prepareRuntime } from './lib/setup.mjs'

const SCENARIO = 'resources/scenarios/kelvara/scenario.json'
const REPORT = 'out/report'

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])

/** @param {readonly string[]} args */
async function openApp(args) {
  const { dir, executable } = await prepareRuntime({ needsXvfb: false })
  requireSandbox(dir)
  return handOver(executable, [ROOT, ...sandboxSwitches(), ...args], { ELECTRON_RUN_AS_NODE: undefined })
}

/** @param {readonly string[]} args */
async function openAppWithHotReload(args) {
  const { dir, executable } = await prepareRuntime({ needsXvfb: false })
  requireSandbox(dir)
  const command = ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--', ...sandboxSwitches(), ...args]
  return handOver(process.execPath, command, { ELECTRON_EXEC_PATH: executable, ELECTRON_RUN_AS_NODE: undefined })
}

/** What a server can still show: the bundled scenario, run without a window. */
async function runWithoutWindow() {
  console.log('There is no display here, so no window can open. Running the bundled scenario without one instead.')
  const folder = inRoot(REPORT)
  mkdirSync(folder, { recursive: true })
  const output = await step('scenario', async () => {
    const command = [inRoot('bin/forestall.mjs'), 'run', SCENARIO, '--report', folder]
    return { note: '', value: await mustRun(process.execPath, command) }
  })
  const files = readdirSync(folder).map((file) => `${REPORT}/${file}`)
  console.log(`\n${output.trim()}\n\nThe report is in ${files.join(' and ')}`)
  return 0
}

await runMain(async () => {
  const args = process.argv.slice(2)
  const hotReload = args[0] === '--dev'
  await preparePackages()
  if (hotReload) return openAppWithHotReload(args.slice(1))
  await prepareBuild()
  return hasDisplay ? openApp(args) : runWithoutWindow()
})
