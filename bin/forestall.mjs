#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../out/cli/forestall.mjs', import.meta.url)

if (existsSync(fileURLToPath(program))) {
  const { main } = await import(program.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  console.error('Forestall is not built yet. Run: npm start (or npm test) once.')
  process.exitCode = 2
}
