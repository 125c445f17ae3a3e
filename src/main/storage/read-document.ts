import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_DOCUMENT_BYTES } from '../../shared/contract'
import { AppError } from '../ipc/app-error'
import { contentHashOf } from './content-hash'
import { toStorageError } from './storage-error'

// Windows has no O_NONBLOCK, and no pipes among its files.
const READ_WITHOUT_WAITING =
  process.platform === 'win32' ? constants.O_RDONLY : constants.O_RDONLY | constants.O_NONBLOCK

export interface DocumentOnDisk {
  readonly text: string
  readonly hash: string
}

/**
 * Read a regular file of limited size as UTF-8. What the text means is the window's affair, in its sandbox.
 *
 * @throws AppError with a storage code.
 */
export async function readDocument(path: string, limitBytes = MAX_DOCUMENT_BYTES): Promise<DocumentOnDisk> {
  const bytes = await readBytes(path, limitBytes)
  return { text: decode(bytes, path), hash: contentHashOf(bytes) }
}

/** As {@link readBytes}; undefined for what can't be read, such as a file that was taken away. */
export async function readBytesIfAny(path: string, limitBytes: number): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path, limitBytes)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/**
 * Read a regular file of limited size.
 *
 * @throws AppError with a storage code.
 */
export async function readBytes(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    // Looked at before it is opened: opening a pipe waits for a writer, opening a device can act.
    requireReadable(await stat(path), path, limitBytes)
    const file = await open(path, READ_WITHOUT_WAITING)
    try {
      requireReadable(await file.stat(), path, limitBytes)
      return await readUpToLimit(file, path, limitBytes)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw toStorageError(error, 'read', path)
  }
}

interface Facts {
  readonly size: number
  isFile(): boolean
}

function requireReadable(facts: Facts, path: string, limitBytes: number): void {
  const name = basename(path)
  if (!facts.isFile()) {
    throw new AppError('storage/not-a-file', `"${name}" is not an ordinary file.`, { details: { name } })
  }
  requireDocumentSize(name, facts.size, limitBytes)
}

async function readUpToLimit(file: FileHandle, path: string, limitBytes: number): Promise<Uint8Array> {
  // The size seen above may be wrong by now: a file can grow while it is read.
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(1 << 20), 0, 1 << 20, null)
    if (bytesRead === 0) return Buffer.concat(chunks, size)
    size += bytesRead
    requireDocumentSize(basename(path), size, limitBytes)
    chunks.push(buffer.subarray(0, bytesRead))
  }
}

/** @throws AppError `storage/too-large` */
export function requireDocumentSize(name: string, sizeBytes: number, limitBytes = MAX_DOCUMENT_BYTES): void {
  if (sizeBytes <= limitBytes) return
  const message = `"${name}" has ${sizeBytes} bytes; ${limitBytes} are allowed.`
  throw new AppError('storage/too-large', message, { details: { name, sizeBytes, limitBytes } })
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    const name = basename(path)
    throw new AppError('storage/not-text', `"${name}" is not text in UTF-8.`, { cause, details: { name } })
  }
}
