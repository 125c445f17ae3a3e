import type { ForestallBridge } from '../../../shared/contract'
import { serialiseScenarioDocument } from '../../../shared/formats'
import { selectHasUnsavedChanges } from '../../state/document-slice'
import type { AppState, AppStore } from '../../state/store'

/** So long after a change the work is put aside, in milliseconds: with the writing it is less than a second. */
const DELAY = 500
/** So long after a write that failed it is tried again, in milliseconds. */
const RETRY = 5000

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
  let retrying: ReturnType<typeof setTimeout> | null = null
  let isStopped = false
  let isWriting = false
  /** It was said that work can't be put aside: more often than once it would only be in the way. */
  let isTold = false
  const atStart = store.getState()
  /** null: there is unsaved work, and it is not known to lie aside. */
  let written = selectHasUnsavedChanges(atStart) ? null : atStart.document

  const write = async () => {
    timer = null
    if (isWriting) {
      plan()
      return
    }
    const state = store.getState()
    const { document, file, backedUp, noticeGiven } = state
    if (document === written) return
    isWriting = true
    const hasWork = selectHasUnsavedChanges(state)
    const entry = () => ({
      name: file?.name ?? nameless(),
      text: serialiseScenarioDocument(document),
      handle: file?.handle ?? null,
      baseHash: file?.hash ?? null,
    })
    const done = await (hasWork ? bridge.writeRecovery(entry()) : bridge.discardRecovery())
    isWriting = false
    if (done.ok) {
      isTold = false
      written = document
      backedUp(hasWork ? now() : null)
    } else if (!isStopped) {
      if (hasWork && !isTold) {
        isTold = true
        noticeGiven({ key: 'document:notices.notPutAside' }, { isOfProgram: true })
      }
      retrying ??= setTimeout(plan, RETRY)
    }
  }
  const plan = () => {
    if (retrying) clearTimeout(retrying)
    retrying = null
    timer ??= setTimeout(() => void write(), DELAY)
  }
  const stopListening = store.subscribe((state: AppState, before: AppState) => {
    if (state.document !== before.document) plan()
  })
  if (written === null) plan()

  return () => {
    isStopped = true
    stopListening()
    if (timer) clearTimeout(timer)
    if (retrying) clearTimeout(retrying)
  }
}
