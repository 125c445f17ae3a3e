import type { ForestallBridge, IpcResult } from '../../shared/contract'
import { contentOf } from '../../shared/formats'

const refused: IpcResult<never> = {
  ok: false,
  error: { code: 'internal', message: 'No bridge: the page runs in a plain browser.' },
}
const refuse = () => Promise.resolve(refused)
const done = () => Promise.resolve({ ok: true, value: undefined } as const)
const silence = () => () => undefined

/** Stands in for the bridge where the page runs in a plain browser: it works, but knows no files. */
export const absentBridge: ForestallBridge = {
  confinement: { isSandboxed: false, isContextIsolated: false },
  start: refuse,
  openDocument: refuse,
  readDocument: refuse,
  readBytes: ({ bytes }) => Promise.resolve({ ok: true, value: contentOf(bytes) }),
  noteOpened: done,
  saveDocument: refuse,
  saveDocumentAs: refuse,
  listRecents: () => Promise.resolve({ ok: true, value: [] }),
  clearRecents: done,
  writeRecovery: refuse,
  discardRecovery: done,
  keepUnreadableRecovery: done,
  changeSettings: refuse,
  describeWindow: done,
  reopenWindow: refuse,
  exportChart: refuse,
  exportText: refuse,
  printPages: refuse,
  savePdf: refuse,
  onMenuCommand: silence,
  onOpenRequested: silence,
  onRecentsChanged: silence,
  onSettingsChanged: silence,
  onBeforeClose: silence,
}
