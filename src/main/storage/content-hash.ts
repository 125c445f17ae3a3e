import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal: what we compare instead of the clock, which copies and sync folders set at will. */
export function contentHashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
