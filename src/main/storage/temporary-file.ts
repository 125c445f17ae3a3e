import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { contentHashOf } from './content-hash'
import type { FileSystem } from './file-system'

// The document's name is in there as a short hash: a name of 255 bytes leaves no room for a suffix.
const prefixOf = (path: string): string => `.forestall-${contentHashOf(Buffer.from(basename(path))).slice(0, 12)}-`
const SUFFIX = /^(\d+)-[0-9a-f]{16}\.tmp$/

/** Name a hidden neighbour of a file: same folder, hence same disk, so that the rename is one step. */
export function temporaryPathFor(path: string): string {
  return join(dirname(path), `${prefixOf(path)}${process.pid}-${randomBytes(8).toString('hex')}.tmp`)
}

/** Remove what earlier saves of this file left behind when they were killed. Live ones of other processes stay. */
export async function removeOrphans(fs: FileSystem, path: string): Promise<void> {
  const prefix = prefixOf(path)
  const folder = dirname(path)
  for (const name of await fs.list(folder)) {
    const owner = name.startsWith(prefix) ? SUFFIX.exec(name.slice(prefix.length))?.[1] : undefined
    if (owner === undefined) continue
    // Our own saves of one file never overlap, so one that bears our number is a leftover too.
    if (Number(owner) === process.pid || !fs.isAlive(Number(owner))) await fs.remove(join(folder, name))
  }
}
