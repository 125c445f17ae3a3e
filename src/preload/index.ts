import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type {
  Ask,
  Channel,
  EventChannel,
  EventPayload,
  ForestallBridge,
  IpcResult,
  Listen,
  Reply,
} from '../shared/contract'

/** A request as a function. The channel's name stays in here: the page can't choose one. */
function ask<C extends Channel>(channel: C): Ask<C> {
  return async (...args): Promise<IpcResult<Reply<C>>> => {
    try {
      // Main has parsed the reply by the contract.
      return (await ipcRenderer.invoke(channel, args[0])) as IpcResult<Reply<C>>
    } catch (error) {
      // Main answers failures as data; this is one of the channel itself, such as a value that can't be copied.
      return { ok: false, error: { code: 'internal', message: error instanceof Error ? error.message : String(error) } }
    }
  }
}

/** An event as a subscription. The page never sees Electron's event object, which would lead back to ipcRenderer. */
function listen<C extends EventChannel>(channel: C): Listen<C> {
  return (listener) => {
    const forward = (_event: IpcRendererEvent, payload: EventPayload<C>): void => {
      listener(payload)
    }
    ipcRenderer.on(channel, forward)
    return () => {
      ipcRenderer.removeListener(channel, forward)
    }
  }
}

const answerClose = ask('window:answer-close')
const onCloseRequested = listen('window:before-close')

let decideClose: (() => Promise<'close' | 'stay'>) | undefined

onCloseRequested(() => {
  // Said at once: it shows main that the page is alive, however long the person thinks.
  void answerClose({ answer: 'asking' })
  void (decideClose?.() ?? Promise.resolve('close' as const)).then(
    (answer) => answerClose({ answer }),
    () => answerClose({ answer: 'stay' }),
  )
})

const bridge: ForestallBridge = {
  confinement: { isSandboxed: process.sandboxed, isContextIsolated: process.contextIsolated },
  start: ask('app:start'),
  openDocument: ask('document:open'),
  readDocument: ask('document:read'),
  readBytes: ask('document:read-bytes'),
  noteOpened: ask('document:opened'),
  saveDocument: ask('document:save'),
  saveDocumentAs: ask('document:save-as'),
  listRecents: ask('recents:list'),
  clearRecents: ask('recents:clear'),
  writeRecovery: ask('recovery:write'),
  discardRecovery: ask('recovery:discard'),
  keepUnreadableRecovery: ask('recovery:keep-unreadable'),
  changeSettings: ask('settings:change'),
  describeWindow: ask('window:describe'),
  reopenWindow: ask('window:reopen'),
  exportChart: ask('export:chart'),
  exportText: ask('export:text'),
  printPages: ask('print:pages'),
  savePdf: ask('print:pdf'),
  onMenuCommand: listen('menu:command'),
  onOpenRequested: listen('document:open-requested'),
  onRecentsChanged: listen('recents:changed'),
  onSettingsChanged: listen('settings:changed'),
  onBeforeClose: (decide) => {
    decideClose = decide
    return () => {
      if (decideClose === decide) decideClose = undefined
    }
  },
}

contextBridge.exposeInMainWorld('forestall', bridge)
