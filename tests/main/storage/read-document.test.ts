import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_DOCUMENT_BYTES } from '../../../src/shared/contract'
import { contentHashOf } from '../../../src/main/storage/content-hash'
import { readDocument } from '../../../src/main/storage/read-document'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-read-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

async function sparseFile(name: string, size: number): Promise<string> {
  const path = join(folder, name)
  const handle = await open(path, 'w')
  await handle.truncate(size)
  await handle.close()
  return path
}

describe('readDocument', () => {
  it('gives the text as it is, with byte order mark and line ends, and the hash of its bytes', async () => {
    const bytes = Buffer.from('\uFEFF{"title":"بلد"}\r\n')
    const path = await fileOf('plan.json', bytes)

    expect(await readDocument(path)).toEqual({ text: '\uFEFF{"title":"بلد"}\r\n', hash: contentHashOf(bytes) })
  })

  it('reads an empty file and one of exactly the largest size', async () => {
    expect((await readDocument(await fileOf('empty.json', ''))).text).toBe('')
    expect((await readDocument(await sparseFile('largest.json', MAX_DOCUMENT_BYTES))).text.length).toBe(
      MAX_DOCUMENT_BYTES,
    )
  })

  it('reads through a link', async () => {
    await symlink(await fileOf('target.json', '{}'), join(folder, 'link.json'))

    expect((await readDocument(join(folder, 'link.json'))).text).toBe('{}')
  })

  it('refuses 5 GB without reading them', async () => {
    const path = await sparseFile('huge.json', 5 * 1024 ** 3)
    const before = performance.now()

    await expect(readDocument(path)).rejects.toMatchObject({
      code: 'storage/too-large',
      details: { name: 'huge.json', sizeBytes: 5 * 1024 ** 3, limitBytes: MAX_DOCUMENT_BYTES },
    })
    expect(performance.now() - before).toBeLessThan(200)
  })

  it('refuses one byte too many', async () => {
    await expect(readDocument(await sparseFile('over.json', MAX_DOCUMENT_BYTES + 1))).rejects.toMatchObject({
      code: 'storage/too-large',
    })
  })

  it.skipIf(process.platform === 'win32')('refuses a pipe without waiting for a writer', async () => {
    const path = join(folder, 'pipe.json')
    execFileSync('mkfifo', [path])

    await expect(readDocument(path)).rejects.toMatchObject({ code: 'storage/not-a-file' })
  })

  it.skipIf(process.platform === 'win32')('refuses devices and folders', async () => {
    for (const path of ['/dev/zero', '/dev/null', folder]) {
      await expect(readDocument(path)).rejects.toMatchObject({ code: 'storage/not-a-file' })
    }
  })

  it('refuses bytes that are not UTF-8', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe])

    await expect(readDocument(await fileOf('picture.json', png))).rejects.toMatchObject({ code: 'storage/not-text' })
  })

  it('says that a file is not there, without its folder', async () => {
    const failure: unknown = await readDocument(join(folder, 'none.json')).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'storage/not-found', details: { name: 'none.json' } })
    expect(String(failure)).not.toContain(folder)
  })
})
