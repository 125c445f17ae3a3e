import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mustRun } from './command.mjs'
import { inRoot } from './paths.mjs'

const SOURCE = 'src/shared/engine/kernel/assembly/index.ts'
// No option that reorders arithmetic: the numbers must be those of src/shared/engine/step to the last bit.
const OPTIONS = [
  '--optimizeLevel=3',
  '--converge',
  '--runtime=stub',
  '--enable=simd',
  '--importMemory',
  '--use=abort=',
  // Vectors pass between the kernel's own files only.
  '--disableWarning=112',
]

/** Where the compiled kernel stands, as TypeScript: so that no runtime has to find and load a file. */
export const KERNEL_CODE = inRoot('src/shared/engine/kernel/kernel-code.ts')

/**
 * Compile the kernel's sources; the same sources give the same bytes on every machine.
 *
 * @returns {Promise<string>} The text of kernel-code.ts.
 */
export async function compileKernel() {
  const folder = mkdtempSync(join(tmpdir(), 'forestall-kernel-'))
  try {
    const compiled = join(folder, 'kernel.wasm')
    await mustRun(process.execPath, ['node_modules/assemblyscript/bin/asc.js', SOURCE, '-o', compiled, ...OPTIONS])
    const lines =
      readFileSync(compiled)
        .toString('base64')
        .match(/.{1,116}/g) ?? []
    return [
      '// Compiled from assembly/ by `npm run kernel`, which a test repeats. Not to be edited.',
      'export const KERNEL_CODE = [',
      ...lines.map((line) => `  '${line}',`),
      "].join('')",
      '',
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
