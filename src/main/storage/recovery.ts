import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_DOCUMENT_BYTES, type RecoveredWork, type RecoveryEntry } from '../../shared/contract'
import { contentHashOf } from './content-hash'
import type { FileHandles } from './file-handles'
import { inTurn } from './in-turn'
import { openJournal } from './journal'
import { readBytesIfAny } from './read-document'
import { errnoOf } from './storage-error'

/** Unsaved work, written every second or so and read again after a crash. */
export interface Recovery {
  write(entry: RecoveryEntry): Promise<{ readonly savedAt: string }>
  /** @returns the work that was left over, or null. */
  read(): Promise<RecoveredWork | null>
  discard(): Promise<void>
  /** Begin without the leftover work, but keep it: the next start of the app offers it again. */
  setAside(): Promise<void>
  /** The window can't read the leftover work: keep it under a name of its own, which nothing writes over. */
  keepUnreadable(): Promise<void>
}

/** Copies of unreadable work that are kept; an older one goes. */
const MOST_UNREADABLE = 10
const UNREADABLE = 'unreadable-'

interface RecoveryOptions {
  readonly folder: string
  readonly handles: FileHandles
  readonly now: () => Date
}

export async function openRecovery({ folder, handles, now }: RecoveryOptions): Promise<Recovery> {
  await mkdir(folder, { recursive: true })
  const journalPath = join(folder, 'journal.jsonl')
  const asidePath = join(folder, 'set-aside.jsonl')
  const journal = openJournal(journalPath)

  const readJournal = async (): Promise<RecoveredWork | null> => {
    const found = await journal.read()
    if (!found) return null
    const { name, text, savedAt, path, baseHash } = found
    const onDisk = path === null ? undefined : await hashOnDisk(path)
    // It was saved, and only the journal was not taken away any more.
    if (onDisk === contentHashOf(Buffer.from(text))) return null
    const handle = path === null ? null : handles.handleFor(path)
    return { name, text, savedAt, baseHash, handle, fileNow: fileNow(path, baseHash, onDisk) }
  }

  // One at a time: a write that comes late must not bring back what was discarded meanwhile.
  const next = <Value>(task: () => Promise<Value>): Promise<Value> => inTurn(folder, task)

  return {
    write: ({ name, text, handle, baseHash }) =>
      next(async () => {
        const savedAt = now().toISOString()
        const path = handle === null ? null : handles.pathOf(handle)
        await journal.append({ name, path, baseHash, savedAt, text })
        return { savedAt }
      }),
    read: () =>
      next(async () => {
        const present = await readJournal()
        if (present) return present
        await moveIfAny(asidePath, journalPath)
        return readJournal()
      }),
    discard: () =>
      next(async () => {
        journal.close()
        await rm(journalPath, { force: true })
      }),
    setAside: () =>
      next(async () => {
        journal.close()
        await moveIfAny(journalPath, asidePath)
      }),
    keepUnreadable: () =>
      next(async () => {
        journal.close()
        // Colons are no part of a name on Windows.
        const name = `${UNREADABLE}${now().toISOString().replaceAll(':', '.')}.jsonl`
        await moveIfAny(journalPath, join(folder, name))
        // Their names sort by time.
        const copies = (await readdir(folder)).filter((copy) => copy.startsWith(UNREADABLE)).sort()
        for (const old of copies.slice(0, -MOST_UNREADABLE)) await rm(join(folder, old), { force: true })
      }),
  }
}

function fileNow(
  path: string | null,
  baseHash: string | null,
  hashOnDisk: string | undefined,
): RecoveredWork['fileNow'] {
  if (path === null) return 'none'
  if (hashOnDisk === undefined) return 'missing'
  return hashOnDisk === baseHash ? 'unchanged' : 'changed'
}

/** Undefined if it can't be read: taken away, or on a stick that is. */
async function hashOnDisk(path: string): Promise<string | undefined> {
  const bytes = await readBytesIfAny(path, MAX_DOCUMENT_BYTES)
  return bytes && contentHashOf(bytes)
}

async function moveIfAny(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
  }
}
