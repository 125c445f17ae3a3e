import { statSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * Find the document named on a command line: the last argument that is an existing regular file ending in .json.
 * Everything else is ignored, switches above all.
 */
export function fileInArguments(args: readonly string[], folder: string): string | undefined {
  return args
    .filter((argument) => !argument.startsWith('-') && argument.endsWith('.json'))
    .map((argument) => resolve(folder, argument))
    .filter(isRegularFile)
    .at(-1)
}

/** Tell whether a path leads to an ordinary file, without opening it. */
export function isRegularFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // Missing, not ours to see, or no path at all: in every case nothing to open.
    return false
  }
}
