import { AppError } from '../ipc/app-error'
import { forgetOurs, noteOurs, requireUnchanged } from './atomic-save'
import { contentHashOf } from './content-hash'
import { realFileSystem, type FileSystem, type OpenFile } from './file-system'
import { inTurn } from './in-turn'
import { toStorageError } from './storage-error'
import { writeAll } from './write-all'

export interface InPlaceSaveOptions {
  /** Refuse unless the file still has these bytes; 'any' replaces whatever lies there. */
  readonly expectedHash?: string
  readonly fs?: FileSystem
}

/**
 * Write over the bytes of a file, for a folder that takes no new file. Only when the person agreed and the work lies
 * safe elsewhere: a crash in the middle leaves a broken file, which {@link atomicSave} never does.
 *
 * What fails while we live is undone: the old bytes are put back.
 *
 * @throws AppError with a storage code.
 */
export async function inPlaceSave(path: string, bytes: Uint8Array, options: InPlaceSaveOptions = {}): Promise<string> {
  const { expectedHash = 'any', fs = realFileSystem } = options
  try {
    const target = await fs.resolveLinks(path)
    return await inTurn(target, () => overwrite(fs, target, bytes, expectedHash))
  } catch (error) {
    throw toStorageError(error, 'save', path)
  }
}

/** Of files that a failed save left broken: what lies there, and the whole bytes that were there before. */
const brokenFiles = new Map<string, { readonly leftHash: string; readonly whole: Uint8Array }>()

async function overwrite(fs: FileSystem, path: string, bytes: Uint8Array, expectedHash: string): Promise<string> {
  const hash = contentHashOf(bytes)
  const before = wholeBytesOf(path, await fs.read(path))
  if (expectedHash !== 'any') await requireUnchanged(fs, path, [expectedHash, hash])
  try {
    await writeOver(fs, path, bytes)
    if (contentHashOf(await fs.read(path)) !== hash) {
      throw new AppError('storage/not-verified', 'The disk gave back other bytes than were written.')
    }
    forgetOurs(path)
    brokenFiles.delete(path)
    return hash
  } catch (error) {
    // The first error is the one to tell, whether or not the old bytes can be put back.
    await writeOver(fs, path, before).catch(() => undefined)
    await noteWhatIsLeft(fs, path, before)
    throw error
  }
}

/** What a file held before a save left it broken; else what it holds. */
function wholeBytesOf(path: string, found: Uint8Array): Uint8Array {
  const broken = brokenFiles.get(path)
  return broken?.leftHash === contentHashOf(found) ? broken.whole : found
}

/**
 * Where the old bytes could not be put back whole, the next save is not to take what lies there for somebody else's, and puts
 * the old bytes back if it fails as well. Where they could, they belong to whoever wrote them.
 */
async function noteWhatIsLeft(fs: FileSystem, path: string, before: Uint8Array): Promise<void> {
  const left = await fs.read(path).catch(() => undefined)
  if (!left) return
  const leftHash = contentHashOf(left)
  brokenFiles.delete(path)
  if (leftHash === contentHashOf(before)) return
  noteOurs(path, leftHash)
  brokenFiles.set(path, { leftHash, whole: before })
}

async function writeOver(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file: OpenFile = await fs.open(path)
  try {
    await writeAll(file, bytes)
    await file.truncate(bytes.length)
    await file.sync()
  } finally {
    await file.close()
  }
}
