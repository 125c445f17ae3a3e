import { constants } from 'node:fs'
import { access, copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { MAX_DOCUMENT_BYTES } from '../../shared/contract'
import { SCENARIO_FORMAT_VERSION } from '../../shared/formats'
import { AppError } from '../ipc/app-error'
import { contentHashOf } from './content-hash'
import { readBytesIfAny } from './read-document'
import { errnoOf, toStorageError } from './storage-error'

/**
 * Keep a file of an older format beside itself before it is written over in the present one: an older program, and whoever
 * doubts the migration, still has it. `plan.forestall.json` of format 1 becomes `plan.v1.forestall.json`; no file is
 * ever replaced by a copy.
 *
 * @throws AppError with a storage code where the folder takes no copy, `storage/edition-not-kept` if the file itself may
 * be written all the same. The file is then untouched.
 */
export async function keepOlderEdition(path: string, copy: typeof copyFile = copyFile): Promise<void> {
  // A save that fails for what can't be read says why by itself.
  const bytes = await readBytesIfAny(path, MAX_DOCUMENT_BYTES)
  if (!bytes) return
  const version = versionOf(bytes)
  if (version === undefined || version >= SCENARIO_FORMAT_VERSION) return
  for (let number = 1; ; number += 1) {
    const beside = editionPath(path, version, number)
    try {
      await copy(path, beside, constants.COPYFILE_EXCL)
      return
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw await notKept(error, path)
      if (await holds(beside, bytes)) return
    }
  }
}

async function notKept(error: unknown, path: string): Promise<AppError> {
  const system = errnoOf(error)
  if (system !== 'EACCES' && system !== 'EPERM') return toStorageError(error, 'save', path)
  try {
    await access(path, constants.W_OK)
  } catch (cause) {
    return toStorageError(cause, 'save', path)
  }
  const details = { name: basename(path), system }
  const message = 'The folder takes no copy of the file as it was.'
  return new AppError('storage/edition-not-kept', message, { cause: error, details })
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

function editionPath(path: string, version: number, number: number): string {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.forestall)?\.json)?$/is.exec(basename(path)) ?? []
  return join(dirname(path), `${stem}.v${version}${number === 1 ? '' : ` (${number})`}${ending}`)
}
