/** Every failure a user can be told about. The renderer has a sentence for each. */
export const IPC_ERROR_CODES = [
  'ipc/untrusted-sender',
  'ipc/bad-request',
  'internal',
  'storage/unknown-handle',
  'storage/not-found',
  'storage/folder-missing',
  'storage/not-a-file',
  'storage/not-text',
  'storage/too-large',
  'storage/changed-on-disk',
  'storage/same-file',
  'storage/access-denied',
  'storage/read-only',
  'storage/folder-read-only',
  'storage/edition-not-kept',
  'storage/disk-full',
  'storage/busy',
  'storage/name-too-long',
  'storage/not-verified',
  'storage/failed',
  'print/failed',
  'print/no-pdf',
] as const

/** A namespaced error code; there is no "other". */
export type IpcErrorCode = (typeof IPC_ERROR_CODES)[number]

/**
 * A failure as data.
 *
 * - `message` — English, for developers and "Copy details"; it never holds a path.
 * - `details` — values for the renderer's own sentence: `name`, `folder`, `sizeBytes`, `limitBytes`, `system` (e.g. ENOSPC).
 */
export interface IpcError {
  readonly code: IpcErrorCode
  readonly message: string
  readonly details?: Readonly<Record<string, string | number>>
}

/** What crosses the bridge: errors as data, since Electron keeps only the message of a thrown one. */
export type IpcResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: IpcError }
