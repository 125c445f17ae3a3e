// npm run kernel: compiles src/shared/engine/kernel/assembly into kernel-code.ts beside it.
import './lib/require-node.mjs'
import { writeFileSync } from 'node:fs'
import { compileKernel, KERNEL_CODE } from './lib/compile-kernel.mjs'
import { runMain, step } from './lib/progress.mjs'
import { preparePackages } from './lib/setup.mjs'

await runMain(async () => {
  await preparePackages()
  const text = await step('kernel', async () => ({ note: '', value: await compileKernel() }))
  writeFileSync(KERNEL_CODE, text)
  return 0
})
