import { defineConfig } from '@playwright/test'

// Real Electron windows in two lanes, each with a display of its own: most of a test is waiting. FORESTALL_E2E_REPORT is set
// by scripts/lib/stages.mjs, which counts the results.
const report = process.env['FORESTALL_E2E_REPORT']

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.test.ts',
  outputDir: '.cache/e2e',
  globalSetup: './tests/e2e/global-setup.ts',
  workers: 2,
  timeout: 60_000,
  // Opening a file starts a thread first, which takes seconds where two windows share a slow computer.
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
})
