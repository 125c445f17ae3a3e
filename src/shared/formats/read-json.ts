import type { Result } from '../lib'
import { decodeUtf8, utf8Length } from './decode-utf8'
import { newFault, type FileFault } from './file-fault'
import { scanJson, type JsonLimits, type ScanFault } from './scan-json'
import { positionAt } from './text-position'

/** Largest file that is read, bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

export const JSON_LIMITS: JsonLimits = {
  depth: 64,
  nodes: 250_000,
  keysInObject: 2_000,
  itemsInArray: 10_000,
}

/** A JSON file taken apart: its value, and its text so that faults can be given a line. */
export interface JsonFile {
  readonly text: string
  readonly value: unknown
}

/** Read the bytes or text of a JSON file from anywhere: nothing about it is trusted. Never throws. */
export function readJson(content: Uint8Array | string): Result<JsonFile, readonly FileFault[]> {
  const text = readText(content)
  if (!text.ok) return text
  const other = beginningOfOther(text.value)
  if (other !== undefined) return refuse(newFault('file/not-json', { params: { found: other } }))
  const scan = scanJson(text.value, JSON_LIMITS)
  if (scan.faults.length > 0) return { ok: false, error: scan.faults.map((fault) => scanFault(text.value, fault)) }
  try {
    const value: unknown = scan.hasNegativeZero
      ? JSON.parse(text.value, (_, part: unknown) => (part === 0 ? 0 : part))
      : JSON.parse(text.value)
    return { ok: true, value: { text: text.value, value } }
  } catch {
    // The scan and the parser of the platform know the same grammar; should they ever differ, the file is refused.
    return refuse(newFault('shape/unreadable', { params: { expected: 'JSON' } }))
  }
}

function readText(content: Uint8Array | string): Result<string, readonly FileFault[]> {
  const bytes = typeof content === 'string' ? utf8Length(content) : content.length
  if (bytes > MAX_FILE_BYTES) {
    return refuse(newFault('file/too-large', { params: { bytes, limit: MAX_FILE_BYTES } }))
  }
  if (typeof content !== 'string' && isUtf16(content)) return refuse(newFault('file/utf-16'))
  const decoded = typeof content === 'string' ? content : decodeUtf8(content)
  if (decoded === undefined) return refuse(newFault('file/not-utf-8'))
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  if (text.includes('\0')) return refuse(newFault('file/nul'))
  return text.trim() === '' ? refuse(newFault('file/empty')) : { ok: true, value: text }
}

/**
 * The first word of a text that is no JSON at all, such as a letter or a web page; undefined where it may be some.
 *
 * Where the very first character is wrong, what is wrong further on is of no interest.
 */
function beginningOfOther(text: string): string | undefined {
  const start = text.trimStart()
  if (/^(?:[[{"\d-]|true|false|null|\/[/*])/.test(start)) return undefined
  return start.split(/\s/, 1)[0]?.slice(0, LONGEST_BEGINNING)
}

const LONGEST_BEGINNING = 24

/** By its byte order mark, or by the NUL that UTF-16 puts beside every ASCII character. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const isText = (byte: number | undefined) => byte !== undefined && byte !== 0
  return (
    (isText(first) && second === 0 && isText(third) && fourth === 0) ||
    (first === 0 && isText(second) && third === 0 && isText(fourth))
  )
}

function scanFault(text: string, fault: ScanFault): FileFault {
  const { problem, path, offset, found } = fault
  const position = positionAt(text, offset)
  const limits = {
    'too-deep': JSON_LIMITS.depth,
    'too-many-nodes': JSON_LIMITS.nodes,
    'too-many-keys': JSON_LIMITS.keysInObject,
    'too-many-items': JSON_LIMITS.itemsInArray,
  } as const
  const params =
    problem === 'too-deep' ||
    problem === 'too-many-nodes' ||
    problem === 'too-many-keys' ||
    problem === 'too-many-items'
      ? { limit: limits[problem] }
      : { found, key: found.slice(0, 60) }
  return newFault(`json/${problem}`, { params, path, position })
}

function refuse(fault: FileFault): { readonly ok: false; readonly error: readonly FileFault[] } {
  return { ok: false, error: [fault] }
}
