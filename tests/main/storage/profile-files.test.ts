import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, MAX_RECENTS, type IpcErrorCode, type RecoveryEntry } from '../../../src/shared/contract'
import { AppError } from '../../../src/main/ipc/app-error'
import { contentHashOf } from '../../../src/main/storage/content-hash'
import { createFileHandles } from '../../../src/main/storage/file-handles'
import { readBytes } from '../../../src/main/storage/read-document'
import { openRecents } from '../../../src/main/storage/recents'
import { openRecovery } from '../../../src/main/storage/recovery'
import { openSettings } from '../../../src/main/storage/settings-store'

const NOON = new Date('2026-03-01T12:00:00.000Z')
const now = (): Date => NOON
const ignore = (): void => undefined

let profile = ''
beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'forestall-profile-'))
})
afterEach(async () => {
  await rm(profile, { recursive: true, force: true })
})

describe('openSettings', () => {
  it('begins with the defaults and keeps what is changed', async () => {
    const path = join(profile, 'settings.json')
    const first = await openSettings(path, ignore)
    expect(first.get()).toEqual(DEFAULT_SETTINGS)

    await first.change({ theme: 'dark' })
    await first.change({ language: 'ar' })

    const second = await openSettings(path, ignore)
    expect(second.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', language: 'ar' })
  })

  it('tells each change', async () => {
    const heard: string[] = []
    const settings = await openSettings(join(profile, 'settings.json'), ({ theme }) => heard.push(theme))

    await settings.change({ theme: 'light' })

    expect(heard).toEqual(['light'])
  })

  it.each([
    ['damaged', '{"theme": "da'],
    ['of another shape', '[1, 2]'],
    ['with a value nobody knows', '{"theme": "sepia"}'],
  ])('begins with the defaults when the file is %s', async (_name, content) => {
    const path = join(profile, 'settings.json')
    await writeFile(path, content)

    expect((await openSettings(path, ignore)).get()).toEqual(DEFAULT_SETTINGS)
  })

  it('keeps the rest when another version wrote a key we do not know', async () => {
    const path = join(profile, 'settings.json')
    await writeFile(path, '{"theme": "dark", "fromTheFuture": 1}')

    expect((await openSettings(path, ignore)).get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })
})

describe('openRecents', () => {
  const open = () =>
    openRecents({ path: join(profile, 'recents.json'), handles: createFileHandles(), now, onChange: ignore })

  it('lists the latest first, each file once, ten at most, by name alone', async () => {
    const recents = await open()
    for (let number = 0; number < 12; number++) await recents.add(`/home/someone/plan ${number}.json`)
    await recents.add('/home/someone/plan 5.json')

    const names = recents.list().map(({ name }) => name)
    expect(names.slice(0, 3)).toEqual(['plan 5.json', 'plan 11.json', 'plan 10.json'])
    expect(new Set(names).size).toBe(MAX_RECENTS)
    expect(JSON.stringify(recents.list())).not.toContain('/home')
  })

  it('remembers them for the next start and forgets them when told to', async () => {
    await (await open()).add('/documents/plan.json')
    const next = await open()
    expect(next.list().map(({ name }) => name)).toEqual(['plan.json'])

    await next.clear()
    expect((await open()).list()).toEqual([])
    expect(await readFile(join(profile, 'recents.json'), 'utf8')).not.toContain('plan')
  })

  it('does not fail a save when its own file can not be written', async () => {
    const recents = await openRecents({
      path: join(profile, 'gone', 'recents.json'),
      handles: createFileHandles(),
      now,
      onChange: ignore,
    })

    await recents.add('/documents/plan.json')

    expect(recents.list()).toHaveLength(1)
  })
})

describe('openRecovery', () => {
  const handles = createFileHandles()
  const open = (clock = now) => openRecovery({ folder: join(profile, 'recovery'), handles, now: clock })
  const anEntry = (overrides: Partial<RecoveryEntry> = {}): RecoveryEntry => ({
    name: 'plan.json',
    text: '{"title":"unsaved"}',
    handle: handles.handleFor('/documents/plan.json'),
    baseHash: 'a'.repeat(64),
    ...overrides,
  })

  it('offers what was written, for the same file, until it is discarded', async () => {
    const recovery = open()
    expect(await recovery.read()).toBeNull()

    expect(await recovery.write(anEntry())).toEqual({ savedAt: NOON.toISOString() })

    expect(await open().read()).toEqual({
      ...anEntry(),
      savedAt: NOON.toISOString(),
      fileNow: 'missing',
    })
    await recovery.discard()
    expect(await open().read()).toBeNull()
  })

  it('keeps work that was never in a file', async () => {
    const recovery = open()

    await recovery.write(anEntry({ handle: null, baseHash: null }))

    expect(await recovery.read()).toMatchObject({ handle: null, text: '{"title":"unsaved"}' })
  })

  it('does not bring back what was discarded while a write was under way', async () => {
    const recovery = open()

    await Promise.all([recovery.write(anEntry()), recovery.discard()])

    expect(await recovery.read()).toBeNull()
  })

  it('keeps work that the window could not read where no later work is written over it', async () => {
    const recovery = open()
    await recovery.write(anEntry({ text: 'not to be read' }))

    await recovery.keepUnreadable()
    await recovery.write(anEntry())
    await recovery.discard()

    expect(await recovery.read()).toBeNull()
    const [kept] = (await readdir(join(profile, 'recovery'))).filter((name) => name.startsWith('unreadable-'))
    expect(kept).toBeDefined()
    expect(await readFile(join(profile, 'recovery', kept ?? ''), 'utf8')).toContain('not to be read')
  })

  it('keeps the ten newest of them', async () => {
    let minute = 10
    const recovery = open(() => new Date(Date.UTC(2026, 0, 1, 12, minute)))
    for (; minute < 22; minute += 1) {
      await recovery.write(anEntry({ text: `minute ${minute}` }))
      await recovery.keepUnreadable()
    }

    const kept = (await readdir(join(profile, 'recovery'))).filter((name) => name.startsWith('unreadable-')).sort()
    expect(kept).toHaveLength(10)
    expect(await readFile(join(profile, 'recovery', kept[0] ?? ''), 'utf8')).toContain('minute 12')
  })

  it('keeps set aside work until a start finds no newer one', async () => {
    const recovery = open()
    await recovery.write(anEntry({ text: 'the work that may have caused it' }))
    await recovery.setAside()
    await recovery.write(anEntry({ text: 'newer' }))

    const next = open()
    expect(await next.read()).toMatchObject({ text: 'newer' })
    await next.discard()

    expect(await open().read()).toMatchObject({ text: 'the work that may have caused it' })
  })

  it('keeps all that was set aside, and offers the newest first', async () => {
    const recovery = open()
    for (const text of ['first', 'second', 'third']) {
      await recovery.write(anEntry({ text }))
      await recovery.setAside()
    }

    const offered: unknown[] = []
    for (let start = 0; start < 4; start += 1) {
      const next = open()
      offered.push((await next.read())?.text)
      await next.discard()
    }
    expect(offered).toEqual(['third', 'second', 'first', undefined])
  })

  it('passes over what was set aside and then saved', async () => {
    const path = join(profile, 'plan.json')
    await writeFile(path, 'saved')
    const recovery = open()
    await recovery.write(anEntry({ text: 'not saved' }))
    await recovery.setAside()
    await recovery.write(anEntry({ text: 'saved', handle: handles.handleFor(path) }))
    await recovery.setAside()

    expect(await open().read()).toMatchObject({ text: 'not saved' })
  })

  it('keeps a damaged journal out of the way of what was set aside, and of later work', async () => {
    const folder = join(profile, 'recovery')
    const recovery = open()
    await recovery.write(anEntry({ text: 'set aside' }))
    await recovery.setAside()
    await writeFile(join(folder, 'journal.jsonl'), 'damaged')

    const next = open()
    expect(await next.read()).toMatchObject({ text: 'set aside' })
    await next.write(anEntry({ text: 'later' }))

    const kept = (await readdir(folder)).filter((name) => name.startsWith('unreadable-'))
    expect(await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')))).toEqual(['damaged'])
    expect(next.takeUnread()).toEqual(['unreadable'])
    expect(next.takeUnread()).toEqual([])
  })

  describe('where the disk fails', () => {
    const folder = () => join(profile, 'recovery')
    const openOn = (files: Partial<{ read: typeof readBytes; move: typeof rename }>) =>
      openRecovery({ folder: folder(), handles, now, files: { read: readBytes, move: rename, ...files } })
    const busy = () => Promise.reject(Object.assign(new Error('held by another program'), { code: 'EBUSY' }))
    const cannotBeRead =
      (code: IpcErrorCode): typeof readBytes =>
      async (...file) => {
        await readBytes(...file)
        throw new AppError(code, 'made to fail')
      }
    const textsKept = async () => {
      const names = await readdir(folder())
      const texts = await Promise.all(names.map((name) => readFile(join(folder(), name), 'utf8')))
      return names.map((name, at) => [name.replace(/-\d.*/, ''), texts[at]])
    }

    it.each(['storage/access-denied', 'storage/busy', 'storage/failed'] as const)(
      'keeps work that can’t be read just now (%s) for the next start, and says so once',
      async (code) => {
        await open().write(anEntry({ text: 'not to be lost' }))

        const failing = openOn({ read: cannotBeRead(code) })
        expect(await failing.read()).toBeNull()
        expect(failing.takeUnread()).toEqual(['set-aside'])
        await failing.write(anEntry({ text: 'newer' }))
        await failing.discard()

        // It fails once more, and is not told again.
        const again = openOn({ read: cannotBeRead(code) })
        expect(await again.read()).toBeNull()
        expect(again.takeUnread()).toEqual([])
        const next = open()
        expect(await next.read()).toMatchObject({ text: 'not to be lost' })
        expect(next.takeUnread()).toEqual([])
      },
    )

    it('keeps what is no journal at all where nothing is written over it', async () => {
      await open().write(anEntry())

      const recovery = openOn({ read: cannotBeRead('storage/too-large') })

      expect(await recovery.read()).toBeNull()
      expect(recovery.takeUnread()).toEqual(['unreadable'])
    })

    it.each([
      { name: 'damaged', damage: 'damaged', read: readBytes, keptAs: 'unreadable' },
      { name: 'held', damage: undefined, read: cannotBeRead('storage/busy'), keptAs: 'set-aside' },
    ])(
      'writes nothing over work that is $name and can’t be moved, says so, and goes on once it can',
      async ({ damage, read, keptAs }) => {
        const journal = join(folder(), 'journal.jsonl')
        const before = open()
        await before.write(anEntry({ text: 'set aside' }))
        await before.setAside()
        await before.write(anEntry({ text: 'not to be lost' }))
        if (damage !== undefined) await writeFile(journal, damage)
        const untouched = await readFile(journal, 'utf8')
        let isHeld = true

        const recovery = openOn({ read, move: (from, to) => (isHeld ? busy() : rename(from, to)) })
        expect(await recovery.read()).toBeNull()
        expect(recovery.takeUnread()).toEqual(['in-the-way'])
        await expect(recovery.write(anEntry({ text: 'later' }))).rejects.toMatchObject({ code: 'storage/busy' })
        await recovery.discard()
        expect(await readFile(journal, 'utf8')).toBe(untouched)

        isHeld = false
        await recovery.write(anEntry({ text: 'later' }))
        expect(await readFile(journal, 'utf8')).toContain('later')
        expect(await textsKept()).toContainEqual([keptAs, untouched])
      },
    )

    it('writes nothing over work that the window could not read and that can’t be moved, and goes on once it can', async () => {
      const journal = join(folder(), 'journal.jsonl')
      await open().write(anEntry({ text: 'not to be lost' }))
      const untouched = await readFile(journal, 'utf8')
      let isHeld = true
      const recovery = openOn({ move: (from, to) => (isHeld ? busy() : rename(from, to)) })
      await recovery.read()

      await expect(recovery.keepUnreadable()).rejects.toMatchObject({ code: 'storage/busy' })
      await expect(recovery.write(anEntry({ text: 'later' }))).rejects.toMatchObject({ code: 'storage/busy' })
      await recovery.discard()
      expect(await readFile(journal, 'utf8')).toBe(untouched)

      isHeld = false
      await recovery.write(anEntry({ text: 'later' }))
      expect(await readFile(journal, 'utf8')).toContain('later')
      expect(await textsKept()).toContainEqual(['unreadable', untouched])
    })

    it('begins without work that can’t be moved, says so, and offers it at the next start', async () => {
      const journal = join(folder(), 'journal.jsonl')
      const recovery = openOn({ move: busy })
      await recovery.write(anEntry({ text: 'the work that may have caused it' }))
      const untouched = await readFile(journal, 'utf8')

      await recovery.setAside()
      expect(recovery.takeUnread()).toEqual(['begun-without'])
      await expect(recovery.write(anEntry({ text: 'later' }))).rejects.toMatchObject({ code: 'storage/busy' })
      await recovery.discard()

      expect(await readFile(journal, 'utf8')).toBe(untouched)
      expect(await open().read()).toMatchObject({ text: 'the work that may have caused it' })
    })

    it('leaves what was set aside and can’t be read just now in its place, and offers an older one', async () => {
      const before = open()
      for (const text of ['older', 'newer']) {
        await before.write(anEntry({ text }))
        await before.setAside()
      }
      const [, newest = ''] = (await readdir(folder())).sort()

      const read: typeof readBytes = (path, limit) =>
        path.endsWith(newest) ? cannotBeRead('storage/busy')(path, limit) : readBytes(path, limit)
      expect(await openOn({ read }).read()).toMatchObject({ text: 'older' })

      expect((await readdir(folder())).sort()).toEqual(['journal.jsonl', newest])
    })

    it('starts where what was set aside can’t be moved, says so, leaves it in its place and offers an older one', async () => {
      const before = open()
      for (const text of ['older', 'newer']) {
        await before.write(anEntry({ text }))
        await before.setAside()
      }
      const [, newest = ''] = (await readdir(folder())).sort()
      const untouched = await readFile(join(folder(), newest), 'utf8')

      const recovery = openOn({ move: (from, to) => (String(from).endsWith(newest) ? busy() : rename(from, to)) })
      expect(await recovery.read()).toMatchObject({ text: 'older' })
      expect(recovery.takeUnread()).toEqual(['held'])
      await recovery.write(anEntry({ text: 'later' }))
      await recovery.discard()

      expect(await readFile(join(folder(), newest), 'utf8')).toBe(untouched)
      expect(await open().read()).toMatchObject({ text: 'newer' })
    })
  })

  it('starts without a place for it, says why nothing is kept, and keeps what is written once there is one', async () => {
    // As where the disk has no room for a folder.
    await writeFile(join(profile, 'recovery'), '')
    const recovery = open()

    expect(await recovery.read()).toBeNull()
    await expect(recovery.write(anEntry())).rejects.toMatchObject({ code: /^storage\// })

    await rm(join(profile, 'recovery'))
    await recovery.discard()
    await recovery.write(anEntry())
    expect(await open().read()).toMatchObject(anEntry())
  })

  it('says what became of the file meanwhile', async () => {
    const path = join(profile, 'plan.json')
    await writeFile(path, 'as it was read')
    const baseHash = contentHashOf(Buffer.from('as it was read'))
    await open().write(anEntry({ handle: handles.handleFor(path), baseHash }))
    const fileNow = async () => (await open().read())?.fileNow

    expect(await fileNow()).toBe('unchanged')
    await writeFile(path, 'by a colleague')
    expect(await fileNow()).toBe('changed')
    await rm(path)
    expect(await fileNow()).toBe('missing')
  })

  it('offers the work also where the disk of its file does not answer', async () => {
    const hashOf = () => new Promise<never>(() => undefined)
    const recovery = openRecovery({ folder: join(profile, 'recovery'), handles, now, hashOf })
    await recovery.write(anEntry())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const read = recovery.read()
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
      vi.advanceTimersByTime(3000)

      expect(await read).toMatchObject({ text: anEntry().text, fileNow: 'missing' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('offers nothing that was saved just before the end', async () => {
    const path = join(profile, 'plan.json')
    await writeFile(path, anEntry().text)
    await open().write(anEntry({ handle: handles.handleFor(path) }))

    expect(await open().read()).toBeNull()
  })

  it('offers the last of many changes, and what was there before a new file began', async () => {
    const recovery = open()
    for (let step = 0; step < 20; step += 1) await recovery.write(anEntry({ text: `{"step":${step},"end":"…"}` }))
    expect(await open().read()).toMatchObject({ text: '{"step":19,"end":"…"}' })

    await recovery.write(anEntry({ name: 'other.json', handle: null, baseHash: null, text: '{"other":1}' }))

    expect(await open().read()).toMatchObject({ name: 'other.json', text: '{"other":1}', fileNow: 'none' })
  })
})
