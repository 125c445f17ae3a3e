import { createHash } from 'node:crypto'

/**
 * Fingerprint of content, whatever the order of its keys and records: SHA-256, hexadecimal.
 *
 * Lists of records are taken in an order of their own, since the order of records in a file changes no number;
 * lists of plain values keep theirs.
 */
export function contentHash(content: unknown): string {
  return createHash('sha256').update(orderedText(content), 'utf8').digest('hex')
}

function orderedText(value: unknown): string {
  if (Array.isArray(value)) {
    const parts = value.map(orderedText)
    const holdsRecords = value.some((part) => typeof part === 'object' && part !== null)
    return `[${(holdsRecords ? parts.sort() : parts).join(',')}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${JSON.stringify(key)}:${orderedText(part)}`)
  return `{${fields.sort().join(',')}}`
}
