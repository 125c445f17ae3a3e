import { z } from 'zod'
import type { DocumentContent, FaultCode, FileFault } from '../formats'
import { MAX_DOCUMENT_BYTES, MAX_EXPORT_BYTES, MAX_NAME_LENGTH } from './limits'

// A character is at least one byte of UTF-8, so this refuses nothing that would fit; main counts the bytes.
const documentText = z.string().max(MAX_DOCUMENT_BYTES)
const documentName = z.string().min(1).max(MAX_NAME_LENGTH)

/** Stand for a file in the renderer: opaque, made by main, known only while the app runs. */
export const fileHandle = z
  .string()
  .regex(/^file-[0-9a-f]{32}$/)
  .brand<'FileHandle'>()
export type FileHandle = z.infer<typeof fileHandle>

/** SHA-256 of a file's bytes, in hexadecimal. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)
export type ContentHash = z.infer<typeof contentHash>

const faultCode = z.custom<FaultCode>((value) => typeof value === 'string' && value.length <= 60)
const pathPart = z.union([z.string(), z.number()])

/** A fault of a file, as reading it found it. */
const fileFault = z.strictObject({
  stage: z.enum(['file', 'json', 'version', 'shape', 'sense']),
  code: faultCode,
  params: z.record(z.string(), pathPart),
  file: z.string().exactOptional(),
  place: z.string(),
  path: z.array(pathPart).readonly(),
  line: z.int().exactOptional(),
  column: z.int().exactOptional(),
  value: z.string().exactOptional(),
  rule: z.string(),
  remedy: z.string(),
}) satisfies z.ZodType<FileFault>

/**
 * What the bytes of a file say, read apart with limited time and memory.
 *
 * - `document` — `text` is the canonical text of a document that passed every check
 * - `faults` — what keeps it from being one, 21 at most
 * - `stopped` — reading took more time (`most` seconds) or memory (`most` megabytes) than it may
 */
export const documentContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), text: documentText }),
  z.strictObject({ kind: z.literal('faults'), faults: z.array(fileFault).min(1).max(21).readonly() }),
  z.strictObject({ kind: z.literal('stopped'), limit: z.enum(['time', 'memory']), most: z.number() }),
]) satisfies z.ZodType<DocumentContent>

/**
 * A file as it lies on disk.
 *
 * - `hash` — of the bytes; give it back when saving, so that a change by somebody else is seen
 * - `isKnown` — it was opened or saved here before, and is still among the recent documents
 */
export const openedDocument = z.strictObject({
  handle: fileHandle,
  name: documentName,
  hash: contentHash,
  isKnown: z.boolean(),
  content: documentContent,
})
export type OpenedDocument = z.infer<typeof openedDocument>

/** A file after it was written and checked. */
export const savedDocument = z.strictObject({ handle: fileHandle, name: documentName, hash: contentHash })
export type SavedDocument = z.infer<typeof savedDocument>

/** A document opened or saved before; `openedAt` is ISO 8601 in UTC. Most recent first. */
export const recentDocument = z.strictObject({ handle: fileHandle, name: documentName, openedAt: z.iso.datetime() })
export type RecentDocument = z.infer<typeof recentDocument>

/**
 * Save over a known file.
 *
 * - `expectedHash` — what the renderer last read or wrote; `any` means "keep mine", whatever lies there
 * - `inPlace` — write into the file instead of replacing it, where its folder takes no new file; not safe from a crash,
 *   so only when the person agreed and the work was put aside
 */
export const saveRequest = z.strictObject({
  handle: fileHandle,
  text: documentText,
  inPlace: z.boolean(),
  expectedHash: z.union([contentHash, z.literal('any')]),
})

/**
 * Ask for a place and save there.
 *
 * - `apartFrom` — a file that is not to be written over, since both are to be kept; null: any may be
 */
export const saveAsRequest = z.strictObject({
  text: documentText,
  suggestedName: documentName,
  apartFrom: fileHandle.nullable(),
})

/**
 * Work that is not in a file yet, kept in case the app or the window dies.
 *
 * - `handle`, `baseHash` — the file it belongs to and the bytes it started from; null for work never saved
 */
export const recoveryEntry = z.strictObject({
  name: documentName,
  text: documentText,
  handle: fileHandle.nullable(),
  baseHash: contentHash.nullable(),
})
export type RecoveryEntry = z.infer<typeof recoveryEntry>

/**
 * Work left over from a run that ended badly; `savedAt` is ISO 8601 in UTC.
 *
 * - `fileNow` — what became of its file since: `none` if it never had one, `missing` if it can't be read
 */
export const recoveredWork = recoveryEntry.extend({
  savedAt: z.iso.datetime(),
  fileNow: z.enum(['none', 'unchanged', 'changed', 'missing']),
})
export type RecoveredWork = z.infer<typeof recoveredWork>

/**
 * What became of leftover work that can't be read: kept for good under a name that begins so, or until the next start, which tries it
 * again. `in-the-way`: it could not be moved, and nothing is put aside until it can be. `begun-without`: the same of work that
 * somebody chose to begin without. `held`: it was set aside and can't be moved, and stays for the next start.
 */
export const unreadWork = z.enum(['unreadable', 'set-aside', 'in-the-way', 'begun-without', 'held'])
export type UnreadWork = z.infer<typeof unreadWork>

/** Read bytes that came without a file the main process knows, such as a file dropped on the window. */
export const readBytesRequest = z.strictObject({
  bytes: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.byteLength <= MAX_DOCUMENT_BYTES, `more than ${MAX_DOCUMENT_BYTES} bytes`),
})

/** Name a handle. */
export const handleRequest = z.strictObject({ handle: fileHandle })

const exportedBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= MAX_EXPORT_BYTES, `more than ${MAX_EXPORT_BYTES} bytes`)

/** A chart as it leaves the app: drawn as SVG text or painted as PNG bytes. */
export const chartExport = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('svg'), suggestedName: documentName, text: documentText }),
  z.strictObject({ format: z.literal('png'), suggestedName: documentName, bytes: exportedBytes }),
])

/** A table or a result as it leaves the app. */
export const textExport = z.strictObject({
  format: z.enum(['csv', 'json', 'txt']),
  suggestedName: documentName,
  text: documentText,
})

/** Pages as they leave the app: main draws them itself, of the window that asks. */
export const pdfExport = z.strictObject({ suggestedName: documentName })

/** Where an export went, by name only. */
export const exportedFile = z.strictObject({ name: documentName })
