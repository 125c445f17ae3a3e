import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const COMPONENTS = ['tests/renderer/**/*.test.tsx']

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.cache/coverage',
    },
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [react()],
        test: { name: 'ui', environment: 'jsdom', include: COMPONENTS, testTimeout: 15_000 },
      },
    ],
  },
})
