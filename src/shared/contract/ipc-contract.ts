import { z } from 'zod'
import {
  chartExport,
  documentContent,
  exportedFile,
  handleRequest,
  openedDocument,
  pdfExport,
  readBytesRequest,
  recentDocument,
  recoveredWork,
  recoveryEntry,
  saveAsRequest,
  saveRequest,
  savedDocument,
  textExport,
  unreadWork,
} from './documents'
import { MAX_NAME_LENGTH, MAX_RECENTS } from './limits'
import { settings, settingsChange } from './settings'

// zod's compiled parsers probe `new Function`, which the Content-Security-Policy reports as a violation.
z.config({ jitless: true })

const nothing = z.void()

/** About the program, for the About box and for bug reports. */
export const appInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  platform: z.string(),
  isPackaged: z.boolean(),
})
export type AppInfo = z.infer<typeof appInfo>

/**
 * All the renderer needs to begin.
 *
 * - `recovered` — unsaved work of a run that ended badly
 * - `unread` — what became of such work that could not be read
 * - `requested` — a file named when the app was started, not read yet
 * - `afterCrash` — true when the window died and this is its successor
 * - `isDeveloper` — offer what only those who work on the program need, such as invented languages
 */
export const startState = z.strictObject({
  info: appInfo,
  settings,
  systemLanguage: z.string(),
  recents: z.array(recentDocument).max(MAX_RECENTS),
  recovered: recoveredWork.nullable(),
  unread: z.array(unreadWork),
  requested: recentDocument.pick({ handle: true, name: true }).nullable(),
  afterCrash: z.boolean(),
  isDeveloper: z.boolean(),
})
export type StartState = z.infer<typeof startState>

/** Every request the renderer may make of the main process: one channel, one request, one reply. */
export const ipcContract = {
  'app:start': { request: nothing, reply: startState },

  /** null: the person cancelled the dialog. */
  'document:open': { request: nothing, reply: openedDocument.nullable() },
  /** Read a file whose handle is known: a recent one, one asked for from outside, or the present one again. */
  'document:read': { request: handleRequest, reply: openedDocument },
  /** Read what was dropped on the window. */
  'document:read-bytes': { request: readBytesRequest, reply: documentContent },
  /** The window could read the file as a document: it may stand among the recent ones. */
  'document:opened': { request: handleRequest, reply: nothing },
  'document:save': { request: saveRequest, reply: savedDocument },
  'document:save-as': { request: saveAsRequest, reply: savedDocument.nullable() },

  'recents:list': { request: nothing, reply: z.array(recentDocument).max(MAX_RECENTS) },
  'recents:clear': { request: nothing, reply: nothing },

  'recovery:write': { request: recoveryEntry, reply: z.strictObject({ savedAt: z.iso.datetime() }) },
  'recovery:discard': { request: nothing, reply: nothing },
  /** Leftover work that the window can't read: the next change must not be written over it. */
  'recovery:keep-unreadable': { request: nothing, reply: nothing },

  'settings:change': { request: settingsChange, reply: settings },

  'window:describe': {
    request: z.strictObject({ name: z.string().max(MAX_NAME_LENGTH), isDirty: z.boolean() }),
    reply: nothing,
  },
  'window:answer-close': {
    request: z.strictObject({ answer: z.enum(['asking', 'close', 'stay']) }),
    reply: nothing,
  },
  'window:reopen': { request: z.strictObject({ with: z.enum(['recovered-work', 'nothing']) }), reply: nothing },

  'export:chart': { request: chartExport, reply: exportedFile.nullable() },
  'export:text': { request: textExport, reply: exportedFile.nullable() },

  /** What the window shows on paper, by the system's dialog. false: the person cancelled it. */
  'print:pages': { request: nothing, reply: z.boolean() },
  /** The same as a PDF, in a place that the person chooses. */
  'print:pdf': { request: pdfExport, reply: exportedFile.nullable() },
} as const

export type IpcContract = typeof ipcContract
export type Channel = keyof IpcContract
/** What a channel takes. */
export type Request<C extends Channel> = z.infer<IpcContract[C]['request']>
/** What a channel answers. */
export type Reply<C extends Channel> = z.infer<IpcContract[C]['reply']>
