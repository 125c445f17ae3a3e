import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// What they test keeps no state and touches no global, so that these files may share one set of modules a process.
const PURE = ['tests/{shared,models,properties,renderer}/**/*.test.ts']
const COMPONENTS = ['tests/renderer/**/*.test.tsx']
// They put a spy in the place of a module, which must not be loaded yet.
const SPIED = ['tests/renderer/**/*.spied.test.tsx']
const LACKS = 'tests/renderer/what-jsdom-lacks.ts'

export default defineConfig({
  test: {
    // All cores: left alone it keeps one for itself, which is half of a machine with two.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.cache/coverage',
    },
    projects: [
      // One kind after the other: a process is used again only if the next file is of the same kind.
      {
        test: {
          name: 'pure',
          environment: 'node',
          include: PURE,
          isolate: false,
          sequence: { groupOrder: 0 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', ...PURE],
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: COMPONENTS,
          exclude: SPIED,
          isolate: false,
          setupFiles: [LACKS, 'tests/renderer/begin-anew.ts'],
          sequence: { groupOrder: 2 },
          testTimeout: 15_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'ui spied',
          environment: 'jsdom',
          include: SPIED,
          setupFiles: [LACKS],
          sequence: { groupOrder: 3 },
          testTimeout: 15_000,
        },
      },
    ],
  },
})
