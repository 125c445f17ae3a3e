// npm run calibrate -- --panel <csv> [--write]: builds src/cli/calibrate with its worker and runs it in plain Node.
import './lib/require-node.mjs'
import { handOver, mustRun } from './lib/command.mjs'
import { runMain, step } from './lib/progress.mjs'
import { preparePackages } from './lib/setup.mjs'

const BUILD = ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.cli.config.ts', '--mode', 'calibrate']

await runMain(async () => {
  await preparePackages()
  await step('calibrate build', async () => ({ note: '', value: await mustRun(process.execPath, BUILD) }))
  return handOver(process.execPath, ['out/calibrate/calibrate.mjs', ...process.argv.slice(2)])
})
