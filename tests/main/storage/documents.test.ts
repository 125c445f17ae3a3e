import { mkdtemp, readFile, readdir, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_DOCUMENT_BYTES, type FileHandle } from '../../../src/shared/contract'
import { contentOf, SCENARIO_FORMAT_VERSION } from '../../../src/shared/formats'
import { contentHashOf } from '../../../src/main/storage/content-hash'
import { createDocuments, type Documents, type SaveKind } from '../../../src/main/storage/documents'
import { createFileHandles, type FileHandles } from '../../../src/main/storage/file-handles'
import { keepOlderEdition } from '../../../src/main/storage/older-edition'
import { openRecents, type Recents } from '../../../src/main/storage/recents'
import { systemError } from './memory-disk'

let folder = ''
let handles: FileHandles
let recents: Recents
let documents: Documents
let chosen: string | undefined
let asked: { readonly suggestedName: string; readonly kind: SaveKind }[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-documents-'))
  handles = createFileHandles()
  recents = await openRecents({
    path: join(folder, 'recents'),
    handles,
    now: () => new Date(0),
    onChange: () => undefined,
  })
  chosen = join(folder, 'plan.json')
  asked = []
  documents = createDocuments({
    reader: { prepare: () => undefined, read: (bytes) => Promise.resolve(contentOf(bytes)) },
    handles,
    recents,
    dialogs: {
      chooseFileToOpen: async () => Promise.resolve(chosen),
      choosePlaceToSave: async (suggestedName, kind) => {
        asked.push({ suggestedName, kind })
        return Promise.resolve(chosen)
      },
    },
  })
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const planPath = (): string => join(folder, 'plan.json')
const onDisk = (): Promise<string> => readFile(planPath(), 'utf8')

async function opened() {
  await writeFile(planPath(), 'theirs')
  const document = await documents.open()
  if (!document) throw new Error('nothing was opened')
  return document
}

describe('createDocuments', () => {
  it('opens what the person chose, and remembers it once the window could read it', async () => {
    const document = await opened()

    expect(document).toMatchObject({
      name: 'plan.json',
      isKnown: false,
      content: { kind: 'faults', faults: [{ code: 'file/not-json' }] },
    })
    expect(recents.list()).toEqual([])
    await documents.noteOpened(document.handle)
    expect(recents.list()[0]).toMatchObject({ handle: document.handle, name: 'plan.json' })
    expect(JSON.stringify(document)).not.toContain(folder)
  })

  describe('a file of an older format', () => {
    const older = '{ "format": "forestall-scenario", "formatVersion": 1 }'
    const save = async (): Promise<void> => {
      const handle = handles.handleFor(planPath())
      await documents.save({ handle, text: 'new', inPlace: false, expectedHash: 'any' })
    }

    it('is kept beside itself as it was, before it is first written over', async () => {
      await writeFile(planPath(), older)

      await save()
      await save()

      expect(await onDisk()).toBe('new')
      expect(await readFile(join(folder, 'plan.v1.json'), 'utf8')).toBe(older)
      expect((await readdir(folder)).filter((name) => name.startsWith('plan'))).toEqual(['plan.json', 'plan.v1.json'])
    })

    it('never replaces a copy of another content, and makes no second one of the same', async () => {
      await writeFile(join(folder, 'plan.v1.json'), 'somebody else’s')
      await writeFile(planPath(), older)
      await save()
      await writeFile(planPath(), older)
      await save()

      expect(await readFile(join(folder, 'plan.v1.json'), 'utf8')).toBe('somebody else’s')
      expect(await readFile(join(folder, 'plan.v1 (2).json'), 'utf8')).toBe(older)
      expect(await readdir(folder)).not.toContain('plan.v1 (3).json')
    })

    const refusesWith = (system: string) => keepOlderEdition(planPath(), () => Promise.reject(systemError(system)))

    it.each([
      ['EACCES', 'storage/edition-not-kept'],
      ['EPERM', 'storage/edition-not-kept'],
      ['EROFS', 'storage/read-only'],
      ['ENOSPC', 'storage/disk-full'],
    ])('is left as it is where no copy can be made: %s is told as %s', async (system, code) => {
      await writeFile(planPath(), older)

      await expect(refusesWith(system)).rejects.toMatchObject({ code, details: { name: 'plan.json', system } })
      expect(await onDisk()).toBe(older)
    })

    it.skipIf(process.getuid?.() === 0)('says so where the file may not be written either', async () => {
      await writeFile(planPath(), older, { mode: 0o444 })

      await expect(refusesWith('EACCES')).rejects.toMatchObject({ code: 'storage/access-denied' })
    })

    it('is not copied where it is of the present format, or is no document', async () => {
      await writeFile(planPath(), older.replace('1', String(SCENARIO_FORMAT_VERSION)))
      await save()
      await save()

      expect((await readdir(folder)).filter((name) => name.startsWith('plan'))).toEqual(['plan.json'])
    })
  })

  it.each([
    { way: 'by its name', choose: () => Promise.resolve(planPath()) },
    {
      way: 'by a link',
      choose: async () => {
        await symlink(planPath(), join(folder, 'link.json'))
        return join(folder, 'link.json')
      },
    },
  ])('writes nothing over the file that is to be kept as well, chosen $way', async ({ choose }) => {
    const { handle } = await opened()
    chosen = await choose()

    const save = documents.saveAs({ text: 'mine', suggestedName: 'plan', apartFrom: handle })
    await expect(save).rejects.toMatchObject({ code: 'storage/same-file' })
    expect(await onDisk()).toBe('theirs')

    chosen = join(folder, 'mine.json')
    await documents.saveAs({ text: 'mine', suggestedName: 'plan', apartFrom: handle })
    expect(await readFile(chosen, 'utf8')).toBe('mine')
  })

  it('does nothing when the person cancels', async () => {
    chosen = undefined

    expect(await documents.open()).toBeNull()
    expect(await documents.saveAs({ text: 'x', suggestedName: 'x', apartFrom: null })).toBeNull()
    expect(await documents.exportBytes('x', 'png', Buffer.from('x'))).toBeNull()
    expect(await readdir(folder)).toEqual([])
  })

  it('saves again and again, each time over what it last wrote', async () => {
    const document = await opened()
    const first = await documents.save({
      handle: document.handle,
      text: 'mine',
      expectedHash: document.hash,
      inPlace: false,
    })
    await documents.save({ handle: document.handle, text: 'mine again', expectedHash: first.hash, inPlace: false })

    expect(await onDisk()).toBe('mine again')
  })

  it('refuses to save over what somebody else wrote meanwhile, unless told to keep mine', async () => {
    const { handle, hash } = await opened()
    await writeFile(planPath(), 'changed by a colleague')

    await expect(documents.save({ handle, text: 'mine', expectedHash: hash, inPlace: false })).rejects.toMatchObject({
      code: 'storage/changed-on-disk',
    })
    expect(await onDisk()).toBe('changed by a colleague')
    expect((await documents.read(handle)).hash).toBe(contentHashOf(Buffer.from('changed by a colleague')))

    await documents.save({ handle, text: 'mine', expectedHash: 'any', inPlace: false })
    expect(await onDisk()).toBe('mine')
  })

  it('loses no edit in 60 saves of two people who both look before they write', async () => {
    const { handle } = await opened()
    let refusals = 0
    for (let round = 0; round < 60; round++) {
      const { hash } = await documents.read(handle)
      const text = await onDisk()
      if (round % 3 === 0) await writeFile(planPath(), `${text}\ntheirs ${round}`)
      await documents
        .save({ handle, text: `${text}\nmine ${round}`, expectedHash: hash, inPlace: false })
        .catch(() => refusals++)
    }

    expect(refusals).toBe(20)
    expect((await onDisk()).split('\n')).toHaveLength(61)
  })

  it('refuses handles that it never gave out', async () => {
    // What a page under attack could send.
    const forged = `file-${'0'.repeat(32)}` as FileHandle

    await expect(documents.noteOpened(forged)).rejects.toMatchObject({ code: 'storage/unknown-handle' })
    await expect(documents.read(forged)).rejects.toMatchObject({ code: 'storage/unknown-handle' })
    await expect(
      documents.save({ handle: forged, text: '', expectedHash: 'any', inPlace: false }),
    ).rejects.toMatchObject({
      code: 'storage/unknown-handle',
    })
  })

  it('counts bytes, not characters, against the limit', async () => {
    await expect(
      documents.saveAs({ text: 'é'.repeat(MAX_DOCUMENT_BYTES / 2 + 1), suggestedName: 'big', apartFrom: null }),
    ).rejects.toMatchObject({ code: 'storage/too-large' })
    expect(await readdir(folder)).toEqual([])
  })

  it('drops a recent file that is gone', async () => {
    const { handle } = await opened()
    await documents.noteOpened(handle)
    await unlink(planPath())

    await expect(documents.read(handle)).rejects.toMatchObject({ code: 'storage/not-found' })
    expect(recents.list()).toEqual([])
  })

  it('suggests a plain name, whatever the page asked for', async () => {
    await documents.saveAs({ text: 'x', suggestedName: '../../etc/passwd', apartFrom: null })
    await documents.exportBytes('chart\u202Egnp.exe', 'png', Buffer.from('x'))

    expect(asked).toEqual([
      { suggestedName: 'etc passwd', kind: 'document' },
      { suggestedName: 'chart gnp.exe', kind: 'png' },
    ])
  })

  it('writes an export without putting it among the recent documents', async () => {
    expect(await documents.exportBytes('chart', 'svg', Buffer.from('<svg/>'))).toEqual({ name: 'plan.json' })

    expect(await onDisk()).toBe('<svg/>')
    expect(recents.list()).toEqual([])
  })
})
