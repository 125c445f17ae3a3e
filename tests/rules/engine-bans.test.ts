import { describe, expect, it } from 'vitest'
import { rulesBrokenBy } from './lint-snippet'

const ENGINE_FILE = 'src/shared/engine/step/snippet.ts'

const INEXACT = 'exp expm1 tanh log log2 log10 log1p pow sin cos tan sinh cosh cbrt hypot'.split(' ')

describe('the lint of the engine', () => {
  it.each(INEXACT)('refuses Math.%s, whose last bits differ between machines', async (name) => {
    const broken = await rulesBrokenBy(`export const value = Math.${name}(0.5)\n`, ENGINE_FILE)

    expect(broken).toEqual(['no-restricted-properties'])
  })

  it.each([
    { name: 'chance without a key', code: 'export const value = Math.random()', rule: 'no-restricted-properties' },
    { name: 'the ** operator', code: 'export const cube = (x: number) => x ** 3', rule: 'no-restricted-syntax' },
    { name: 'the **= operator', code: 'export let x = 2\nx **= 3', rule: 'no-restricted-syntax' },
    { name: 'a way around the names', code: 'const { exp } = Math\nexport { exp }', rule: 'no-restricted-properties' },
    { name: 'another way around', code: "export const e = Math['e' + 'xp']", rule: 'no-restricted-syntax' },
    { name: 'a Math under another name', code: 'const M = Math\nexport { M }', rule: 'no-restricted-syntax' },
    { name: 'the clock', code: 'export const now = Date.now()', rule: 'no-restricted-globals' },
    { name: 'the stopwatch', code: 'export const now = performance.now()', rule: 'no-restricted-globals' },
    { name: 'the global object', code: 'export const all = globalThis', rule: 'no-restricted-globals' },
    { name: 'printing', code: "console.log('here')", rule: 'no-console' },
    { name: 'Node', code: "import 'node:fs'", rule: 'forestall/import-walls' },
    { name: 'a package', code: "import 'zod'", rule: 'forestall/import-walls' },
    { name: 'the formats', code: "export * from '../../formats'", rule: 'forestall/import-walls' },
    { name: 'the renderer', code: "await import('../../../renderer/app/main')", rule: 'forestall/import-walls' },
  ])('refuses $name', async ({ code, rule }) => {
    expect(await rulesBrokenBy(`${code}\n`, ENGINE_FILE)).toContain(rule)
  })

  it.each([
    { name: 'exact arithmetic', code: 'export const root = (x: number) => Math.sqrt(Math.abs(x)) * 2' },
    { name: 'the lib', code: "export * from '../../lib'" },
    { name: 'its own files', code: "export * from '../chance/draws'" },
  ])('allows $name', async ({ code }) => {
    expect(await rulesBrokenBy(`${code}\n`, ENGINE_FILE)).toEqual([])
  })
})
