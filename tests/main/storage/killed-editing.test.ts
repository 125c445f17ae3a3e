import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workInJournal } from '../../../src/main/storage/journal'
import { builtProgram, isFullCount, runAndKill } from './killed-program'

let program = ''
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-editing-'))
  program = await builtProgram('tests/main/storage/editing-loop.ts', folder)
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

interface Loss {
  readonly edits: number
  /** From the first edit that is lost to the kill, milliseconds; 0 if none is lost. */
  readonly span: number
}

async function editAndKill(number: number): Promise<Loss> {
  const profile = join(folder, `profile-${number}`)
  const delay = 700 + ((number * 7919) % 1700)
  const { lines, killedAt } = await runAndKill(program, [profile, String(number + 1)], delay)
  const edits = lines.map((line) => line.split(' ').map(Number))
  const kept = await keptEdit(profile)
  const lost = edits.filter(([edit = 0]) => edit > kept)
  await rm(profile, { recursive: true })
  return { edits: lost.length, span: lost.length === 0 ? 0 : killedAt - (lost[0]?.[1] ?? 0) }
}

/** Number of the last edit in the journal; 0 if there is none. */
async function keptEdit(profile: string): Promise<number> {
  const bytes = await readFile(join(profile, 'journal.jsonl')).catch(() => new Uint8Array())
  const work = workInJournal(bytes)
  if (!work) return 0
  const { scenario } = JSON.parse(work.text) as { readonly scenario: { readonly title: string } }
  return Number(scenario.title.replace('edit ', ''))
}

const KILLS = isFullCount ? 200 : 4

describe('editing that is killed', () => {
  it(`loses one edit or the last second at most, in ${KILLS} kills`, async () => {
    const losses: Loss[] = []
    const next = async (from: number): Promise<void> => {
      for (let number = from; number < KILLS; number += 2) losses.push(await editAndKill(number))
    }
    await Promise.all([next(0), next(1)])

    expect(losses).toHaveLength(KILLS)
    expect(losses.filter(({ edits, span }) => edits > 1 && span > 1000)).toEqual([])
    if (isFullCount) {
      const spans = losses.map(({ span }) => span).sort((a, b) => a - b)
      process.stdout.write(`lost: median ${spans[KILLS / 2] ?? 0} ms, at most ${spans.at(-1) ?? 0} ms\n`)
    }
  }, 900_000)
})
