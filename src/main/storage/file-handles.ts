import { randomBytes } from 'node:crypto'
import type { FileHandle } from '../../shared/contract'
import { AppError } from '../ipc/app-error'

/** Which file each opaque handle stands for. Paths stay in here. */
export interface FileHandles {
  /** Give out a handle for a path; the same path always has the same handle. */
  handleFor(path: string): FileHandle
  /** @throws AppError `storage/unknown-handle` */
  pathOf(handle: FileHandle): string
}

export function createFileHandles(): FileHandles {
  const paths = new Map<string, string>()
  const handles = new Map<string, FileHandle>()

  return {
    handleFor(path) {
      const known = handles.get(path)
      if (known !== undefined) return known
      // The one place where a handle is made.
      const handle = `file-${randomBytes(16).toString('hex')}` as FileHandle
      handles.set(path, handle)
      paths.set(handle, path)
      return handle
    },
    pathOf(handle) {
      const path = paths.get(handle)
      if (path === undefined) throw new AppError('storage/unknown-handle', 'No file is known by this handle.')
      return path
    },
  }
}
