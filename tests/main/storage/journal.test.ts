import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openJournal, workInJournal, type JournalledWork } from '../../../src/main/storage/journal'
import { readRecords, writeRecord, NO_CHECK } from '../../../src/main/storage/journal-records'
import { applyChange, changeBetween } from '../../../src/main/storage/text-change'
import { memoryDisk, type MemoryDisk } from './memory-disk'

const PATH = '/profile/journal.jsonl'

const workOf = (text: string, overrides: Partial<JournalledWork> = {}): JournalledWork => ({
  name: 'plan.json',
  path: '/documents/plan.json',
  baseHash: 'a'.repeat(64),
  savedAt: '2026-03-01T12:00:00.000Z',
  text,
  ...overrides,
})

const FILLING = 'A line – with a dash, 漢字 and 😀. '.repeat(4)
const edition = (number: number): string => `{"edition":${number},"text":"${FILLING}","end":${number * 7}}`
const emptyDisk = () => memoryDisk({ '/profile/other': '' })
const bytesOn = (disk: MemoryDisk): Uint8Array => disk.files.get(PATH)?.bytes ?? new Uint8Array()

async function journalOf(editions: number): Promise<Uint8Array> {
  const disk = emptyDisk()
  const journal = openJournal(PATH, disk)
  for (let number = 0; number < editions; number += 1) await journal.append(workOf(edition(number)))
  return bytesOn(disk)
}

describe('a journal', () => {
  it('grows by what changed alone', async () => {
    const disk = emptyDisk()
    const journal = openJournal(PATH, disk)
    await journal.append(workOf(edition(1)))
    const first = bytesOn(disk).length

    await journal.append(workOf(edition(2)))

    expect(bytesOn(disk).length - first).toBeLessThan(first)
    expect(workInJournal(bytesOn(disk))).toEqual(workOf(edition(2)))
  })

  it('cut off at every byte gives the work as it was after some whole record, never less than the last whole one', async () => {
    const bytes = await journalOf(12)
    const ends = recordEnds(bytes)
    expect(ends).toHaveLength(12)

    for (let length = 0; length <= bytes.length; length += 1) {
      const whole = ends.filter((end) => end <= length).length
      const found = workInJournal(bytes.subarray(0, length))
      expect(found).toEqual(whole === 0 ? null : workOf(edition(whole - 1)))
    }
  })

  it('changed at any byte gives the work as it was before the damaged record', async () => {
    const bytes = await journalOf(12)
    const ends = recordEnds(bytes)

    for (let position = 0; position < bytes.length; position += 1) {
      const damaged = Uint8Array.from(bytes)
      damaged[position] = (damaged[position] ?? 0) ^ (1 << (position % 8))
      const before = ends.filter((end) => end <= position).length
      expect(workInJournal(damaged)).toEqual(before === 0 ? null : workOf(edition(before - 1)))
    }
  })

  it('passes over no record: one that is left out ends what is read', async () => {
    const bytes = await journalOf(3)
    const [first = 0, second = 0] = recordEnds(bytes)

    const withoutSecond = Buffer.concat([bytes.subarray(0, first), bytes.subarray(second)])

    expect(workInJournal(withoutSecond)).toEqual(workOf(edition(0)))
  })

  it('is begun anew once the changes outgrow the text', async () => {
    const disk = emptyDisk()
    const journal = openJournal(PATH, disk)
    const long = (number: number) => String(number % 10).repeat(40_000)
    let largest = 0
    for (let number = 0; number < 30; number += 1) {
      await journal.append(workOf(long(number)))
      largest = Math.max(largest, bytesOn(disk).length)
    }

    expect(largest).toBeLessThan(2 * 41_000 + 256 * 1024)
    expect(readRecords(bytesOn(disk)).length).toBeLessThan(30)
    expect(workInJournal(bytesOn(disk))).toEqual(workOf(long(29)))
  })

  it('is begun anew where its file is gone, or somebody else wrote to it', async () => {
    const disk = emptyDisk()
    const journal = openJournal(PATH, disk)
    await journal.append(workOf(edition(1)))
    disk.files.delete(PATH)
    await journal.append(workOf(edition(2)))
    expect(workInJournal(bytesOn(disk))).toEqual(workOf(edition(2)))

    disk.files.set(PATH, { bytes: bytesOn(disk).subarray(0, 30), mode: 0o644 })
    await journal.append(workOf(edition(3)))
    expect(workInJournal(bytesOn(disk))).toEqual(workOf(edition(3)))
  })

  it('keeps the work of before, whichever call fails', async () => {
    const clean = emptyDisk()
    const twice = async (disk: MemoryDisk) => {
      const journal = openJournal(PATH, disk)
      await journal.append(workOf(edition(1)))
      await journal.append(workOf(edition(2)))
    }
    await twice(clean)
    let failures = 0

    for (let failCall = 1; failCall <= clean.calls.length; failCall += 1) {
      const disk = memoryDisk({ '/profile/other': '' }, { failCall, errno: 'EIO' })
      const failed = await twice(disk).then(
        () => false,
        () => true,
      )
      if (failed) failures += 1
      const found = workInJournal(bytesOn(disk))?.text
      // What was acknowledged is there; a call that fails in the first append may leave nothing.
      expect([undefined, edition(1), edition(2)]).toContain(found)
      if (!failed) expect(found).toBe(edition(2))
    }
    expect(failures).toBeGreaterThan(5)
  })

  it('keeps the work of before on a full disk, and says that it is full', async () => {
    const room = (await journalOf(1)).length
    const disk = memoryDisk({ '/profile/other': '' }, { capacity: room + 40 })
    const journal = openJournal(PATH, disk)
    await journal.append(workOf(edition(0)))

    await expect(journal.append(workOf(edition(1)))).rejects.toMatchObject({ code: 'storage/disk-full' })

    expect(workInJournal(bytesOn(disk))).toEqual(workOf(edition(0)))
  })

  it('passes on what is a bug', async () => {
    const disk = emptyDisk()
    const journal = openJournal(PATH, { ...disk, openAtEnd: () => Promise.reject(new TypeError('a bug')) })
    await journal.append(workOf(edition(0)))

    await expect(journal.append(workOf(edition(1)))).rejects.toThrow(TypeError)
  })

  it('gives nothing for bytes of any other kind', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          expect(workInJournal(bytes)).toBeNull()
        },
      ),
    )
    expect(workInJournal(writeRecord('{"kind":"change","at":0}', NO_CHECK).bytes)).toBeNull()
    expect(workInJournal(writeRecord('[]', NO_CHECK).bytes)).toBeNull()
  })
})

describe('changeBetween', () => {
  it('is what leads from one text to the other, and leaves their ends alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\ud83d', '\ude00'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = changeBetween(before, after)

        expect(applyChange(before, change)).toBe(after)
        expect(change.inserted.length).toBeLessThanOrEqual(after.length)
      }),
    )
    expect(changeBetween('one two three', 'one 2 three')).toEqual({ at: 4, removed: 3, inserted: '2' })
  })

  it('is refused by a text it does not fit', () => {
    expect(applyChange('abc', { at: 2, removed: 2, inserted: '' })).toBeUndefined()
    expect(applyChange('abc', { at: -1, removed: 0, inserted: '' })).toBeUndefined()
  })
})

/** Where each record ends: the content has no line break of its own. */
function recordEnds(bytes: Uint8Array): number[] {
  return [...bytes].flatMap((byte, at) => (byte === 0x0a ? [at + 1] : []))
}
