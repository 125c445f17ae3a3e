// npm run calibrate, sensitivity (-- --panel <csv> [--write]), intervals, half-tick, aftermath, trigger-lag: builds src/cli/workbench
// and runs one of its programs in plain Node.
import './lib/require-node.mjs'
import { handOver, mustRun } from './lib/command.mjs'
import { runMain, step } from './lib/progress.mjs'
import { preparePackages } from './lib/setup.mjs'

const BUILD = ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.cli.config.ts', '--mode', 'workbench']

await runMain(async () => {
  await preparePackages()
  await step('workbench build', async () => ({ note: '', value: await mustRun(process.execPath, BUILD) }))
  const [program = '', ...rest] = process.argv.slice(2)
  return handOver(process.execPath, [`out/workbench/${program}.mjs`, ...rest])
})
