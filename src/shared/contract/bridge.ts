import type { Channel, Reply, Request } from './ipc-contract'
import type { EventChannel, EventPayload } from './ipc-events'
import type { IpcResult } from './ipc-result'

/** A request of the main process as a function; never rejects, failures are data. */
export type Ask<C extends Channel> = (
  ...request: undefined extends Request<C> ? [] : [request: Request<C>]
) => Promise<IpcResult<Reply<C>>>

/** Listen to an event; the returned function stops listening. */
export type Listen<C extends EventChannel> = (listener: (payload: EventPayload<C>) => void) => () => void

/** How the page itself is locked in; all must be true. */
export interface Confinement {
  readonly isSandboxed: boolean
  readonly isContextIsolated: boolean
}

/** Everything the page may ask of the computer: `window.forestall`. No path ever crosses it. */
export interface ForestallBridge {
  readonly confinement: Confinement
  /** First call of the page: settings, leftover work, recents. */
  readonly start: Ask<'app:start'>

  readonly openDocument: Ask<'document:open'>
  readonly readDocument: Ask<'document:read'>
  readonly readBytes: Ask<'document:read-bytes'>
  readonly noteOpened: Ask<'document:opened'>
  readonly saveDocument: Ask<'document:save'>
  readonly saveDocumentAs: Ask<'document:save-as'>

  readonly listRecents: Ask<'recents:list'>
  readonly clearRecents: Ask<'recents:clear'>

  readonly writeRecovery: Ask<'recovery:write'>
  readonly discardRecovery: Ask<'recovery:discard'>
  readonly keepUnreadableRecovery: Ask<'recovery:keep-unreadable'>

  readonly changeSettings: Ask<'settings:change'>

  readonly describeWindow: Ask<'window:describe'>
  readonly reopenWindow: Ask<'window:reopen'>

  readonly exportChart: Ask<'export:chart'>
  readonly exportText: Ask<'export:text'>

  readonly printPages: Ask<'print:pages'>
  readonly savePdf: Ask<'print:pdf'>

  readonly onMenuCommand: Listen<'menu:command'>
  readonly onOpenRequested: Listen<'document:open-requested'>
  readonly onRecentsChanged: Listen<'recents:changed'>
  readonly onSettingsChanged: Listen<'settings:changed'>
  /** Decide about unsaved work before the window closes. The last listener wins; without one the window just closes. */
  readonly onBeforeClose: (decide: () => Promise<'close' | 'stay'>) => () => void
}

declare global {
  interface Window {
    /** Absent where the page runs in a plain browser. */
    readonly forestall?: ForestallBridge
  }
}
