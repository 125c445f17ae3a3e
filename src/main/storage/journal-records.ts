import { contentHashOf } from './content-hash'

/** Hex digits of the checksum: 128 bits of SHA-256. */
const CHECK_DIGITS = 32
const SPACE = 0x20
const LINE_END = 0x0a
/** Digits of the longest length: a record never has a gigabyte. */
const MAX_LENGTH_DIGITS = 9

/** A record as it is written, and the checksum the next one builds on. */
export interface WrittenRecord {
  readonly bytes: Uint8Array
  readonly check: string
}

/** What stands before the first record. */
export const NO_CHECK = ''

/**
 * Frame one record of a journal as `<bytes> <checksum> <content>` and a line break.
 *
 * The checksum covers the one before it too, so that a record can be neither changed nor left out nor moved.
 */
export function writeRecord(content: string, checkBefore: string): WrittenRecord {
  const body = Buffer.from(content)
  const check = checkOf(body, checkBefore)
  return { bytes: Buffer.concat([Buffer.from(`${body.length} ${check} `), body, Buffer.from('\n')]), check }
}

/** The records from the start of a journal up to the first that is cut off or damaged. Never throws. */
export function readRecords(journal: Uint8Array): readonly string[] {
  const contents: string[] = []
  let check = NO_CHECK
  let at = 0
  for (;;) {
    const record = recordAt(journal, at, check)
    if (!record) return contents
    contents.push(record.body.toString('utf8'))
    check = record.check
    at = record.end
  }
}

function recordAt(journal: Uint8Array, at: number, checkBefore: string) {
  const lengthEnd = journal.indexOf(SPACE, at)
  if (lengthEnd < 0 || lengthEnd - at > MAX_LENGTH_DIGITS) return undefined
  const digits = asText(journal, at, lengthEnd)
  if (!/^[1-9]\d*$/.test(digits)) return undefined
  const bodyStart = lengthEnd + 1 + CHECK_DIGITS + 1
  const bodyEnd = bodyStart + Number(digits)
  if (journal[bodyStart - 1] !== SPACE || journal[bodyEnd] !== LINE_END) return undefined
  const body = Buffer.from(journal.subarray(bodyStart, bodyEnd))
  const check = asText(journal, lengthEnd + 1, bodyStart - 1)
  return check === checkOf(body, checkBefore) ? { body, check, end: bodyEnd + 1 } : undefined
}

function checkOf(body: Uint8Array, checkBefore: string): string {
  return contentHashOf(Buffer.concat([Buffer.from(checkBefore), body])).slice(0, CHECK_DIGITS)
}

function asText(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString('latin1')
}
