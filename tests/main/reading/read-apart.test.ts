import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApartReader, READING_LIMITS, type ReadingLimits } from '../../../src/main/reading/read-apart'
import {
  bundledScenarios,
  faultsOf,
  serialiseScenarioDocument,
  type DocumentContent,
} from '../../../src/shared/formats'
import { builtProgram } from '../storage/killed-program'

let folder = ''
let reader = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-reader-'))
  reader = await builtProgram('src/main/reading/reader-worker.ts', folder)
}, 60_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const read = (content: string | Uint8Array) => createApartReader(reader).read(Buffer.from(content))
const codesOf = (content: DocumentContent) =>
  content.kind === 'faults' ? content.faults.map(({ code }) => code) : ['no fault']

/** A reader that does what a hostile file would have to bring the real one to. */
async function readerThat(script: string): Promise<string> {
  const path = join(folder, `broken-${script.length}.mjs`)
  const frame = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', () => { ${script} })
    parentPort.postMessage('ready')`
  await writeFile(path, frame)
  return path
}

const small: ReadingLimits = { processorMs: 300, clockMs: 5000, memoryMegabytes: 64 }

describe('createApartReader', () => {
  it('gives the canonical text of a document', async () => {
    const text = bundledScenarios().map(({ document }) => serialiseScenarioDocument(document))[0] ?? ''

    expect(await read(text)).toEqual({ kind: 'document', text })
    expect(await read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual({ kind: 'document', text })
  }, 60_000)

  it('gives the faults of what is none', async () => {
    expect(codesOf(await read('hello'))).toEqual(['file/not-json'])
    expect(codesOf(await read(Buffer.from('\uFEFF{}', 'utf16le')))).toEqual(['file/utf-16'])
  }, 60_000)

  it('says so of a file that takes too long, and ends the reading', async () => {
    const content = await createApartReader(await readerThat('for (;;) { /* as a hang would */ }'), small).read(
      Buffer.from('{}'),
    )

    expect(content).toEqual({ kind: 'stopped', limit: 'time', most: 0.3 })
    expect(faultsOf(content)).toMatchObject([{ code: 'file/too-slow', params: { limit: 0.3 } }])
  }, 60_000)

  it('says so of a file that takes too much memory, and lives on', async () => {
    const script = 'const all = []; for (;;) all.push({ held: [all.length] })'
    const content = await createApartReader(await readerThat(script), {
      ...small,
      processorMs: 60_000,
      clockMs: 60_000,
    }).read(Buffer.from('{}'))

    expect(content).toEqual({ kind: 'stopped', limit: 'memory', most: 64 })
    expect(faultsOf(content)).toMatchObject([{ code: 'file/too-heavy' }])
    expect(codesOf(await read('hello'))).toEqual(['file/not-json'])
  }, 60_000)

  it('passes on what is a bug of the reader', async () => {
    await expect(
      createApartReader(await readerThat('throw new TypeError("a bug")'), small).read(Buffer.from('{}')),
    ).rejects.toThrow('a bug')
    await expect(createApartReader(await readerThat('process.exit(0)'), small).read(Buffer.from('{}'))).rejects.toThrow(
      'without an answer',
    )
  }, 60_000)

  it('may be prepared, once or often, and reads each file in a thread of its own', async () => {
    const prepared = createApartReader(reader)
    prepared.prepare()
    prepared.prepare()

    expect(codesOf(await prepared.read(Buffer.from('first')))).toEqual(['file/not-json'])
    expect(codesOf(await prepared.read(Buffer.from('')))).toEqual(['file/empty'])
  }, 60_000)

  it('reads many files at once, each in its own thread', async () => {
    const contents = await Promise.all(['a', '', '[', '{}'].map(read))

    expect(contents.map(codesOf)).toEqual([
      ['file/not-json'],
      ['file/empty'],
      ['json/unexpected-end'],
      ['version/not-forestall'],
    ])
    expect(READING_LIMITS.memoryMegabytes).toBeLessThanOrEqual(256)
  }, 60_000)
})
