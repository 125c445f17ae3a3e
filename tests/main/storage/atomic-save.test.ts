import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomicSave } from '../../../src/main/storage/atomic-save'
import { contentHashOf } from '../../../src/main/storage/content-hash'
import { memoryDisk, systemError, textOf, type Faults, type MemoryDisk } from './memory-disk'

const PATH = '/documents/plan.json'
const OLD = '{"edition":"old"}'
const NEW = '{"edition":"new, and rather longer than before"}'

const save = (disk: MemoryDisk, expectedHash?: string): Promise<string> =>
  atomicSave(PATH, Buffer.from(NEW), { fs: disk, ...(expectedHash === undefined ? {} : { expectedHash }) })

/** What a careless save does: truncate, then write. */
async function saveInPlace(disk: MemoryDisk): Promise<void> {
  await disk.remove(PATH)
  const file = await disk.create(PATH)
  await file.write(Buffer.from(NEW))
  await file.sync()
  await file.close()
}

/** Fail the 1st, 2nd, 3rd ... call until a save passes, and tell what the file held each time. */
async function sweep(
  errno: string,
  saving: (disk: MemoryDisk) => Promise<unknown>,
  faults: Faults = {},
): Promise<{ readonly succeeded: boolean; readonly text: string | undefined; readonly leftovers: number }[]> {
  const outcomes = []
  for (let failCall = 1; ; failCall++) {
    const disk = memoryDisk({ [PATH]: OLD }, { ...faults, failCall, errno })
    const succeeded = await saving(disk).then(
      () => true,
      () => false,
    )
    const fired = disk.calls.length >= failCall
    if (!fired) return outcomes
    outcomes.push({ succeeded, text: textOf(disk, PATH), leftovers: disk.files.size - 1 })
  }
}

describe('atomicSave on a failing disk', () => {
  it.each(['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EMFILE'])(
    'leaves the old or the new file whole when any one call fails with %s',
    async (errno) => {
      const outcomes = await sweep(errno, save)

      expect(outcomes.length).toBeGreaterThan(10)
      for (const { succeeded, text } of outcomes) {
        expect([OLD, NEW]).toContain(text)
        if (succeeded) expect(text).toBe(NEW)
      }
    },
  )

  it('would be caught by this sweep if it wrote in place', async () => {
    const outcomes = await sweep('EIO', saveInPlace)

    expect(outcomes.some(({ text }) => text !== OLD && text !== NEW)).toBe(true)
  })

  it('tells a folder that takes no new file apart from a file that may not be written', async () => {
    const closed = memoryDisk({ [PATH]: OLD }, { isFolderClosed: true })
    const empty = memoryDisk({ '/documents/other.json': OLD }, { isFolderClosed: true })

    await expect(save(closed)).rejects.toMatchObject({ code: 'storage/folder-read-only' })
    await expect(save(empty)).rejects.toMatchObject({ code: 'storage/access-denied' })
    expect(textOf(closed, PATH)).toBe(OLD)
  })

  it('writes on when the disk takes only a part of the bytes at a time', async () => {
    const disk = memoryDisk({ [PATH]: OLD }, { bytesPerWrite: 7 })

    await save(disk)

    expect(textOf(disk, PATH)).toBe(NEW)
  })

  it('says that the disk is full when it takes no more bytes, and keeps the old file', async () => {
    const disk = memoryDisk({ [PATH]: OLD }, { capacity: 20 })

    await expect(save(disk)).rejects.toMatchObject({ code: 'storage/disk-full' })
    expect(textOf(disk, PATH)).toBe(OLD)
    expect(disk.files.size).toBe(1)
  })

  it.each([
    ['ENOSPC', 'storage/disk-full'],
    ['EDQUOT', 'storage/disk-full'],
    ['EROFS', 'storage/read-only'],
    ['ENAMETOOLONG', 'storage/name-too-long'],
    ['EFBIG', 'storage/too-large'],
    ['EIO', 'storage/failed'],
  ])('tells %s as %s, with the name and without the folder', async (errno, code) => {
    const disk = memoryDisk({ [PATH]: OLD })
    disk.create = async () => Promise.reject(systemError(errno))

    const failure = await save(disk).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code, details: { name: 'plan.json', system: errno } })
    expect(String(failure)).not.toContain('/documents')
  })

  it('refuses when the disk gives back other bytes than were written', async () => {
    const disk = memoryDisk({ [PATH]: OLD })
    disk.read = async () => Buffer.from('something else')

    await expect(save(disk)).rejects.toMatchObject({ code: 'storage/not-verified' })
    expect(textOf(disk, PATH)).toBe(OLD)
  })

  it('waits up to five seconds for a file that others hold', async () => {
    const disk = memoryDisk({ [PATH]: OLD })
    const rename = disk.rename.bind(disk)
    const pauses: number[] = []
    disk.wait = async (milliseconds) => void pauses.push(milliseconds)
    disk.rename = (from, to) => (pauses.length < 3 ? Promise.reject(systemError('EBUSY')) : rename(from, to))

    await save(disk)
    expect(textOf(disk, PATH)).toBe(NEW)

    disk.rename = () => Promise.reject(systemError('EBUSY'))
    pauses.length = 0
    await expect(save(disk)).rejects.toMatchObject({ code: 'storage/busy' })
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(5000)
  })

  it('syncs the bytes before the rename and the folder after it', async () => {
    const disk = memoryDisk({ [PATH]: OLD })

    await save(disk)

    const order = disk.calls.filter((call) => ['write', 'sync', 'size', 'rename', 'syncFolder'].includes(call))
    expect(order).toEqual(['write', 'sync', 'size', 'rename', 'syncFolder'])
  })
})

describe('atomicSave where the folder can not be synced', () => {
  // What a failed save has written is remembered by the path.
  let number = 0
  const aPath = () => `/share/plan ${(number += 1)}.json`
  const hashOf = (text: string) => contentHashOf(Buffer.from(text))

  it.each(['EINVAL', 'EBADF', 'ENOTSUP', 'EPERM', 'EACCES'])(
    'saves all the same on a file system that syncs no folder: %s',
    async (errno) => {
      const path = aPath()
      const disk = memoryDisk({ [path]: OLD })
      disk.syncFolder = () => Promise.reject(systemError(errno))

      expect(await atomicSave(path, Buffer.from(NEW), { fs: disk, expectedHash: hashOf(OLD) })).toBe(hashOf(NEW))
    },
  )

  it.each(['EIO', 'EINVAL'])('tells of bytes that can not be synced, and keeps the old file: %s', async (errno) => {
    const path = aPath()
    const disk = memoryDisk({ [path]: OLD })
    const create = disk.create.bind(disk)
    disk.create = async (made) => ({ ...(await create(made)), sync: () => Promise.reject(systemError(errno)) })

    await expect(atomicSave(path, Buffer.from(NEW), { fs: disk })).rejects.toMatchObject({ code: 'storage/failed' })
    expect(textOf(disk, path)).toBe(OLD)
  })

  const fails = () => Promise.reject(systemError('EIO'))

  it('takes what it wrote for its own, however often that was told as failed', async () => {
    const path = aPath()
    const disk = memoryDisk({ [path]: OLD })
    const save = (text: string, faults: Partial<MemoryDisk> = {}) =>
      atomicSave(path, Buffer.from(text), { fs: { ...disk, ...faults }, expectedHash: hashOf(OLD) })
    await expect(save(NEW, { syncFolder: fails })).rejects.toMatchObject({ code: 'storage/failed' })
    expect(textOf(disk, path)).toBe(NEW)
    await expect(save('another', { rename: fails })).rejects.toMatchObject({ code: 'storage/failed' })

    expect(await save('edited since')).toBe(hashOf('edited since'))
    expect(textOf(disk, path)).toBe('edited since')
  })

  it('still sees what somebody else wrote after that, and takes nothing for its own once a save went well', async () => {
    const path = aPath()
    const disk = memoryDisk({ [path]: OLD })
    const save = (text: string, before: string, faults: Partial<MemoryDisk> = {}) =>
      atomicSave(path, Buffer.from(text), { fs: { ...disk, ...faults }, expectedHash: hashOf(before) })
    const write = (text: string) => disk.files.set(path, { bytes: Buffer.from(text), mode: 0o644 })
    await expect(save(NEW, OLD, { syncFolder: fails })).rejects.toMatchObject({ code: 'storage/failed' })
    write('from a colleague')
    await expect(save('mine', OLD)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })

    await save('mine', 'from a colleague')
    write(NEW)
    await expect(save('mine again', 'mine')).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
  })
})

describe('atomicSave over a file that others may change', () => {
  it('refuses when the bytes are not those that were read', async () => {
    const disk = memoryDisk({ [PATH]: 'from a colleague' })

    await expect(save(disk, contentHashOf(Buffer.from(OLD)))).rejects.toMatchObject({
      code: 'storage/changed-on-disk',
      details: { name: 'plan.json' },
    })
    expect(textOf(disk, PATH)).toBe('from a colleague')
    expect(disk.files.size).toBe(1)
  })

  it('saves when the bytes are those that were read', async () => {
    const disk = memoryDisk({ [PATH]: OLD })

    expect(await save(disk, contentHashOf(Buffer.from(OLD)))).toBe(contentHashOf(Buffer.from(NEW)))
    expect(textOf(disk, PATH)).toBe(NEW)
  })

  it('says that the file is gone when it was removed meanwhile', async () => {
    const disk = memoryDisk({ '/documents/other.json': OLD })

    await expect(save(disk, contentHashOf(Buffer.from(OLD)))).rejects.toMatchObject({ code: 'storage/not-found' })
  })

  it('runs saves of one file one after another', async () => {
    const disk = memoryDisk({ [PATH]: OLD })
    const texts = Array.from({ length: 20 }, (_, index) => `edition ${index}`)

    await Promise.all(texts.map((text) => atomicSave(PATH, Buffer.from(text), { fs: disk })))

    expect(textOf(disk, PATH)).toBe('edition 19')
    expect(disk.files.size).toBe(1)
  })

  it('removes what a killed save left, but not what a living process is writing', async () => {
    const disk = memoryDisk({ [PATH]: OLD })
    disk.rename = () => Promise.reject(systemError('EIO'))
    disk.remove = () => Promise.reject(systemError('EIO'))
    await save(disk).catch(() => undefined)
    const [orphan] = [...disk.files.keys()].filter((path) => path !== PATH)
    expect(orphan).toMatch(/\.forestall-[0-9a-f]{12}-\d+-[0-9a-f]{16}\.tmp$/)

    const other = (orphan ?? '').replace(`-${process.pid}-`, '-424242-')
    const next = memoryDisk({
      [PATH]: OLD,
      [orphan ?? '']: 'half',
      [other]: 'half',
      '/documents/.hidden.tmp': 'not ours',
    })
    next.isAlive = (processId) => processId === 424242
    await save(next)

    expect([...next.files.keys()].sort()).toEqual(['/documents/.hidden.tmp', other, PATH].sort())
  })
})

describe('atomicSave on the real disk', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'forestall-save-'))
  })
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  it('makes a new file and leaves nothing else behind', async () => {
    await atomicSave(join(folder, 'خطة 🕊.json'), Buffer.from(NEW))

    expect(await readdir(folder)).toEqual(['خطة 🕊.json'])
    expect(await readFile(join(folder, 'خطة 🕊.json'), 'utf8')).toBe(NEW)
  })

  it('keeps the mode of the file', async () => {
    const path = join(folder, 'plan.json')
    await writeFile(path, OLD)
    await chmod(path, 0o640)

    await atomicSave(path, Buffer.from(NEW))

    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  it('writes through a link to the file it stands for', async () => {
    await mkdir(join(folder, 'shelf'))
    await writeFile(join(folder, 'shelf', 'real.json'), OLD)
    await symlink(join(folder, 'shelf', 'real.json'), join(folder, 'link.json'))

    await atomicSave(join(folder, 'link.json'), Buffer.from(NEW))

    expect(await readFile(join(folder, 'shelf', 'real.json'), 'utf8')).toBe(NEW)
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'shelf'])
    expect(await readdir(join(folder, 'shelf'))).toEqual(['real.json'])
  })

  it('saves under a name of 255 bytes and refuses one of 256', async () => {
    await atomicSave(join(folder, 'n'.repeat(255)), Buffer.from(NEW))

    await expect(atomicSave(join(folder, 'n'.repeat(256)), Buffer.from(NEW))).rejects.toMatchObject({
      code: 'storage/name-too-long',
    })
    expect(await readdir(folder)).toEqual(['n'.repeat(255)])
  })

  it.each([
    ['a folder', () => folder, 'storage/not-a-file'],
    ['a folder that is gone', () => join(folder, 'gone', 'plan.json'), 'storage/folder-missing'],
    ['a file used as a folder', () => join('/etc/hostname', 'plan.json'), 'storage/folder-missing'],
  ])('refuses %s', async (_name, pathOf, code) => {
    await expect(atomicSave(pathOf(), Buffer.from(NEW))).rejects.toMatchObject({ code })
  })

  it('names the folder that is not there, and no path', async () => {
    const failure: unknown = await atomicSave(join(folder, 'nope', 'dir', 'x.json'), Buffer.from(NEW)).catch(
      (error: unknown) => error,
    )

    expect(failure).toMatchObject({
      message: 'There is no folder "dir" to save "x.json" in.',
      details: { name: 'x.json', folder: 'dir' },
    })
  })

  it.skipIf(process.getuid?.() === 0)('refuses a write-protected folder and a write-protected file', async () => {
    const path = join(folder, 'plan.json')
    await writeFile(path, OLD)
    await chmod(path, 0o444)
    await expect(atomicSave(path, Buffer.from(NEW))).rejects.toMatchObject({ code: 'storage/access-denied' })

    await chmod(path, 0o644)
    await chmod(folder, 0o555)
    await expect(atomicSave(path, Buffer.from(NEW))).rejects.toMatchObject({ code: 'storage/access-denied' })
    await chmod(folder, 0o755)
    expect(await readFile(path, 'utf8')).toBe(OLD)
  })

  it('keeps the old file and says so when a real disk is full', async ({ skip }) => {
    skip(!mountedSmallDisk(folder), 'mounting a small disk needs root')
    try {
      const path = join(folder, 'plan.json')
      await writeFile(path, OLD)

      await expect(atomicSave(path, Buffer.alloc(3 << 20, 'x'))).rejects.toMatchObject({ code: 'storage/disk-full' })

      expect(await readFile(path, 'utf8')).toBe(OLD)
      expect(await readdir(folder)).toEqual(['plan.json'])
    } finally {
      execFileSync('umount', [folder])
    }
  })
})

function mountedSmallDisk(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    // A container may forbid root to mount.
    return false
  }
}
