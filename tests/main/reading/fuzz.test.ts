import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { READING_LIMITS } from '../../../src/main/reading/read-apart'
import type { FuzzSummary } from '../../shared/formats/fuzz-loop'
import { builtProgram, isFullCount } from '../storage/killed-program'

let folder = ''
let program = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-fuzz-'))
  program = await builtProgram('tests/shared/formats/fuzz-loop.ts', folder)
}, 60_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const FILES = isFullCount ? 2000 : 60

describe('hostile files', () => {
  it(`are read or refused in words, ${FILES} of them, in little time and memory`, async () => {
    // The memory that the thread of the app has.
    const heap = `--max-old-space-size=${READING_LIMITS.memoryMegabytes - 32}`
    const run = promisify(execFile)(process.execPath, [heap, program, '1', String(FILES)], { maxBuffer: 1e8 })
    const summary = JSON.parse((await run).stdout) as FuzzSummary
    if (isFullCount) process.stdout.write(`${JSON.stringify(summary)}\n`)

    expect(summary.complaints).toEqual([])
    expect(summary.files).toBe(FILES)
    expect(summary.opened).toBeLessThan(FILES / 2)
    expect(summary.slowestMs).toBeLessThan(READING_LIMITS.processorMs)
    expect(summary.megabytesAboveBase).toBeLessThan(256)
  }, 1_200_000)
})
