import { basename, dirname } from 'node:path'
import type { FileSystem, NewFile } from '../../../src/main/storage/file-system'

interface Entry {
  bytes: Uint8Array
  mode: number
}

export interface MemoryDisk extends FileSystem {
  readonly files: Map<string, Entry>
  /** Names of the calls made so far, in order. */
  readonly calls: string[]
}

export interface Faults {
  /** Fail the call of this number, counted from 1. */
  readonly failCall?: number
  readonly errno?: string
  /** Take this many bytes in all, then none, as a full disk does. */
  readonly capacity?: number
  /** Take no new file, whatever may be done with those that are there. */
  readonly isFolderClosed?: boolean
  /** Take at most this many bytes in one write. */
  readonly bytesPerWrite?: number
}

export function systemError(errno: string): Error {
  return Object.assign(new Error(`${errno}: made to fail`), { code: errno })
}

/** A disk in memory that fails when told to. Behind the same interface as the real one. */
export function memoryDisk(initial: Readonly<Record<string, string>>, faults: Faults = {}): MemoryDisk {
  const files = new Map<string, Entry>()
  for (const [path, text] of Object.entries(initial)) files.set(path, { bytes: Buffer.from(text), mode: 0o644 })
  const calls: string[] = []
  let room = faults.capacity ?? Infinity

  const count = (name: string): void => {
    calls.push(name)
    if (calls.length === faults.failCall) throw systemError(faults.errno ?? 'EIO')
  }
  const entry = (path: string): Entry => {
    const found = files.get(path)
    if (!found) throw systemError('ENOENT')
    return found
  }
  const newFile = (path: string, position = { at: 0 }): NewFile => ({
    write: async (bytes) => {
      count('write')
      const file = entry(path)
      const taken = Math.min(
        bytes.length,
        room + Math.max(0, file.bytes.length - position.at),
        faults.bytesPerWrite ?? Infinity,
      )
      room -= Math.max(0, position.at + taken - file.bytes.length)
      const end = file.bytes.subarray(position.at + taken)
      file.bytes = Buffer.concat([file.bytes.subarray(0, position.at), bytes.subarray(0, taken), end])
      position.at += taken
      return taken
    },
    truncate: async (size) => {
      count('truncate')
      entry(path).bytes = entry(path).bytes.subarray(0, size)
    },
    setMode: async (mode) => {
      count('setMode')
      entry(path).mode = mode
    },
    sync: async () => count('sync'),
    size: async () => {
      count('size')
      return entry(path).bytes.length
    },
    close: async () => count('close'),
  })

  return {
    files,
    calls,
    resolveLinks: async (path) => {
      count('resolveLinks')
      const isFolder = [...files.keys()].some((file) => dirname(file) === path)
      if (!isFolder) entry(path)
      return path
    },
    facts: async (path) => {
      count('facts')
      return { isFile: true, mode: entry(path).mode }
    },
    requireWritable: async (path) => {
      count('requireWritable')
      if ((entry(path).mode & 0o200) === 0) throw systemError('EACCES')
    },
    list: async (folder) => {
      count('list')
      return [...files.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))
    },
    create: async (path) => {
      count('create')
      if (faults.isFolderClosed) throw systemError('EACCES')
      if (files.has(path)) throw systemError('EEXIST')
      files.set(path, { bytes: new Uint8Array(), mode: 0o644 })
      return newFile(path)
    },
    open: async (path) => {
      count('open')
      entry(path)
      return newFile(path)
    },
    openAtEnd: async (path) => {
      count('openAtEnd')
      return newFile(path, { at: entry(path).bytes.length })
    },
    read: async (path) => {
      count('read')
      return entry(path).bytes
    },
    rename: async (from, to) => {
      count('rename')
      files.set(to, entry(from))
      files.delete(from)
    },
    remove: async (path) => {
      count('remove')
      entry(path)
      files.delete(path)
    },
    syncFolder: async () => count('syncFolder'),
    isAlive: () => false,
    wait: async () => count('wait'),
  }
}

/** Read a file of the disk as text. */
export function textOf(disk: MemoryDisk, path: string): string | undefined {
  const bytes = disk.files.get(path)?.bytes
  return bytes && Buffer.from(bytes).toString('utf8')
}
