export type { Ask, Confinement, ForestallBridge, Listen } from './bridge'
export type {
  ContentHash,
  FileHandle,
  OpenedDocument,
  RecentDocument,
  RecoveredWork,
  RecoveryEntry,
  SavedDocument,
  UnreadWork,
} from './documents'
export { ipcContract } from './ipc-contract'
export type { AppInfo, Channel, IpcContract, Reply, Request, StartState } from './ipc-contract'
export { ipcEvents } from './ipc-events'
export type { EventChannel, EventPayload, IpcEvents, MenuCommand } from './ipc-events'
export { IPC_ERROR_CODES } from './ipc-result'
export type { IpcError, IpcErrorCode, IpcResult } from './ipc-result'
export { directionOf, languageFor, LANGUAGES, TEST_LANGUAGES, type Language } from './languages'
export { MAX_DOCUMENT_BYTES, MAX_RECENTS } from './limits'
export { DEFAULT_SETTINGS, settings } from './settings'
export type { Settings, SettingsChange } from './settings'
