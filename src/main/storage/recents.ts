import { basename } from 'node:path'
import { z } from 'zod'
import { MAX_RECENTS, type RecentDocument } from '../../shared/contract'
import { AppError } from '../ipc/app-error'
import type { FileHandles } from './file-handles'
import { jsonFile } from './json-file'

const recentsFile = z.array(z.strictObject({ path: z.string().min(1), openedAt: z.iso.datetime() })).max(MAX_RECENTS)

/** Documents opened or saved lately, most recent first. Kept in the profile only: the system's own list is not told. */
export interface Recents {
  list(): readonly RecentDocument[]
  has(path: string): boolean
  add(path: string): Promise<void>
  remove(path: string): Promise<void>
  clear(): Promise<void>
}

interface RecentsOptions {
  readonly path: string
  readonly handles: FileHandles
  readonly now: () => Date
  readonly onChange: (recents: readonly RecentDocument[]) => void
}

export async function openRecents({ path, handles, now, onChange }: RecentsOptions): Promise<Recents> {
  const file = jsonFile(path, recentsFile)
  let entries = (await file.read()) ?? []

  const list = (): readonly RecentDocument[] =>
    entries.map((entry) => ({
      handle: handles.handleFor(entry.path),
      name: basename(entry.path),
      openedAt: entry.openedAt,
    }))

  const change = async (next: typeof entries): Promise<void> => {
    entries = next
    onChange(list())
    // A list of conveniences must not make a document seem unsaved: it lives on in memory.
    await file.write(next).catch(tolerateFullProfile)
  }

  return {
    list,
    has: (path) => entries.some((entry) => entry.path === path),
    add: (added) =>
      change(
        [{ path: added, openedAt: now().toISOString() }, ...entries.filter((entry) => entry.path !== added)].slice(
          0,
          MAX_RECENTS,
        ),
      ),
    remove: async (removed) => {
      const next = entries.filter((entry) => entry.path !== removed)
      if (next.length < entries.length) await change(next)
    },
    clear: () => change([]),
  }
}

function tolerateFullProfile(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}
