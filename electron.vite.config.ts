import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

// Main and preload are CommonJS for Node 18, the renderer is for Chrome 114: so the same out/ runs in the Electron that
// we ship and in the older runtime of scripts/lib/pinned-runtime.mjs. (An ESM main needs Electron 28; a sandboxed
// preload must be one CommonJS file in every version.) Everything is bundled: no node_modules at run time.
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      outDir: 'out/main',
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/main/index.ts'), reader: resolve('src/main/reading/reader-worker.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      outDir: 'out/preload',
      sourcemap: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    server: {
      // Cross-origin isolation in `npm run dev` too. The strict CSP is for builds only: Vite's dev client needs inline styles.
      headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
    },
    build: {
      target: 'chrome114',
      minify: true,
      outDir: resolve('out/renderer'),
      sourcemap: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
