import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Pack a flat folder as an asar archive: two Chromium pickles with the index, then the files' bytes.
 *
 * @param {string} folder
 */
export function packAsar(folder) {
  /** @type {Record<string, { size: number, offset: string }>} */
  const files = {}
  const bodies = []
  let offset = 0
  for (const name of readdirSync(folder).sort()) {
    const body = readFileSync(join(folder, name))
    files[name] = { size: body.length, offset: String(offset) }
    bodies.push(body)
    offset += body.length
  }
  const index = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(index.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(index.length, 12)
  index.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}
