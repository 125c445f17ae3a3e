import { basename } from 'node:path'
import type { IpcErrorCode } from '../../shared/contract'
import { AppError } from '../ipc/app-error'

const CODE_OF_ERRNO: Readonly<Record<string, IpcErrorCode>> = {
  ENOSPC: 'storage/disk-full',
  EDQUOT: 'storage/disk-full',
  EROFS: 'storage/read-only',
  EACCES: 'storage/access-denied',
  EPERM: 'storage/access-denied',
  ENOENT: 'storage/not-found',
  ENOTDIR: 'storage/not-found',
  EISDIR: 'storage/not-a-file',
  ENXIO: 'storage/not-a-file',
  ELOOP: 'storage/not-a-file',
  ENAMETOOLONG: 'storage/name-too-long',
  EBUSY: 'storage/busy',
  ETXTBSY: 'storage/busy',
  EFBIG: 'storage/too-large',
}

/** The system's short name of a failed call, such as ENOSPC. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Turn what the file system threw into something the user can be told. The message names the file, not its path. */
export function toStorageError(error: unknown, doing: 'read' | 'save', path: string): AppError {
  if (error instanceof AppError) return error
  const system = errnoOf(error)
  // Without a system code it is no failure of the world but a bug: it keeps its own message and stack.
  if (system === undefined) throw error

  const name = basename(path)
  const code = CODE_OF_ERRNO[system] ?? 'storage/failed'
  return new AppError(code, `Could not ${doing} "${name}": ${system}.`, { cause: error, details: { name, system } })
}
