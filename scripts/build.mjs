// npm run build: builds the app and the command line if anything they are made of has changed.
import './lib/require-node.mjs'
import { runMain } from './lib/progress.mjs'
import { prepareBuild, preparePackages } from './lib/setup.mjs'

await runMain(async () => {
  await preparePackages()
  await prepareBuild()
  return 0
})
