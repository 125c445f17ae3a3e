import type { ForestallBridge, RecoveredWork, StartState } from '../../shared/contract'
import type { DocumentCommands } from '../features/document/document-commands'
import { readDocumentText } from '../features/document/read-document-text'
import { changedSettings } from '../state/settings-slice'
import type { AppStore } from '../state/store'
import { overridesOf } from './start-overrides'

interface Surroundings {
  readonly bridge: ForestallBridge
  readonly store: Pick<AppStore, 'getState'>
}

/** Read settings and leftover work; what fails is left at its defaults, so that one can always work. */
export async function startSession({ bridge, store }: Surroundings, hash: string): Promise<StartState | null> {
  const start = await bridge.start()
  const { settingsRead, settings, noticeGiven } = store.getState()
  if (!start.ok) noticeGiven({ key: 'shell:startFailed' }, { isOfProgram: true })
  const known = start.ok ? start.value.settings : settings
  settingsRead(changedSettings(known, overridesOf(hash)), start.ok ? start.value.systemLanguage : undefined)
  return start.ok ? start.value : null
}

/** Open what waits: work that was left over first, else the file the app was started with. */
export async function openWaiting(
  { bridge, store }: Surroundings,
  commands: DocumentCommands,
  { recovered, unread, requested, afterCrash }: StartState,
): Promise<void> {
  for (const became of unread) {
    store.getState().noticeGiven({ key: `document:notices.unread.${became}` }, { isOfProgram: true })
  }
  if (recovered) await openRecovered({ bridge, store }, recovered, afterCrash)
  if (requested) await commands.openKnown(requested)
}

async function openRecovered({ bridge, store }: Surroundings, work: RecoveredWork, afterCrash: boolean): Promise<void> {
  const { name, text, handle, baseHash, savedAt, fileNow } = work
  const before = store.getState().document
  const read = readDocumentText(text)
  if (!read.ok) {
    const isKept = (await bridge.keepUnreadableRecovery()).ok
    const of = isKept ? 'leftover' : 'leftoverInTheWay'
    const answer = await store.getState().ask({ kind: 'unreadable', name, faults: read.error, of })
    if (answer === 'save-as') await bridge.exportText({ format: 'json', suggestedName: name, text })
    return
  }
  const file = handle && baseHash ? { handle, name, hash: baseHash } : null
  store.getState().documentRecovered(read.value, file)
  // The window died a moment ago: the user knows what was on the screen, a line is enough.
  if (afterCrash) {
    store.getState().noticeGiven({ key: 'document:notices.afterCrash' })
    return
  }
  const { country, title } = read.value.scenario
  const called = file ? name : `${country} / ${title}`
  const answer = await store.getState().ask({ kind: 'recovered', name: called, savedAt, fileNow })
  if (answer !== 'discard') return
  store.getState().documentOpened(before, null)
  await bridge.discardRecovery()
}
