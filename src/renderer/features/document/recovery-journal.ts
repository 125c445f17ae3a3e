import type { ForestallBridge } from '../../../shared/contract'
import { serialiseScenarioDocument } from '../../../shared/formats'
import { selectHasUnsavedChanges } from '../../state/document-slice'
import type { AppState, AppStore } from '../../state/store'

/** So long after a change the work is put aside, in milliseconds: with the writing it is less than a second. */
const DELAY = 500

interface Surroundings {
  readonly bridge: Pick<ForestallBridge, 'writeRecovery' | 'discardRecovery'>
  readonly store: Pick<AppStore, 'getState' | 'subscribe'>
  /** Name for work that is in no file yet. */
  readonly nameless: () => string
  readonly now?: () => number
}

/** Put unsaved work aside within a second of every change, in case the app or the computer dies. Returns how to stop. */
export function keepRecoveryJournal({ bridge, store, nameless, now = Date.now }: Surroundings): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let isWriting = false
  let written = store.getState().document

  const write = async () => {
    timer = null
    if (isWriting) {
      plan()
      return
    }
    const state = store.getState()
    const { document, file, backedUp } = state
    if (document === written) return
    written = document
    isWriting = true
    if (selectHasUnsavedChanges(state)) {
      const entry = { name: file?.name ?? nameless(), text: serialiseScenarioDocument(document) }
      const done = await bridge.writeRecovery({ ...entry, handle: file?.handle ?? null, baseHash: file?.hash ?? null })
      // A failure shows as a backup that gets older; the next change tries again.
      if (done.ok) backedUp(now())
    } else {
      await bridge.discardRecovery()
      backedUp(null)
    }
    isWriting = false
  }
  const plan = () => {
    timer ??= setTimeout(() => void write(), DELAY)
  }
  const stopListening = store.subscribe((state: AppState, before: AppState) => {
    if (state.document !== before.document) plan()
  })

  return () => {
    stopListening()
    if (timer) clearTimeout(timer)
  }
}
