import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecoveredWork, RecoveryEntry } from '../../shared/contract'
import { contentHashOf } from './content-hash'
import type { FileHandles } from './file-handles'
import { inTurn } from './in-turn'
import { jsonFile } from './json-file'
import { errnoOf } from './storage-error'

const journalFile = z.strictObject({
  formatVersion: z.literal(1),
  name: z.string().min(1),
  path: z.string().min(1).nullable(),
  baseHash: z.string().nullable(),
  savedAt: z.iso.datetime(),
  textHash: z.string(),
  text: z.string(),
})

/** Unsaved work, written every second or so and read again after a crash. */
export interface Recovery {
  write(entry: RecoveryEntry): Promise<{ readonly savedAt: string }>
  /** @returns the work that was left over, or null. */
  read(): Promise<RecoveredWork | null>
  discard(): Promise<void>
  /** Begin without the leftover work, but keep it: the next start of the app offers it again. */
  setAside(): Promise<void>
}

interface RecoveryOptions {
  readonly folder: string
  readonly handles: FileHandles
  readonly now: () => Date
}

export async function openRecovery({ folder, handles, now }: RecoveryOptions): Promise<Recovery> {
  await mkdir(folder, { recursive: true })
  const journalPath = join(folder, 'journal.json')
  const asidePath = join(folder, 'set-aside.json')
  const journal = jsonFile(journalPath, journalFile)

  const readJournal = async (): Promise<RecoveredWork | null> => {
    const found = await journal.read()
    if (!found || contentHashOf(Buffer.from(found.text)) !== found.textHash) return null
    const { name, text, savedAt, path, baseHash } = found
    return { name, text, savedAt, baseHash, handle: path === null ? null : handles.handleFor(path) }
  }

  // One at a time: a write that comes late must not bring back what was discarded meanwhile.
  const next = <Value>(task: () => Promise<Value>): Promise<Value> => inTurn(folder, task)

  return {
    write: ({ name, text, handle, baseHash }) =>
      next(async () => {
        const savedAt = now().toISOString()
        const path = handle === null ? null : handles.pathOf(handle)
        const textHash = contentHashOf(Buffer.from(text))
        await journal.write({ formatVersion: 1, name, path, baseHash, savedAt, textHash, text })
        return { savedAt }
      }),
    read: () =>
      next(async () => {
        const present = await readJournal()
        if (present) return present
        await moveIfAny(asidePath, journalPath)
        return readJournal()
      }),
    discard: () => next(() => rm(journalPath, { force: true })),
    setAside: () => next(() => moveIfAny(journalPath, asidePath)),
  }
}

async function moveIfAny(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}
