import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MAX_DOCUMENT_BYTES, type RecoveredWork, type RecoveryEntry, type UnreadWork } from '../../shared/contract'
import { AppError } from '../ipc/app-error'
import { contentHashOf } from './content-hash'
import type { FileHandles } from './file-handles'
import { realFileSystem } from './file-system'
import { inTurn } from './in-turn'
import { openJournal, type JournalFound } from './journal'
import { readBytes, readBytesIfAny } from './read-document'
import { errnoOf, toStorageError } from './storage-error'

/** Unsaved work, written every second or so and read again after a crash. */
export interface Recovery {
  write(entry: RecoveryEntry): Promise<{ readonly savedAt: string }>
  /** @returns the work that was left over, or null. Of work that was set aside, the newest. */
  read(): Promise<RecoveredWork | null>
  /** What became of leftover work that could not be read. Each is told once. */
  takeUnread(): UnreadWork[]
  discard(): Promise<void>
  /** Begin without the leftover work, but keep it: the next start of the app offers it again, also where it can't be moved. */
  setAside(): Promise<void>
  /**
   * The window can't read the leftover work: keep it under a name of its own, which nothing writes over.
   *
   * @throws AppError with a storage code: it lies where new work goes, and nothing is put aside until it can be moved.
   */
  keepUnreadable(): Promise<void>
}

/** Copies of one kind that are kept; an older one goes. */
const MOST_KEPT = 10
const UNREADABLE = 'unreadable'
const SET_ASIDE = 'set-aside'
type Kept = typeof UNREADABLE | typeof SET_ASIDE

/** The window opens without knowing what became of a file that takes longer, on a share that is gone. */
const FILE_ANSWERS_WITHIN_MS = 3000

interface RecoveryOptions {
  readonly folder: string
  readonly handles: FileHandles
  readonly now: () => Date
  readonly hashOf?: (path: string) => Promise<string | undefined>
  readonly files?: { readonly read: typeof readBytes; readonly move: typeof rename }
}

export function openRecovery(options: RecoveryOptions): Recovery {
  const { folder, handles, now, hashOf = hashOnDisk, files = { read: readBytes, move: rename } } = options
  const journalPath = join(folder, 'journal.jsonl')
  const journalAt = (path: string) => openJournal(path, realFileSystem, files.read)
  const journal = journalAt(journalPath)
  const unread = new Set<UnreadWork>()
  /** Work that can't be moved lies where new work goes: under what name it is to be kept. */
  let inTheWay: Kept | undefined

  /** From the oldest to the newest: their names sort by time. */
  const kept = async (kind: Kept): Promise<readonly string[]> =>
    (await namesIn(folder)).filter((name) => name.startsWith(kind)).sort()

  const moveIfAny = async (from: string, to: string): Promise<void> => {
    try {
      await files.move(from, to)
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error
    }
  }

  /** Move the journal to a name that nothing else has. */
  const keepAs = async (kind: Kept): Promise<void> => {
    journal.close()
    const before = await kept(kind)
    // A clock that was set back could give a name a second time.
    let time = now().getTime()
    while (before.includes(keptName(kind, time))) time += 1
    await moveIfAny(journalPath, join(folder, keptName(kind, time)))
    inTheWay = undefined
    // One too many is a nuisance, not a loss.
    for (const old of (await kept(kind)).slice(0, -MOST_KEPT)) {
      await rm(join(folder, old), { force: true }).catch(tolerateSystem)
    }
  }

  /** Keep what can't be read where nothing is written over it, or write nothing. */
  const keepUnread = async (kind: Kept): Promise<void> => {
    try {
      await keepAs(kind)
      unread.add(kind)
    } catch (error) {
      tolerateSystem(error)
      inTheWay = kind
      unread.add('in-the-way')
    }
  }

  /** Let work that was set aside be the leftover work. False: it can't be moved, and stays where it is for the next start. */
  const takeUp = async (aside: string): Promise<boolean> => {
    try {
      await moveIfAny(aside, journalPath)
      return true
    } catch (error) {
      tolerateSystem(error)
      unread.add('held')
      return false
    }
  }

  /** @throws AppError with a storage code: what lies in the way stays, and nothing is written over it. */
  const clearTheWay = async (): Promise<void> => {
    try {
      if (inTheWay) await keepAs(inTheWay)
    } catch (error) {
      throw toStorageError(error, 'save', journalPath)
    }
  }

  const workIn = async (found: JournalFound): Promise<RecoveredWork | null> => {
    if (found === 'damaged') await keepUnread(UNREADABLE)
    // The next start tries it again.
    if (found === 'out-of-reach') await keepUnread(SET_ASIDE)
    if (found === null || typeof found === 'string') return null
    const { name, text, savedAt, path, baseHash } = found
    const onDisk = path === null ? undefined : await unlessSilent(hashOf(path))
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
        // As late as this: a disk that has no room for it must not keep the program from starting.
        await makeFolder(folder)
        await clearTheWay()
        await journal.append({ name, path, baseHash, savedAt, text })
        return { savedAt }
      }),
    read: () =>
      next(async () => {
        const asides = await kept(SET_ASIDE)
        const present = await workIn(await journal.read())
        if (present) return present
        for (const aside of asides.toReversed()) {
          if (inTheWay) return null
          const path = join(folder, aside)
          const found = await journalAt(path).read()
          // It stays as it is, for the next start.
          if (found === 'out-of-reach') continue
          if (!(await takeUp(path))) continue
          const work = await workIn(found)
          if (work) return work
        }
        return null
      }),
    takeUnread: () => {
      const told = [...unread]
      unread.clear()
      return told
    },
    discard: () =>
      next(async () => {
        journal.close()
        // Nothing was written since: what lies there is not what is to go.
        if (!inTheWay) await rm(journalPath, { force: true })
      }),
    setAside: () =>
      next(async () => {
        inTheWay ??= SET_ASIDE
        try {
          await clearTheWay()
        } catch (error) {
          // Whoever begins without it begins all the same.
          if (!(error instanceof AppError)) throw error
          unread.add('begun-without')
        }
      }),
    keepUnreadable: () =>
      next(async () => {
        // Before it is tried: where it can't be moved, nothing is to be written over it.
        inTheWay = UNREADABLE
        await clearTheWay()
      }),
  }
}

// Colons are no part of a name on Windows.
const keptName = (kind: Kept, time: number): string =>
  `${kind}-${new Date(time).toISOString().replaceAll(':', '.')}.jsonl`

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

async function unlessSilent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined)
    }, FILE_ANSWERS_WITHIN_MS)
  })
  try {
    return await Promise.race([reading, silence])
  } finally {
    clearTimeout(timer)
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    throw toStorageError(error, 'save', folder)
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === undefined) throw error
    return []
  }
}

/** Unread work that can't be moved is no reason not to start. */
function tolerateSystem(error: unknown): void {
  if (errnoOf(error) === undefined) throw error
}
