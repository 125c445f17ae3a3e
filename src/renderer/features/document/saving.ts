import type { ForestallBridge, IpcError, SavedDocument } from '../../../shared/contract'
import { serialiseScenarioDocument, type ScenarioDocument } from '../../../shared/formats'
import { selectHasUnsavedChanges, type OpenFile, type SavedState } from '../../state/document-slice'
import type { AppStore } from '../../state/store'
import { forgetBackup, putAside } from './backup'
import type { CommandTurns } from './command-turns'
import { copyNameOf, nameIn, suggestedNameOf } from './file-names'
import { readDocumentText } from './read-document-text'

/** How the document that is open gets into a file. What goes wrong becomes a question. */
export interface Saving {
  /** True if the document is in its file now. */
  readonly save: () => Promise<boolean>
  readonly saveAs: () => Promise<boolean>
  /** Put work aside instead, where its file does not answer. True if it is. */
  readonly setAside: () => Promise<boolean>
}

interface Surroundings {
  readonly bridge: ForestallBridge
  readonly store: Pick<AppStore, 'getState'>
  readonly now: () => number
  readonly turns: CommandTurns
  /** Open what somebody else has put into the file meanwhile. */
  readonly readTheirs: (file: OpenFile) => Promise<void>
}

/** What somebody has decided about a save so far. */
interface SaveWay {
  /** Replace what has this fingerprint, or whatever lies there, and not what was read. */
  readonly expectedHash?: string
  readonly inPlace?: boolean
}

interface FailedTry {
  readonly way?: SaveWay
  /** How the work stood before another place was tried for it. */
  readonly before?: SavedState
  /** The file that such a place has to be apart from. */
  readonly apartFrom?: OpenFile | undefined
}

export function createSaving({ bridge, store, now, turns, readTheirs }: Surroundings): Saving {
  async function save(way: SaveWay = {}): Promise<boolean> {
    const { document, file, saveStarted, backedUp } = store.getState()
    if (!file) return saveAs()
    if (way.inPlace) {
      // A crash while the file is written over breaks it, so the work is put aside first, and read back by main.
      const kept = await putAside(bridge, document, file)
      if (!kept.ok) return notSaved(null, kept.error)
      backedUp(now())
    }
    saveStarted()
    const text = serialiseScenarioDocument(document)
    const request = { handle: file.handle, text, expectedHash: file.hash, inPlace: false, ...way }
    const saved = await bridge.saveDocument(request)
    return saved.ok ? finishSave(document, text, saved.value) : notSaved(file, saved.error, { way })
  }

  /** @param apartFrom What is kept as well, and so is not to be written over. */
  async function saveAs(apartFrom?: OpenFile): Promise<boolean> {
    const { document, file, saved: before, saveStarted } = store.getState()
    saveStarted()
    const suggestedName = file ? (apartFrom ? copyNameOf(file.name) : file.name) : suggestedNameOf(document)
    const text = serialiseScenarioDocument(document)
    const saved = await bridge.saveDocumentAs({ text, suggestedName, apartFrom: apartFrom?.handle ?? null })
    if (!saved.ok) return notSaved(null, saved.error, { before, apartFrom })
    if (saved.value) return finishSave(document, text, saved.value)
    store.getState().saveCancelled(before)
    return false
  }

  async function finishSave(document: ScenarioDocument, text: string, file: SavedDocument): Promise<boolean> {
    store.getState().saveFinished(document, file, now())
    // Every change keeps the document readable; should one fail to, it is told while there is somebody to mend it.
    const read = readDocumentText(text)
    if (!read.ok) {
      await store.getState().ask({ kind: 'unreadable', name: file.name, faults: read.error, of: 'saved' })
      return false
    }
    if (!selectHasUnsavedChanges(store.getState())) turns.tidyUp(forgetBackup(bridge, store))
    return true
  }

  async function notSaved(
    file: OpenFile | null,
    error: IpcError,
    { way = {}, before, apartFrom }: FailedTry = {},
  ): Promise<boolean> {
    const { saveFailed, saveCancelled, ask } = store.getState()
    // Where its own file holds all of the work, that one more was not written leaves nothing unsaved.
    const isHeld = store.getState().file !== null && !selectHasUnsavedChanges(store.getState())
    if (before && isHeld) saveCancelled(before)
    else saveFailed(error.code)
    if (file && error.code === 'storage/changed-on-disk') return settleConflict(file, error, way)
    const answer = await ask({
      kind: 'not-saved',
      name: file?.name ?? nameIn(error),
      error,
      ...(before && isHeld && { isHeld }),
      ...(before && { isNewPlace: true }),
    })
    if (answer === 'retry') return file ? save(way) : saveAs(apartFrom)
    if (answer === 'in-place' && file) return save({ ...way, inPlace: true })
    return answer === 'save-as' ? saveAs(apartFrom) : false
  }

  async function settleConflict(file: OpenFile, { details }: IpcError, way: SaveWay): Promise<boolean> {
    const answer = await store.getState().ask({ kind: 'changed-on-disk', name: file.name })
    // Theirs as it was when the person was asked: what they write after that is asked about again.
    if (answer === 'keep-mine') return save({ ...way, expectedHash: String(details?.['hash'] ?? 'any') })
    if (answer !== 'keep-both' && answer !== 'read-theirs') return false
    // Theirs takes the place of the fields and forms. Asked before mine is saved, so that it can be mended in mine.
    if (!(await turns.mayGoWithout())) return false
    const isSettled = answer === 'read-theirs' || (await saveAs(file))
    if (isSettled) await readTheirs(file)
    return answer === 'keep-both' && isSettled
  }

  return {
    save: () => save(),
    saveAs: () => saveAs(),
    setAside: async () => {
      const { document, file } = store.getState()
      const kept = await putAside(bridge, document, file)
      return kept.ok || notSaved(null, kept.error)
    },
  }
}
