import type { ForestallBridge, IpcError, OpenedDocument, SavedDocument } from '../../../shared/contract'
import {
  bundledScenarios,
  faultsOf,
  findPrivateTraces,
  serialiseScenarioDocument,
  withoutLostChecks,
  type DocumentContent,
  type ScenarioDocument,
} from '../../../shared/formats'
import { selectHasUnsavedChanges, type OpenFile, type SavedState } from '../../state/document-slice'
import { realWorldNamesIn } from '../../state/real-world-names'
import type { AppStore } from '../../state/store'
import { takePendingEdits, type LeftOut } from '../../ui/pending-edits'
import { nameIn, suggestedNameOf } from './file-names'
import { readDocumentText } from './read-document-text'

/** A file the main process knows. */
type KnownFile = Pick<OpenFile, 'handle' | 'name'>

/** What can be done with documents as files. None of them rejects; what goes wrong becomes a question. */
export interface DocumentCommands {
  /** A document to begin with: one to be written, with the steps to it; without one, a copy of the example to plan for. */
  readonly newDocument: (begun?: ScenarioDocument) => Promise<void>
  /** What is open once more, not in a file yet, under another title. */
  readonly duplicate: (title: string) => Promise<void>
  /** A known file as a document that is not in a file yet. */
  readonly openCopy: (file: KnownFile) => Promise<void>
  /** A scenario that comes with the program, as it comes. */
  readonly openExample: (id: string) => Promise<void>
  readonly open: () => Promise<void>
  readonly openKnown: (file: KnownFile) => Promise<void>
  /** A file that was dropped on the window. It has no handle, so the first save asks for a place. */
  readonly openContent: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<void>
  /** True if the document is in its file now. */
  readonly save: () => Promise<boolean>
  readonly saveAs: () => Promise<boolean>
  /** Ask what becomes of unsaved changes. True if the window may close. */
  readonly mayClose: () => Promise<boolean>
}

/** A file that takes longer when the window is to close may never be done, in milliseconds: a share that is gone. */
const CLOSES_WITHIN = 3000

interface Surroundings {
  readonly bridge: ForestallBridge
  readonly store: Pick<AppStore, 'getState'>
  readonly now?: () => number
}

interface Showing {
  readonly name: string
  readonly content: DocumentContent
  readonly file: OpenFile | null
  /** It was opened or saved here before. */
  readonly isKnown: boolean
  /** It was already asked what becomes of unsaved changes. */
  readonly isSettled?: boolean
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

export function createDocumentCommands(surroundings: Surroundings): DocumentCommands {
  const { bridge, store, now = Date.now } = surroundings
  let isBusy = false
  /** Why the running command does without something that is typed. */
  let leftOut: LeftOut | undefined
  /** The command that is under way, or the last one. */
  let running: Promise<unknown> = Promise.resolve()
  /** What is still being put in order after a document was shown. The next command waits for it, and is not lost. */
  let tidying: Promise<unknown> = Promise.resolve()

  /** One at a time: a second press while a dialog is open is not a second command. */
  const alone =
    <Arguments extends readonly unknown[], Value>(instead: Value, run: (...args: Arguments) => Promise<Value>) =>
    async (...args: Arguments): Promise<Value> => {
      if (isBusy) return instead
      isBusy = true
      const value = (async () => {
        try {
          await tidying
          leftOut = takePendingEdits()
          return await run(...args)
        } finally {
          isBusy = false
        }
      })()
      running = value.catch(() => undefined)
      return value
    }

  const isWriting = () => store.getState().saved.kind === 'saving'

  /** Ask, once a command, about what is typed and not part of the document. */
  async function mayGoWithout(): Promise<boolean> {
    if (leftOut && (await store.getState().ask({ kind: 'left-out', why: leftOut })) !== 'discard') return false
    leftOut = undefined
    return true
  }

  async function mayLeave(): Promise<boolean> {
    const state = store.getState()
    if (!(await mayGoWithout())) return false
    if (!selectHasUnsavedChanges(state)) return true
    const answer = await state.ask({ kind: 'unsaved-changes', name: state.file?.name ?? null })
    return answer === 'save' ? save() : answer === 'discard'
  }

  /** Unsaved work is asked about last, when it is certain that the other file can be read and is wanted. */
  async function show({ name, content, file, isKnown, isSettled = false }: Showing): Promise<void> {
    if (content.kind !== 'document') {
      await store.getState().ask({ kind: 'unreadable', name, faults: faultsOf(content) })
      return
    }
    // The main process has checked it, and wrote the text itself.
    const document = JSON.parse(content.text) as ScenarioDocument
    if (!(await isWanted(name, document, isKnown))) return
    if (!isSettled && !(await mayLeave())) return
    store.getState().documentOpened(document, file)
    // Should the list not be kept, the document is open all the same.
    tidying = Promise.all([forgetBackup(), file && bridge.noteOpened({ handle: file.handle })])
  }

  /** A file from elsewhere is shown for what it is before it is opened; one's own only if it names what is real. */
  async function isWanted(name: string, document: ScenarioDocument, isKnown: boolean): Promise<boolean> {
    const names = realWorldNamesIn(document.scenario)
    if (names.length === 0 && isKnown) return true
    const traces = findPrivateTraces(document)
    const file = { name, document, traces }
    const question =
      names.length > 0 ? { kind: 'real-names' as const, names, ...file } : { kind: 'import' as const, ...file }
    return (await store.getState().ask(question)) === 'open'
  }

  /** True if it is shown: there may be work that is not to be left. */
  async function showUnsaved(document: ScenarioDocument, noticeKey: string): Promise<boolean> {
    if (!(await mayLeave())) return false
    const { documentOpened, noticeGiven } = store.getState()
    documentOpened(document, null)
    noticeGiven({ key: noticeKey, params: { country: document.scenario.country } })
    tidying = forgetBackup()
    return true
  }

  const showOpened = ({ content, isKnown, ...file }: OpenedDocument, isSettled = false) =>
    show({ name: file.name, content, file, isKnown, isSettled })

  async function openContent(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const read = await bridge.readBytes({ bytes })
    await (read.ok ? show({ name, content: read.value, file: null, isKnown: false }) : notOpened(name, read.error))
  }

  async function notOpened(name: string | null, error: IpcError): Promise<void> {
    await store.getState().ask({ kind: 'not-opened', name, error })
  }

  async function readKnown({ handle, name }: KnownFile, isSettled = false): Promise<void> {
    const opened = await bridge.readDocument({ handle })
    await (opened.ok ? showOpened(opened.value, isSettled) : notOpened(name, opened.error))
  }

  async function forgetBackup(): Promise<void> {
    // A backup that can't be deleted is offered once more at the next start: a nuisance, not a loss.
    await bridge.discardRecovery()
    store.getState().backedUp(null)
  }

  async function save(way: SaveWay = {}): Promise<boolean> {
    const { document, file, saveStarted, backedUp } = store.getState()
    if (!file) return saveAs()
    if (way.inPlace) {
      // A crash while the file is written over breaks it, so the work is put aside first, and read back by main.
      const kept = await putAside(document, file)
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
    if (!selectHasUnsavedChanges(store.getState())) tidying = forgetBackup()
    return true
  }

  /** In case the window or the program dies before the work is in its file. */
  function putAside(document: ScenarioDocument, file: OpenFile | null) {
    const text = serialiseScenarioDocument(document)
    const name = file?.name ?? suggestedNameOf(document)
    return bridge.writeRecovery({ name, handle: file?.handle ?? null, baseHash: file?.hash ?? null, text })
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
    if (!(await mayGoWithout())) return false
    const isSettled = answer === 'read-theirs' || (await saveAs(file))
    if (isSettled) await readKnown(file, true)
    return answer === 'keep-both' && isSettled
  }

  const saveAlone = alone(false, () => save())
  /** A file takes what was changed while it was written; a place that was not chosen is not asked for twice. */
  const saveTheRest = async () => {
    await running
    takePendingEdits()
    const isLeft = selectHasUnsavedChanges(store.getState())
    return isLeft && store.getState().file ? saveAlone() : !isLeft
  }
  const closeAlone = alone(false, async () => {
    if (!(await mayLeave())) return false
    await forgetBackup()
    return true
  })

  /** One decision, however often somebody asks for it. */
  let closing: Promise<boolean> | undefined
  async function decideToClose(isAtDisk: boolean): Promise<boolean> {
    try {
      if (isAtDisk) await running
      return await closeAlone()
    } finally {
      closing = undefined
    }
  }

  /** A disk that does not answer would keep the window open for ever. True: close without waiting for it. */
  async function leavesDisk(decision: Promise<boolean>): Promise<boolean> {
    const isDecided = decision.then(() => true)
    if ((await Promise.race([isDecided, pause(CLOSES_WITHIN)])) || store.getState().question) return false
    const answer = await Promise.race([store.getState().ask({ kind: 'file-not-done' }), isDecided])
    if (answer !== 'close') return false
    leftOut = takePendingEdits()
    if (!(await mayGoWithout())) return false
    const state = store.getState()
    if (!selectHasUnsavedChanges(state)) return true
    const kept = await putAside(state.document, state.file)
    return kept.ok || notSaved(null, kept.error)
  }

  return {
    save: () => (isWriting() ? saveTheRest() : saveAlone()),
    saveAs: alone(false, () => saveAs()),
    mayClose: async () => {
      // Nothing is asked, so that something is read or written.
      const isAtDisk = isBusy && store.getState().question === null
      const decision = (closing ??= decideToClose(isAtDisk))
      return (isAtDisk && (await leavesDisk(decision))) || decision
    },
    newDocument: alone(undefined, async (begun?: ScenarioDocument) => {
      const isShown = await showUnsaved(begun ?? withEmptyPlan(example()), 'document:notices.new')
      if (isShown && begun) store.getState().guideOpened()
    }),
    openExample: alone(undefined, async (id: string) => {
      await showUnsaved(example(id), 'document:notices.example')
    }),
    duplicate: alone(undefined, async (title: string) => {
      const { document } = store.getState()
      if (!(await mayLeave())) return
      store.getState().documentRecovered({ ...document, scenario: { ...document.scenario, title } }, null)
    }),
    openCopy: alone(undefined, async ({ handle, name }: KnownFile) => {
      const opened = await bridge.readDocument({ handle })
      if (!opened.ok) return notOpened(name, opened.error)
      const { content, isKnown } = opened.value
      await show({ name, content, file: null, isKnown })
    }),
    open: alone(undefined, async () => {
      const opened = await bridge.openDocument()
      if (!opened.ok) await notOpened(null, opened.error)
      else if (opened.value) await showOpened(opened.value)
    }),
    openKnown: alone(undefined, (file: KnownFile) => readKnown(file)),
    openContent: alone(undefined, openContent),
  }
}

const pause = (time: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, time)
  })

/** @throws RangeError if the program comes without that scenario: a bug. */
function example(id?: string): ScenarioDocument {
  const found = bundledScenarios().find((scenario) => id === undefined || scenario.id === id)
  if (!found) throw new RangeError(`The program comes without the scenario "${id ?? ''}"`)
  return found.document
}

const withEmptyPlan = (document: ScenarioDocument): ScenarioDocument =>
  withoutLostChecks({
    ...document,
    // Without a name of its own it is called by a letter, in the language of the app.
    plans: [{ id: 'plan-1', name: '', responses: [] }],
    currentPlan: 'plan-1',
  })

/** The main process adds the ending. */
const copyNameOf = (name: string): string => `${name.replace(/(\.forestall)?\.json$/i, '').slice(0, 100)} (2)`
