import { z } from 'zod'
import type { IpcErrorCode } from '../../shared/contract'
import { AppError } from '../ipc/app-error'
import { atomicSave } from './atomic-save'
import { realFileSystem, type FileSystem } from './file-system'
import { NO_CHECK, readRecords, writeRecord, type WrittenRecord } from './journal-records'
import { readBytes } from './read-document'
import { errnoOf } from './storage-error'
import { applyChange, changeBetween } from './text-change'
import { writeAll } from './write-all'

const work = z.strictObject({
  name: z.string().min(1),
  path: z.string().min(1).nullable(),
  baseHash: z.string().nullable(),
  savedAt: z.iso.datetime(),
  text: z.string(),
})

/** Unsaved work: its text, the file it belongs to, and the bytes of that file it started from. */
export type JournalledWork = z.infer<typeof work>

const record = z.discriminatedUnion('kind', [
  work.extend({ kind: z.literal('whole'), formatVersion: z.literal(1) }),
  z.strictObject({
    kind: z.literal('change'),
    savedAt: z.iso.datetime(),
    at: z.int(),
    removed: z.int(),
    inserted: z.string(),
  }),
])
type JournalRecord = z.infer<typeof record>

/** A document of the largest size with every character escaped, and as much again in changes. */
const LIMIT_BYTES = 256 * 1024 * 1024
/** Changes may outgrow the text they began from by this before the journal is begun anew, bytes. */
const ROOM_FOR_CHANGES = 256 * 1024

/**
 * null: there is no journal. `damaged`: there is one, and no work can be read from it. `out-of-reach`: its bytes could not be read,
 * as while another program holds it, so nobody knows what is in it.
 */
export type JournalFound = JournalledWork | 'damaged' | 'out-of-reach' | null

/**
 * Unsaved work as a file that only grows: the whole text first, then what changed, each record with its length and
 * checksum and synced before it counts. Whatever is cut off or damaged costs no more than the records from there on.
 */
export interface Journal {
  /** @throws AppError with a storage code; what was appended before is still there. */
  append(work: JournalledWork): Promise<void>
  read(): Promise<JournalFound>
  /** The file was moved or removed: begin a new one next time. */
  close(): void
}

interface OpenJournal {
  readonly work: JournalledWork
  readonly check: string
  readonly size: number
  /** Of the record that holds the whole text. */
  readonly wholeSize: number
}

/** What no other time will change: it holds more than any journal, or is no file. */
const NEVER_READ: ReadonlySet<string> = new Set<IpcErrorCode>(['storage/too-large', 'storage/not-a-file'])

export function openJournal(path: string, fs: FileSystem = realFileSystem, read = readBytes): Journal {
  // A journal found at the start is read, never appended to: its end may be torn.
  let open: OpenJournal | undefined

  const begin = async (next: JournalledWork): Promise<void> => {
    const { bytes, check } = frame({ kind: 'whole', formatVersion: 1, ...next }, NO_CHECK)
    await atomicSave(path, bytes, { fs })
    open = { work: next, check, size: bytes.length, wholeSize: bytes.length }
  }

  return {
    async append(next) {
      const before = open
      if (!before || !isOfSameFile(before.work, next)) return begin(next)
      const change = changeBetween(before.work.text, next.text)
      const { bytes, check } = frame({ kind: 'change', savedAt: next.savedAt, ...change }, before.check)
      const size = before.size + bytes.length
      if (size > 2 * before.wholeSize + ROOM_FOR_CHANGES) return begin(next)
      open = undefined
      // Where the journal can't be added to, be it that it was taken away or that its end is torn, a new one can.
      if (!(await addTo(fs, path, bytes, before.size))) return begin(next)
      open = { ...before, work: next, check, size }
    },
    async read() {
      try {
        return workInJournal(await read(path, LIMIT_BYTES)) ?? 'damaged'
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code === 'storage/not-found') return null
        return NEVER_READ.has(error.code) ? 'damaged' : 'out-of-reach'
      }
    },
    close() {
      open = undefined
    },
  }
}

function frame(content: JournalRecord, checkBefore: string): WrittenRecord {
  return writeRecord(JSON.stringify(content), checkBefore)
}

function isOfSameFile(before: JournalledWork, next: JournalledWork): boolean {
  return before.name === next.name && before.path === next.path && before.baseHash === next.baseHash
}

/** @returns false unless the bytes lie on the disk behind what was there before. */
async function addTo(fs: FileSystem, path: string, bytes: Uint8Array, sizeBefore: number): Promise<boolean> {
  try {
    const file = await fs.openAtEnd(path)
    try {
      if ((await file.size()) !== sizeBefore) return false
      await writeAll(file, bytes)
      await file.sync()
      return (await file.size()) === sizeBefore + bytes.length
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof AppError || errnoOf(error) !== undefined) return false
    throw error
  }
}

/** The work after the last record of a journal that is whole and makes sense; null if not even the first does. */
export function workInJournal(bytes: Uint8Array): JournalledWork | null {
  let present: JournalledWork | null = null
  for (const content of readRecords(bytes)) {
    const next = record.safeParse(JSON.parse(content)).data
    if (next?.kind === 'whole') {
      const { name, path, baseHash, savedAt, text } = next
      present = { name, path, baseHash, savedAt, text }
      continue
    }
    const text: string | undefined = next && present ? applyChange(present.text, next) : undefined
    if (!next || !present || text === undefined) return present
    present = { ...present, savedAt: next.savedAt, text }
  }
  return present
}
