import { spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// The program as it is built, in processes of its own: signals, pipes and threads are only real there.

const BUNDLED = 'resources/scenarios/kelvara/scenario.json'
let folder = ''

beforeAll(async () => {
  await mkdir('.cache', { recursive: true })
  // Two folders below the root, as out/cli is: the program looks for package.json from there.
  folder = await mkdtemp(resolve('.cache', 'test-cli-'))
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'silent', build: { outDir: folder } })
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function start(argv: readonly string[], stdio: StdioOptions = 'pipe') {
  const program = pathToFileURL(join(folder, 'forestall.mjs')).href
  const script = `import { main } from ${JSON.stringify(program)}; process.exitCode = await main(process.argv.slice(1))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...argv], { stdio })
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  return { child, ended }
}

describe('the built program', () => {
  it('prints the same bytes from one thread and from three', async () => {
    const argv = ['run', BUNDLED, '--json', '--members', '100', '--months', '4']
    const [one, three] = await Promise.all([
      start([...argv, '--workers', '1']).ended,
      start([...argv, '--workers', '3']).ended,
    ])

    expect({ code: one.code, err: one.err }).toEqual({ code: 0, err: '' })
    expect(one.out.length).toBeGreaterThan(10_000)
    expect(three.out).toBe(one.out)
  }, 60_000)

  it('stops on Ctrl+C in good order', async () => {
    const { child, ended } = start(['run', BUNDLED, '--json', '--members', '100000', '--months', '120'])
    await new Promise((wait) => setTimeout(wait, 3000))

    child.kill('SIGINT')

    expect(await ended).toEqual({ code: 130, out: '', err: 'Stopped. Nothing was written.\n' })
  }, 60_000)

  it('says nothing when the reader of its output has gone', async () => {
    const { child, ended } = start(['run', BUNDLED, '--json', '--members', '64', '--months', '12'])
    child.stdout?.destroy()

    const { code, err } = await ended

    expect({ code, err }).toEqual({ code: 0, err: '' })
  }, 60_000)

  it('says in one line that its output cannot be written, and ends with exit code 2', async () => {
    const full = await open('/dev/full', 'w')

    const { code, err } = await start(['check', BUNDLED], ['ignore', full.fd, 'pipe']).ended
    await full.close()

    expect({ code, err }).toEqual({ code: 2, err: "Can't write the output: the system says ENOSPC.\n" })
  }, 60_000)

  it('keeps its exit code when nobody reads what went wrong', async () => {
    const full = await open('/dev/full', 'w')

    const { code } = await start(['run', 'missing.json'], ['ignore', 'pipe', full.fd]).ended
    await full.close()

    expect(code).toBe(2)
  }, 60_000)

  it('refuses what it cannot use with exit code 2', async () => {
    const { code, out, err } = await start(['run', 'missing.json']).ended

    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'Can\'t read "missing.json". There is no such file.\n',
    })
  }, 60_000)
})
