import { z } from 'zod'
import { recentDocument } from './documents'
import { settings } from './settings'

/** What a person chose in the application menu and the renderer must carry out. */
export const menuCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum([
      'new',
      'open',
      'save',
      'save-as',
      'print',
      'save-pdf',
      'undo',
      'redo',
      'select-all',
      'show-shortcuts',
      'show-brief',
      'show-limits',
      'show-about',
      'read-equations',
      'read-tests',
    ]),
  }),
  z.strictObject({ kind: z.literal('open-example'), scenario: z.string().max(80) }),
  z.strictObject({ kind: z.literal('open-recent'), document: recentDocument.pick({ handle: true, name: true }) }),
])
export type MenuCommand = z.infer<typeof menuCommand>

/** Everything main tells the renderer without being asked. */
export const ipcEvents = {
  'menu:command': menuCommand,
  /** A second start of the app, or the desktop, asks to open a file; the renderer minds unsaved work, then reads it. */
  'document:open-requested': recentDocument.pick({ handle: true, name: true }),
  'recents:changed': z.array(recentDocument),
  'settings:changed': settings,
  /** The person wants to close the window. Answer with 'asking' at once, then 'close' or 'stay'. */
  'window:before-close': z.null(),
} as const

export type IpcEvents = typeof ipcEvents
export type EventChannel = keyof IpcEvents
/** What an event carries. */
export type EventPayload<C extends EventChannel> = z.infer<IpcEvents[C]>
