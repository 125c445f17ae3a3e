import { constants } from 'node:fs'
import { access, open, readFile, readdir, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'

export interface FileFacts {
  readonly isFile: boolean
  readonly mode: number
}

/** A file we hold, written from its start. */
export interface OpenFile {
  /** @returns how many bytes the system took, which may be fewer than were given. */
  write(bytes: Uint8Array): Promise<number>
  truncate(size: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** A file we hold whose size we may ask for and whose mode we may set. */
export interface NewFile extends OpenFile {
  setMode(mode: number): Promise<void>
  size(): Promise<number>
}

/** The calls a safe save makes of the system, one method a call, so that a test can fail each of them. */
export interface FileSystem {
  resolveLinks(path: string): Promise<string>
  facts(path: string): Promise<FileFacts>
  /** @throws unless the file may be written. */
  requireWritable(path: string): Promise<void>
  list(folder: string): Promise<readonly string[]>
  /** Make a file that must not exist yet. */
  create(path: string): Promise<NewFile>
  /** Take an existing file to write over it. */
  open(path: string): Promise<OpenFile>
  /** Take an existing file to write behind its end. */
  openAtEnd(path: string): Promise<NewFile>
  read(path: string): Promise<Uint8Array>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  syncFolder(folder: string): Promise<void>
  isAlive(processId: number): boolean
  wait(milliseconds: number): Promise<void>
}

const asNewFile = (handle: FileHandle): NewFile => ({
  ...asOpenFile(handle),
  setMode: (mode) => handle.chmod(mode),
  size: async () => (await handle.stat()).size,
})

const asOpenFile = (handle: FileHandle): OpenFile => ({
  write: async (bytes) => (await handle.write(bytes)).bytesWritten,
  truncate: (size) => handle.truncate(size),
  sync: () => handle.sync(),
  close: () => handle.close(),
})

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder for this; its rename is journalled.
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** The real disk. */
export const realFileSystem: FileSystem = {
  resolveLinks: (path) => realpath(path),
  facts: async (path) => {
    const facts = await stat(path)
    return { isFile: facts.isFile(), mode: facts.mode & 0o777 }
  },
  requireWritable: (path) => access(path, constants.W_OK),
  list: (folder) => readdir(folder),
  create: async (path) => asNewFile(await open(path, 'wx')),
  // Without O_CREAT: a change behind nothing could not be read.
  openAtEnd: async (path) => asNewFile(await open(path, constants.O_WRONLY | constants.O_APPEND)),
  open: async (path) => asOpenFile(await open(path, 'r+')),
  read: (path) => readFile(path),
  rename: (from, to) => rename(from, to),
  remove: (path) => unlink(path),
  syncFolder,
  isAlive,
  wait: async (milliseconds) => {
    await delay(milliseconds)
  },
}
