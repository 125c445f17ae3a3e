import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  MAX_DOCUMENT_BYTES,
  type FileHandle,
  type OpenedDocument,
  type Request,
  type SavedDocument,
} from '../../shared/contract'
import type { DocumentContent } from '../../shared/formats'
import { AppError } from '../ipc/app-error'
import type { ApartReader } from '../reading/read-apart'
import { atomicSave } from './atomic-save'
import { contentHashOf } from './content-hash'
import type { FileHandles } from './file-handles'
import { inPlaceSave } from './in-place-save'
import { keepOlderEdition } from './older-edition'
import { readBytes, requireDocumentSize } from './read-document'
import type { Recents } from './recents'
import { safeFileName } from './safe-file-name'
import { errnoOf } from './storage-error'

export type SaveKind = 'document' | 'svg' | 'png' | 'csv' | 'json' | 'txt' | 'pdf'

/** Asks the person for a place. undefined: cancelled. */
export interface FileDialogs {
  chooseFileToOpen(): Promise<string | undefined>
  choosePlaceToSave(suggestedName: string, kind: SaveKind): Promise<string | undefined>
}

/** Opens and saves documents and exports for the window, which knows files by handle and name alone. */
export interface Documents {
  open(): Promise<OpenedDocument | null>
  read(handle: FileHandle): Promise<OpenedDocument>
  /** What was dropped on the window. */
  readBytes(bytes: Uint8Array): Promise<DocumentContent>
  /** The window made sense of the file: from now on it is among the recent ones. */
  noteOpened(handle: FileHandle): Promise<void>
  save(request: Request<'document:save'>): Promise<SavedDocument>
  saveAs(request: Request<'document:save-as'>): Promise<SavedDocument | null>
  exportBytes(suggestedName: string, kind: SaveKind, bytes: Uint8Array): Promise<{ readonly name: string } | null>
}

interface DocumentsOptions {
  readonly handles: FileHandles
  readonly recents: Recents
  readonly dialogs: FileDialogs
  /** Makes sense of the bytes of a file, somewhere they can do no harm. */
  readonly reader: ApartReader
}

export function createDocuments({ handles, recents, dialogs, reader }: DocumentsOptions): Documents {
  const readPath = async (path: string): Promise<OpenedDocument> => {
    try {
      const bytes = await readBytes(path, MAX_DOCUMENT_BYTES)
      const hash = contentHashOf(bytes)
      const content = await reader.read(bytes)
      return { handle: handles.handleFor(path), name: basename(path), hash, isKnown: recents.has(path), content }
    } catch (error) {
      if (error instanceof AppError && error.code === 'storage/not-found') await recents.remove(path)
      throw error
    }
  }

  const savePath = async (
    path: string,
    text: string,
    expectedHash: string,
    save = atomicSave,
  ): Promise<SavedDocument> => {
    const bytes = Buffer.from(text)
    requireDocumentSize(basename(path), bytes.length)
    // Whoever lets a file be written over in place was told that its folder takes no other beside it, no copy either.
    if (save === atomicSave) await keepOlderEdition(path)
    const hash = await save(path, bytes, { expectedHash })
    await recents.add(path)
    return { handle: handles.handleFor(path), name: basename(path), hash }
  }

  return {
    async open() {
      reader.prepare()
      const path = await dialogs.chooseFileToOpen()
      return path === undefined ? null : readPath(path)
    },
    read: async (handle) => readPath(handles.pathOf(handle)),
    readBytes: (bytes) => reader.read(bytes),
    noteOpened: async (handle) => recents.add(handles.pathOf(handle)),
    save: async ({ handle, text, expectedHash, inPlace }) =>
      savePath(handles.pathOf(handle), text, expectedHash, inPlace ? inPlaceSave : atomicSave),
    async saveAs({ text, suggestedName, apartFrom }) {
      const path = await dialogs.choosePlaceToSave(safeFileName(suggestedName), 'document')
      if (path === undefined) return null
      if (apartFrom !== null && (await isSameFile(path, handles.pathOf(apartFrom)))) {
        const details = { name: basename(path) }
        throw new AppError('storage/same-file', `"${details.name}" is the file to be kept beside it.`, { details })
      }
      return savePath(path, text, 'any')
    },
    async exportBytes(suggestedName, kind, bytes) {
      const path = await dialogs.choosePlaceToSave(safeFileName(suggestedName), kind)
      if (path === undefined) return null
      await atomicSave(path, bytes)
      return { name: basename(path) }
    },
  }
}

/** Whether two paths lead to one file, by a link or in other letters where the disk tells no capitals apart. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  try {
    const [a, b] = await Promise.all([stat(one, { bigint: true }), stat(other, { bigint: true })])
    return a.ino === b.ino && a.dev === b.dev
  } catch (error) {
    // One of them is not there; that a place can't be looked at is told by the save itself.
    if (errnoOf(error) === undefined) throw error
    return false
  }
}
