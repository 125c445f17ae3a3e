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

/** A disk on which a write fails after so many pieces; those after the failure are counted anew. */
function failingAfter(disk: MemoryDisk) {
  let left: number[] = []
  const failing: MemoryDisk = {
    ...disk,
    open: async (path) => {
      const file = await disk.open(path)
      const write = (bytes: Uint8Array) => {
        const [pieces = 0, ...later] = left
        if (pieces > 0) {
          left = [pieces - 1, ...later]
          return file.write(bytes)
        }
        left = later
        throw systemError('EIO')
      }
      return { ...file, write }
    },
  }
  return {
    failing,
    writeOnly: (...pieces: number[]) => {
      left = pieces
    },
  }
}

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
    const { failing, writeOnly } = failingAfter(disk)
    for (const pieces of [3, 2]) {
      writeOnly(pieces)
      await expect(save(failing)).rejects.toMatchObject({ code: 'storage/failed' })
      expect([OLD, NEW]).not.toContain(textOf(disk, PATH))
    }
    writeOnly(Infinity)

    expect(await save(failing)).toBe(hashOf(NEW))
    expect(textOf(disk, PATH)).toBe(NEW)
    disk.files.set(PATH, { bytes: Buffer.from('from a colleague'), mode: 0o644 })
    await expect(save(failing)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
  })

  it('leaves to somebody else what was theirs and was put back whole', async () => {
    const theirs = 'from a colleague, and whole'
    const disk = memoryDisk({ [PATH]: theirs })
    let failsOnce = true
    const failing: MemoryDisk = {
      ...disk,
      open: async (path) => {
        const file = await disk.open(path)
        const sync = () => {
          if (!failsOnce) return file.sync()
          failsOnce = false
          throw systemError('EIO')
        }
        return { ...file, sync }
      },
    }

    // Theirs was to be replaced, that failed, and the person went no further.
    await expect(save(failing, hashOf(theirs))).rejects.toMatchObject({ code: 'storage/failed' })
    expect(textOf(disk, PATH)).toBe(theirs)

    await expect(save(failing)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
    expect(textOf(disk, PATH)).toBe(theirs)
  })

  it('puts the old bytes back that an earlier save could not, when it fails as well', async () => {
    const disk = memoryDisk({ [PATH]: OLD }, { bytesPerWrite: 5 })
    const { failing, writeOnly } = failingAfter(disk)
    writeOnly(3)
    await expect(save(failing)).rejects.toMatchObject({ code: 'storage/failed' })
    expect(textOf(disk, PATH)).not.toBe(OLD)

    // Only the first piece fails now, so that what was there can be put back.
    writeOnly(0, Infinity)
    await expect(save(failing)).rejects.toMatchObject({ code: 'storage/failed' })

    expect(textOf(disk, PATH)).toBe(OLD)
  })

  it('refuses to write over what somebody else wrote meanwhile', async () => {
    const disk = memoryDisk({ [PATH]: 'from a colleague' })

    await expect(save(disk)).rejects.toMatchObject({ code: 'storage/changed-on-disk' })
    expect(textOf(disk, PATH)).toBe('from a colleague')
  })
})
