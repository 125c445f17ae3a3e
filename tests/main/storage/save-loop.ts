import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { atomicSave } from '../../../src/main/storage/atomic-save'

/** Saves edition after edition until it is killed, and says each number once that edition is acknowledged. */
const [way, path = '', first = '1'] = process.argv.slice(2)
const FILLING = 'A sentence of the plan, over and over. '.repeat(6000)

function editionOf(number: number): Buffer {
  const body = `${number}\n${FILLING}`
  return Buffer.from(`${createHash('sha256').update(body).digest('hex')}\n${body}`)
}

for (let number = Number(first); ; number++) {
  const bytes = editionOf(number)
  await (way === 'atomic' ? atomicSave(path, bytes) : writeFile(path, bytes))
  process.stdout.write(`${number}\n`)
}
