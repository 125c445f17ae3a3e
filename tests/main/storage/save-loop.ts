import { writeFile } from 'node:fs/promises'
import { atomicSave } from '../../../src/main/storage/atomic-save'
import { openJournal } from '../../../src/main/storage/journal'
import { editionOf } from './edition'

/** Saves edition after edition until it is killed, and says each number once that edition is acknowledged. */
const [way, path = '', first = '1'] = process.argv.slice(2)

const journal = openJournal(path)
const savers: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  atomic: (text) => atomicSave(path, Buffer.from(text)),
  'in-place': (text) => writeFile(path, text),
  journal: (text) =>
    journal.append({ name: 'plan.json', path: null, baseHash: null, savedAt: new Date().toISOString(), text }),
}
const save = savers[way ?? '']
if (!save) throw new RangeError(`No way of saving is called "${way ?? ''}"`)

for (let number = Number(first); ; number++) {
  await save(editionOf(number))
  process.stdout.write(`${number}\n`)
}
