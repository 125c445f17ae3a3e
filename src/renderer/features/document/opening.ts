import type { ForestallBridge, IpcError } from '../../../shared/contract'
import { faultsOf, findPrivateTraces, type DocumentContent, type ScenarioDocument } from '../../../shared/formats'
import type { OpenFile } from '../../state/document-slice'
import { realWorldNamesIn } from '../../state/real-world-names'
import type { AppStore } from '../../state/store'
import { forgetBackup } from './backup'
import type { CommandTurns } from './command-turns'

/** A file the main process knows. */
export type KnownFile = Pick<OpenFile, 'handle' | 'name'>

/** How a document comes into the window, in the place of the one that is open. What goes wrong becomes a question. */
export interface Opening {
  /** Choose a file and open it. */
  readonly choose: () => Promise<void>
  /** @param isSettled It was already asked what becomes of unsaved changes. */
  readonly readKnown: (file: KnownFile, isSettled?: boolean) => Promise<void>
  /** The same as a document that is in no file. */
  readonly readCopy: (file: KnownFile) => Promise<void>
  /** Bytes of a file that has no handle. */
  readonly readBytes: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** A document that is in no file. True if it is shown: there may be work that is not to be left. */
  readonly showUnsaved: (document: ScenarioDocument, noticeKey: string) => Promise<boolean>
}

interface Surroundings {
  readonly bridge: ForestallBridge
  readonly store: Pick<AppStore, 'getState'>
  readonly turns: CommandTurns
  /** Ask what becomes of unsaved changes. */
  readonly mayLeave: () => Promise<boolean>
}

interface Shown {
  readonly name: string
  readonly content: DocumentContent
  readonly file: OpenFile | null
  /** It was opened or saved here before. */
  readonly isKnown: boolean
  readonly isSettled?: boolean
}

export function createOpening({ bridge, store, turns, mayLeave }: Surroundings): Opening {
  /** Unsaved work is asked about last, when it is certain that the other file can be read and is wanted. */
  async function show({ name, content, file, isKnown, isSettled = false }: Shown): Promise<void> {
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
    turns.tidyUp(Promise.all([forgetBackup(bridge, store), file && bridge.noteOpened({ handle: file.handle })]))
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

  async function notOpened(name: string | null, error: IpcError): Promise<void> {
    await store.getState().ask({ kind: 'not-opened', name, error })
  }

  return {
    choose: async () => {
      const opened = await bridge.openDocument()
      if (!opened.ok) return notOpened(null, opened.error)
      if (!opened.value) return
      const { content, isKnown, ...file } = opened.value
      await show({ name: file.name, content, file, isKnown })
    },
    readKnown: async ({ handle, name }, isSettled = false) => {
      const opened = await bridge.readDocument({ handle })
      if (!opened.ok) return notOpened(name, opened.error)
      const { content, isKnown, ...file } = opened.value
      await show({ name: file.name, content, file, isKnown, isSettled })
    },
    readCopy: async ({ handle, name }) => {
      const opened = await bridge.readDocument({ handle })
      if (!opened.ok) return notOpened(name, opened.error)
      const { content, isKnown } = opened.value
      await show({ name, content, file: null, isKnown })
    },
    readBytes: async (name, bytes) => {
      const read = await bridge.readBytes({ bytes })
      await (read.ok ? show({ name, content: read.value, file: null, isKnown: false }) : notOpened(name, read.error))
    },
    showUnsaved: async (document, noticeKey) => {
      if (!(await mayLeave())) return false
      const { documentOpened, noticeGiven } = store.getState()
      documentOpened(document, null)
      noticeGiven({ key: noticeKey, params: { country: document.scenario.country } })
      turns.tidyUp(forgetBackup(bridge, store))
      return true
    },
  }
}
