import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { atomicSave } from '../../../src/main/storage/atomic-save'

let program = ''
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-kill-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('tests/main/storage/save-loop.ts'),
      outDir: join(folder, 'program'),
      rolldownOptions: { output: { entryFileNames: 'save-loop.mjs' } },
    },
  })
  program = join(folder, 'program', 'save-loop.mjs')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Tally {
  kills: number
  broken: number
  wentBack: number
  acknowledged: number
}

/** Start the saver, kill it in the middle of its work, look at the file; again and again on one file. */
async function killRepeatedly(way: 'atomic' | 'in-place', kills: number, file: string): Promise<Tally> {
  const tally: Tally = { kills: 0, broken: 0, wentBack: 0, acknowledged: 0 }
  for (; tally.kills < kills; tally.kills++) {
    const lastSaid = await runAndKill(way, file, tally.acknowledged + 1, (tally.kills * 7919) % 23)
    const edition = editionIn(await readFile(file, 'utf8'))
    if (edition === undefined) tally.broken++
    else if (edition < lastSaid) tally.wentBack++
    tally.acknowledged = Math.max(lastSaid, edition ?? 0)
  }
  return tally
}

/** @returns the last edition that the saver called saved before it was killed. */
async function runAndKill(way: string, file: string, first: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, [program, way, file, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), delay)
    said += text
  })
  await new Promise((done) => child.on('close', done))
  expect(child.signalCode).toBe('SIGKILL')
  // The last line may have been cut off by the kill; what stands before a line end was said in full.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

function editionIn(text: string): number | undefined {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  const isWhole = createHash('sha256').update(body).digest('hex') === text.slice(0, end)
  return isWhole ? Number.parseInt(body, 10) : undefined
}

describe('a save that is killed', () => {
  it('leaves no broken file in 200 kills, and never goes back before an acknowledged save', async () => {
    const halves = await Promise.all(
      ['a', 'b'].map((name) => killRepeatedly('atomic', 100, join(folder, `${name}.json`))),
    )

    for (const tally of halves) {
      expect(tally).toMatchObject({ kills: 100, broken: 0, wentBack: 0 })
      expect(tally.acknowledged).toBeGreaterThan(100)
    }
  }, 180_000)

  it('leaves orphans that the next save removes', async () => {
    const file = join(folder, 'orphaned.json')
    const orphans = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
    await Promise.all(['a', 'b'].map((name) => atomicSave(join(folder, `${name}.json`), Buffer.from('the end'))))
    // A kill between two saves leaves nothing, and every save removes what the one before left: kill until one hits.
    for (let kills = 0; kills < 100 && (await orphans()).length === 0; kills += 1)
      await runAndKill('atomic', file, 1, kills % 23)
    expect(await orphans()).toHaveLength(1)

    await atomicSave(file, Buffer.from('the end'))

    expect(await orphans()).toEqual([])
  }, 60_000)

  it('breaks files when it writes in place, so the test above can see it', async () => {
    const tally = await killRepeatedly('in-place', 40, join(folder, 'careless.json'))

    expect(tally.broken).toBeGreaterThan(2)
  }, 60_000)
})
