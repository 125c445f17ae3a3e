import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { MAX_DOCUMENT_BYTES } from '../../shared/contract'
import { SCENARIO_FORMAT_VERSION } from '../../shared/formats'
import { contentHashOf } from './content-hash'
import { readBytesIfAny } from './read-document'
import { errnoOf, toStorageError } from './storage-error'

/**
 * Keep a file of an older format beside itself before it is written over in the present one: an older program, and whoever
 * doubts the migration, still has it. `plan.forestall.json` of format 1 becomes `plan.v1.forestall.json`; no file is
 * ever replaced by a copy.
 *
 * @throws AppError with a storage code where the folder takes no copy. The file is then untouched.
 */
export async function keepOlderEdition(path: string): Promise<void> {
  // A save that fails for what can't be read says why by itself.
  const bytes = await readBytesIfAny(path, MAX_DOCUMENT_BYTES)
  if (!bytes) return
  const version = versionOf(bytes)
  if (version === undefined || version >= SCENARIO_FORMAT_VERSION) return
  for (let copy = 1; ; copy += 1) {
    const beside = editionPath(path, version, copy)
    try {
      await copyFile(path, beside, constants.COPYFILE_EXCL)
      return
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw toStorageError(error, 'save', path)
      if (await holds(beside, bytes)) return
    }
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readBytesIfAny(path, MAX_DOCUMENT_BYTES)
  return there !== undefined && contentHashOf(there) === contentHashOf(bytes)
}

/** A document says its version once, and whether the rest makes sense was seen when it was opened. */
function versionOf(bytes: Uint8Array): number | undefined {
  const said = /"formatVersion"\s*:\s*(\d{1,6})\b/.exec(Buffer.from(bytes).toString('utf8'))?.[1]
  return said === undefined ? undefined : Number(said)
}

function editionPath(path: string, version: number, copy: number): string {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.forestall)?\.json)?$/is.exec(basename(path)) ?? []
  return join(dirname(path), `${stem}.v${version}${copy === 1 ? '' : ` (${copy})`}${ending}`)
}
