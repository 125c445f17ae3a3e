import type {
  ContentHash,
  FileHandle,
  ForestallBridge,
  IpcErrorCode,
  IpcResult,
  OpenedDocument,
} from '../../src/shared/contract'
import { DEFAULT_SETTINGS } from '../../src/shared/contract'
import { contentOf } from '../../src/shared/formats'
import type { OpenFile } from '../../src/renderer/state/document-slice'

export const handleNo = (number: number): FileHandle => `file-${number.toString(16).padStart(32, '0')}` as FileHandle
export const hashNo = (number: number): ContentHash => number.toString(16).padStart(64, '0')

export const anOpenFile = (overrides: Partial<OpenFile> = {}): OpenFile => ({
  handle: handleNo(1),
  name: 'kelvara.json',
  hash: hashNo(1),
  ...overrides,
})

const ok = <Value>(value: Value): Promise<IpcResult<Value>> => Promise.resolve({ ok: true, value })
export const refusal = (code: IpcErrorCode): Promise<IpcResult<never>> =>
  Promise.resolve({ ok: false, error: { code, message: 'for developers' } })

/** A disk in memory behind the bridge. Tests replace the answers they are about. */
export function aBridge(overrides: Partial<ForestallBridge> = {}) {
  const calls: { readonly name: string; readonly request: unknown }[] = []
  const note =
    <Reply>(name: string, reply: () => Promise<IpcResult<Reply>>) =>
    (request?: unknown) => {
      calls.push({ name, request })
      return reply()
    }
  const saved = { handle: handleNo(2), name: 'saved.json', hash: hashNo(2) }
  const bridge: ForestallBridge = {
    confinement: { isSandboxed: true, isContextIsolated: true },
    start: () => refusal('internal'),
    openDocument: note('openDocument', () => ok<OpenedDocument | null>(null)),
    readDocument: note('readDocument', () => refusal('storage/not-found')),
    readBytes: ({ bytes }) => ok(contentOf(bytes)),
    noteOpened: note('noteOpened', () => ok(undefined)),
    saveDocument: note('saveDocument', () => ok(saved)),
    saveDocumentAs: note('saveDocumentAs', () => ok(saved)),
    listRecents: () => ok([]),
    clearRecents: () => ok(undefined),
    writeRecovery: note('writeRecovery', () => ok({ savedAt: '2026-11-22T12:00:00Z' })),
    discardRecovery: note('discardRecovery', () => ok(undefined)),
    keepUnreadableRecovery: note('keepUnreadableRecovery', () => ok(undefined)),
    changeSettings: (change) => ok({ ...DEFAULT_SETTINGS, theme: change.theme ?? 'system' }),
    describeWindow: () => ok(undefined),
    reopenWindow: () => ok(undefined),
    exportChart: () => ok(null),
    exportText: note('exportText', () => ok(null)),
    printPages: note('printPages', () => ok(true)),
    savePdf: note('savePdf', () => ok({ name: 'saved.pdf' })),
    onMenuCommand: () => () => undefined,
    onOpenRequested: () => () => undefined,
    onRecentsChanged: () => () => undefined,
    onSettingsChanged: () => () => undefined,
    onBeforeClose: () => () => undefined,
    ...overrides,
  }
  return { bridge, calls, callsOf: (name: string) => calls.filter((call) => call.name === name) }
}
