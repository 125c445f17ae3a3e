import { defineConfig } from '@playwright/test'

// Times in the real window, one after another: apart from the window tests, whose outcome no load may change.
export default defineConfig({
  testDir: 'tests/bench/window',
  testMatch: '*.bench.ts',
  outputDir: '.cache/bench',
  globalSetup: './tests/e2e/global-setup.ts',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
})
