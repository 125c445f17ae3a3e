import { describe, expect, it } from 'vitest'
import { contentHashOf } from '../../../src/main/storage/content-hash'
import { inPlaceSave } from '../../../src/main/storage/in-place-save'
import { memoryDisk, systemError, textOf, type MemoryDisk } from './memory-disk'

const PATH = '/documents/plan.json'
const OLD = '{"edition":"old, and rather longer than the new one will be"}'
const NEW = '{"edition":"new"}'

const hashOf = (text: string): string => contentHashOf(Buffer.from(text))
const save = (disk: MemoryDisk, expectedHash = hashOf(OLD)): Promise<string> =>
  inPlaceSave(PATH, Buffer.from(NEW), { fs: disk, expectedHash })

describe('inPlaceSave', () => {
  it('writes over the file where the folder takes no new one, and makes none', async () => {
    const disk = memoryDisk({ [PATH]: OLD }, { isFolderClosed: true, bytesPerWrite: 5 })

    expect(await save(disk)).toBe(hashOf(NEW))
    expect(textOf(disk, PATH)).toBe(NEW)
    expect([...disk.files.keys()]).toEqual([PATH])
    expect(disk.calls).toContain('sync')
  })

  it.each(['EIO', 'ENOSPC'])('puts the old bytes back when any one call fails with %s', async (errno) => {
    const calls = memoryDisk({ [PATH]: OLD })
    await save(calls)
    for (let failCall = 1; failCall <= calls.calls.length; failCall++) {
      const disk = memoryDisk({ [PATH]: OLD }, { failCall, errno })

      await expect(save(disk)).rejects.toMatchObject({ code: errno === 'EIO' ? 'storage/failed' : 'storage/disk-full' })
      expect(textOf(disk, PATH)).toBe(OLD)
    }
  })

  it('takes what a failed save left half written for its own, and tells what fails as before', async () => {
    const disk = memoryDisk({ [PATH]: OLD }, { bytesPerWrite: 5 })
    let piecesLeft = 0
    const failing: MemoryDisk = {
      ...disk,
      open: async (path) => {
        const file = await disk.open(path)
        const write = (bytes: Uint8Array) => {
          piecesLeft -= 1
          if (piecesLeft < 0) throw systemError('EIO')
          return file.write(bytes)
        }
        return { ...file, write }
      },
    }
    for (piecesLeft of [3, 2]) {
      await expect(save(failing)).rejects.toMatchObject({ code: 'storage/failed' })
      expect([OLD, NEW]).not.toContain(textOf(disk, PATH))
    }
    piecesLeft = Infinity

    expect(await save(failing)).toBe(hashOf(NEW))
    expect(textOf(disk, PATH)).toBe(NEW)
    disk.files.set(PATH, { bytes: Buffer.from('from a colleague'), mode: 0o644 })
    await expect(save(failing)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
  })

  it('refuses to write over what somebody else wrote meanwhile', async () => {
    const disk = memoryDisk({ [PATH]: 'from a colleague' })

    await expect(save(disk)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
    expect(textOf(disk, PATH)).toBe('from a colleague')
  })
})
