import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')
// A project of its own: rules that ask for types look at files on the disk.
const folder = mkdtempSync(join(tmpdir(), 'forestall-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

function lint(code: string): { readonly passed: boolean; readonly output: string } {
  writeFileSync(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true }, "include": ["."] }')
  writeFileSync(join(folder, 'snippet.ts'), code)
  const program = join(ROOT, 'node_modules/oxlint/bin/oxlint')
  const args = [program, '--type-aware', '--config', join(ROOT, '.oxlintrc.json'), folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  return { passed: status === 0, output: stdout + stderr }
}

describe('the rules that ask for types', () => {
  it('find a promise that nobody waits for', () => {
    const { passed, output } = lint(
      'declare function save(): Promise<void>\nexport function quit(): void {\n  save()\n}\n',
    )

    expect(passed).toBe(false)
    expect(output).toContain('no-floating-promises')
  })

  it('let the same pass once it is awaited', () => {
    const { passed, output } = lint(
      'declare function save(): Promise<void>\nexport async function quit(): Promise<void> {\n  await save()\n}\n',
    )

    expect(passed, output).toBe(true)
  })
})
