import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const WORKER = resolve('src/cli/simulation-worker.ts')

/** What `--mode` builds: each with its worker beside it, so that './simulation-worker.mjs' finds it from any chunk. */
const PROGRAMS: Readonly<Record<string, Record<string, string>>> = {
  production: {
    forestall: resolve('src/cli/index.ts'),
    'simulation-worker': WORKER,
    'backtest-worker': resolve('src/cli/backtest-worker.ts'),
  },
  bench: { bench: resolve('tests/bench/bench.ts'), 'simulation-worker': WORKER },
  workbench: {
    aftermath: resolve('src/cli/workbench/aftermath.ts'),
    calibrate: resolve('src/cli/workbench/calibrate.ts'),
    'half-tick': resolve('src/cli/workbench/half-tick.ts'),
    intervals: resolve('src/cli/workbench/intervals.ts'),
    sensitivity: resolve('src/cli/workbench/sensitivity.ts'),
    'trigger-lag': resolve('src/cli/workbench/trigger-lag.ts'),
    'backtest-worker': resolve('src/cli/backtest-worker.ts'),
  },
}

// The command line: plain Node programs that need nothing but Node's own modules.
export default defineConfig(({ mode }) => ({
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir: mode === 'production' ? 'out/cli' : `out/${mode}`,
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: PROGRAMS[mode] ?? {},
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
}))
