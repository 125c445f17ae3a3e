import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atomicSave } from '../../../src/main/storage/atomic-save'
import { workInJournal } from '../../../src/main/storage/journal'
import { editionIn } from './edition'
import { builtProgram, isFullCount, runAndKill } from './killed-program'

let program = ''
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-kill-'))
  program = await builtProgram('tests/main/storage/save-loop.ts', folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

type Way = 'atomic' | 'in-place' | 'journal'

interface Tally {
  kills: number
  broken: number
  wentBack: number
  acknowledged: number
}

/**
 * Start the saver, kill it in the middle of its work, look at the file; again and again on one file,
 * until it was killed so often or broken files were seen so often.
 */
async function killRepeatedly(way: Way, kills: number, file: string, enoughBroken = Infinity): Promise<Tally> {
  const tally: Tally = { kills: 0, broken: 0, wentBack: 0, acknowledged: 0 }
  for (; tally.kills < kills && tally.broken < enoughBroken; tally.kills++) {
    // Every second kill comes after a second save: the first of a journal is written another way than those that follow.
    const delay = (tally.kills * 7919) % 23
    const { lines } = await runAndKill(
      program,
      [way, file, String(tally.acknowledged + 1)],
      delay,
      1 + (tally.kills % 2),
    )
    const lastSaid = Number(lines.at(-1))
    const edition = editionIn((await textKept(way, file)) ?? '')
    if (edition === undefined) tally.broken++
    else if (edition < lastSaid) tally.wentBack++
    tally.acknowledged = Math.max(lastSaid, edition ?? 0)
  }
  return tally
}

async function textKept(way: Way, file: string): Promise<string | undefined> {
  return way === 'journal' ? workInJournal(await readFile(file))?.text : readFile(file, 'utf8')
}

/** Two at a time. */
async function killTwice(way: Way, kills: number): Promise<readonly Tally[]> {
  return Promise.all(['a', 'b'].map((name) => killRepeatedly(way, kills / 2, join(folder, `${way}-${name}.json`))))
}

const SAVES = isFullCount ? 1000 : 30
const APPENDS = isFullCount ? 200 : 16

describe('a save that is killed', () => {
  it(`leaves no broken file in ${SAVES} kills, and never goes back before an acknowledged save`, async () => {
    for (const tally of await killTwice('atomic', SAVES)) {
      expect(tally).toMatchObject({ kills: SAVES / 2, broken: 0, wentBack: 0 })
      expect(tally.acknowledged).toBeGreaterThan(SAVES / 2)
    }
  }, 900_000)

  it('leaves orphans that the next save removes', async () => {
    const file = join(folder, 'orphaned.json')
    const orphans = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.tmp'))
    await Promise.all(['a', 'b'].map((name) => atomicSave(join(folder, `atomic-${name}.json`), Buffer.from('the end'))))
    // A kill between two saves leaves nothing, and every save removes what the one before left: kill until one hits.
    for (let kills = 0; kills < 100 && (await orphans()).length === 0; kills += 1)
      await runAndKill(program, ['atomic', file, '1'], kills % 23)
    expect(await orphans()).toHaveLength(1)

    await atomicSave(file, Buffer.from('the end'))

    expect(await orphans()).toEqual([])
  }, 60_000)

  it('breaks files when it writes in place, so the tests here can see it', async () => {
    // How often a kill hits the write depends on the disk: a fast one broke 1 file in 20 kills.
    const tally = await killRepeatedly('in-place', 200, join(folder, 'careless.json'), isFullCount ? Infinity : 2)

    expect(tally.broken).toBeGreaterThan(1)
    if (isFullCount) process.stdout.write(`in place: ${tally.broken} of ${tally.kills} broken\n`)
  }, 900_000)
})

describe('a journal whose writer is killed', () => {
  it(`holds the last acknowledged work or a later one, whole, in ${APPENDS} kills`, async () => {
    for (const tally of await killTwice('journal', APPENDS)) {
      expect(tally).toMatchObject({ kills: APPENDS / 2, broken: 0, wentBack: 0 })
      expect(tally.acknowledged).toBeGreaterThan(APPENDS / 2)
    }
  }, 300_000)
})
