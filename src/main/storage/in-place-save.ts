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

async function overwrite(fs: FileSystem, path: string, bytes: Uint8Array, expectedHash: string): Promise<string> {
  const hash = contentHashOf(bytes)
  const before = await fs.read(path)
  if (expectedHash !== 'any') await requireUnchanged(fs, path, [expectedHash, hash])
  try {
    await writeOver(fs, path, bytes)
    if (contentHashOf(await fs.read(path)) !== hash) {
      throw new AppError('storage/not-verified', 'The disk gave back other bytes than were written.')
    }
    forgetOurs(path)
    return hash
  } catch (error) {
    // The first error is the one to tell, whether or not the old bytes can be put back.
    await writeOver(fs, path, before).catch(() => undefined)
    await noteWhatIsLeft(fs, path)
    throw error
  }
}

/** Where the old bytes could not be put back whole, the next save is not to take what lies there for somebody else's. */
async function noteWhatIsLeft(fs: FileSystem, path: string): Promise<void> {
  const left = await fs.read(path).catch(() => undefined)
  if (left) noteOurs(path, contentHashOf(left))
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
