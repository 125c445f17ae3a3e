import { open, stat } from 'node:fs/promises'
import { MAX_FILE_BYTES } from '../shared/formats'
import { CliProblem } from './cli-problem'
import { codeOf } from './error-code'
import { plainText } from './plain-text'

/** Report whether a path is a folder; missing ones are a problem of the caller. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    throw new CliProblem(unreadable(path, error), { cause: error })
  })
  return found.isDirectory()
}

/**
 * Read a file whole, but never more than one byte above the limit: a larger one is recognised by that byte.
 *
 * @throws CliProblem if it is no ordinary file or can't be read.
 */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    // Looking before opening: opening a pipe would wait for its writer.
    const found = await stat(path)
    if (found.isDirectory()) throw new CliProblem(`"${plainText(path)}" is a folder. Name a file.`)
    if (!found.isFile()) throw new CliProblem(`"${plainText(path)}" is no ordinary file.`)
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(Math.min(found.size, MAX_FILE_BYTES) + 1)
      let length = 0
      while (length < bytes.length) {
        const { bytesRead } = await file.read(bytes, length, bytes.length - length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return bytes.subarray(0, length)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof CliProblem) throw error
    throw new CliProblem(unreadable(path, error), { cause: error })
  }
}

/**
 * Read a file like `readInput`; undefined if there is none.
 *
 * @throws CliProblem if there is one and it can't be read.
 */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readInput(path)
  } catch (error) {
    if (error instanceof CliProblem && codeOf(error.cause) === 'ENOENT') return undefined
    throw error
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'A part of the path is no folder.',
  EACCES: 'It may not be read by you.',
  EPERM: 'It may not be read by you.',
  ENAMETOOLONG: 'The name is too long.',
  ELOOP: 'Its links lead in a circle.',
}

function unreadable(path: string, error: unknown): string {
  const code = codeOf(error)
  return `Can't read "${plainText(path)}". ${REASONS[code] ?? `The system says: ${code}.`}`
}
