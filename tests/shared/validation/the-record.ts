import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const PANEL = resolve(
  process.env['FORESTALL_PANEL'] ?? resolve(import.meta.dirname, '../../../../shared/data/panel_1960_2018.csv'),
)

/** The panel of real country-years, which never is part of the project; undefined, and said so, where there is none. */
export function theRecord(): string | undefined {
  if (existsSync(PANEL)) return readFileSync(PANEL, 'utf8')
  console.warn('Skipped: no panel of country-years. Name one with FORESTALL_PANEL.')
  return undefined
}
