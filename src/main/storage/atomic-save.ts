import { basename, dirname, join } from 'node:path'
import { AppError } from '../ipc/app-error'
import { contentHashOf } from './content-hash'
import { realFileSystem, type FileSystem, type NewFile } from './file-system'
import { inTurn } from './in-turn'
import { errnoOf, toStorageError } from './storage-error'
import { removeOrphans, temporaryPathFor } from './temporary-file'
import { writeAll } from './write-all'

export interface AtomicSaveOptions {
  /** Refuse unless the file still has these bytes; 'any' replaces whatever lies there. */
  readonly expectedHash?: string
  readonly fs?: FileSystem
}

// Virus scanners and sync folders hold a file for moments: 5 s in all.
const RENAME_PAUSES_MS = [50, 100, 200, 400, 800, 1600, 1850]
const HELD_BY_OTHERS = new Set(['EPERM', 'EBUSY', 'EACCES'])
// Some shares and FUSE file systems sync no folder at all; one without the right to read can't even be opened for it.
const SYNCS_NO_FOLDER = new Set(['EINVAL', 'EBADF', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES'])

/** Of files whose replacing was told as failed: these bytes may lie there all the same, and are nobody else's. */
const maybeWritten = new Map<string, Set<string>>()

/** What lies in a file, or may lie there, was written by us, whatever was told of it. */
export function noteOurs(path: string, hash: string): void {
  maybeWritten.set(path, new Set(maybeWritten.get(path)).add(hash))
}

/** A file holds what was to be written: nothing that was left there before is looked for any more. */
export function forgetOurs(path: string): void {
  maybeWritten.delete(path)
}

/**
 * Replace a file's content as a whole: whatever happens, the old or the new bytes are there, never a mixture.
 *
 * Returns only when the new bytes were written, synced, read back and renamed into place. Libraries for this were
 * measured to report success on a full disk (reference SECURITY, finding 1), hence our own.
 *
 * @throws AppError with a storage code; the old file is then untouched, but for a failed sync of the folder. The next save
 * then takes the new bytes for what they are.
 */
export async function atomicSave(path: string, bytes: Uint8Array, options: AtomicSaveOptions = {}): Promise<string> {
  const { expectedHash = 'any', fs = realFileSystem } = options
  try {
    const target = await realPathOf(fs, path)
    return await inTurn(target, () => replace(fs, target, bytes, expectedHash))
  } catch (error) {
    throw toStorageError(error, 'save', path)
  }
}

async function replace(fs: FileSystem, path: string, bytes: Uint8Array, expectedHash: string): Promise<string> {
  const mode = await modeToKeep(fs, path)
  // A leftover that can't be removed must not keep anybody from saving.
  await removeOrphans(fs, path).catch(() => undefined)
  const hash = contentHashOf(bytes)
  const temporary = temporaryPathFor(path)
  try {
    await writeWhole(fs, temporary, bytes, mode)
    if (contentHashOf(await fs.read(temporary)) !== hash) {
      throw new AppError('storage/not-verified', 'The disk gave back other bytes than were written.')
    }
    // As late as can be: between this look and the rename nobody else should have written.
    if (expectedHash !== 'any') await requireUnchanged(fs, path, [expectedHash, hash])
    noteOurs(path, hash)
    await renameWithPatience(fs, temporary, path)
  } catch (error) {
    // The first error is the one to tell; a leftover is removed by the next save.
    await fs.remove(temporary).catch(() => undefined)
    throw error
  }
  await syncFolderIfAny(fs, dirname(path))
  forgetOurs(path)
  return hash
}

/** Without it a power cut may bring the old file back, whole; the new one is in place already. */
async function syncFolderIfAny(fs: FileSystem, folder: string): Promise<void> {
  try {
    await fs.syncFolder(folder)
  } catch (error) {
    if (!SYNCS_NO_FOLDER.has(errnoOf(error) ?? '')) throw error
  }
}

async function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const file = await makeFile(fs, path, mode !== undefined)
  try {
    await writeAll(file, bytes)
    if (mode !== undefined) await file.setMode(mode)
    await file.sync()
    if ((await file.size()) !== bytes.length) {
      throw new AppError('storage/not-verified', 'The disk kept fewer bytes than were written.')
    }
  } finally {
    await file.close()
  }
}

/** @param isReplacement Whether the new file is to replace one that may itself be written. */
async function makeFile(fs: FileSystem, path: string, isReplacement: boolean): Promise<NewFile> {
  try {
    return await fs.create(path)
  } catch (error) {
    // The file itself may be written, only its folder takes no other beside it.
    const system = errnoOf(error)
    if (!isReplacement || (system !== 'EACCES' && system !== 'EPERM')) throw error
    throw new AppError('storage/folder-read-only', 'The folder takes no new file.', {
      cause: error,
      details: { system },
    })
  }
}

async function renameWithPatience(fs: FileSystem, from: string, to: string): Promise<void> {
  for (const pause of RENAME_PAUSES_MS) {
    try {
      await fs.rename(from, to)
      return
    } catch (error) {
      if (!HELD_BY_OTHERS.has(errnoOf(error) ?? '')) throw error
    }
    await fs.wait(pause)
  }
  await fs.rename(from, to)
}

/** @throws AppError `storage/changed-on-disk` unless the file has one of these hashes, or what a failed save of ours left. */
export async function requireUnchanged(fs: FileSystem, path: string, accepted: readonly string[]): Promise<void> {
  const hash = contentHashOf(await fs.read(path))
  if (accepted.includes(hash) || maybeWritten.get(path)?.has(hash)) return
  const name = basename(path)
  // The hash, so that whoever decides to replace these bytes replaces these and no later ones.
  throw new AppError('storage/changed-on-disk', `"${name}" was changed by somebody else.`, { details: { name, hash } })
}

async function modeToKeep(fs: FileSystem, path: string): Promise<number | undefined> {
  const facts = await unlessMissing(fs.facts(path))
  if (facts === undefined) return undefined
  if (!facts.isFile) throw new AppError('storage/not-a-file', `"${basename(path)}" is not a file.`)
  // A rename would replace a write-protected file without a word.
  await fs.requireWritable(path)
  return facts.mode
}

async function realPathOf(fs: FileSystem, path: string): Promise<string> {
  try {
    const existing = await unlessMissing(fs.resolveLinks(path))
    return existing ?? join(await fs.resolveLinks(dirname(path)), basename(path))
  } catch (error) {
    const system = errnoOf(error)
    if (system !== 'ENOENT' && system !== 'ENOTDIR') throw error
    const details = { name: basename(path), folder: basename(dirname(path)), system }
    const message = `There is no folder "${details.folder}" to save "${details.name}" in.`
    throw new AppError('storage/folder-missing', message, { cause: error, details })
  }
}

async function unlessMissing<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  try {
    return await promise
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}
