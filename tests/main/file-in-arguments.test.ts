import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileInArguments } from '../../src/main/file-in-arguments'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-arguments-'))
  await writeFile(join(folder, 'plan.forestall.json'), '{}')
  await writeFile(join(folder, 'other.json'), '{}')
  await writeFile(join(folder, 'notes.txt'), '')
  await writeFile(join(folder, '--switch.json'), '{}')
  await mkdir(join(folder, 'folder.json'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('fileInArguments', () => {
  it.each([
    ['a relative name', ['.', 'plan.forestall.json'], 'plan.forestall.json'],
    ['the last of two', ['plan.forestall.json', 'other.json'], 'other.json'],
    ['a name among switches', ['--no-sandbox', 'other.json', '--user-data-dir=/tmp/x.json'], 'other.json'],
  ])('finds %s', (_name, args, expected) => {
    expect(fileInArguments(args, folder)).toBe(join(folder, expected))
  })

  it.each([
    ['nothing', []],
    ['a switch that is also a file', ['--switch.json']],
    ['a folder', ['folder.json']],
    ['another kind of file', ['notes.txt']],
    ['a file that is not there', ['gone.json']],
    ['an address', ['https://example.org/plan.json', 'forestall://open?file=plan.json']],
    ['a device', ['/dev/zero', '/dev/zero.json']],
    ['a name with NUL', ['plan\0.json']],
    ['a name that is too long', [`${'n'.repeat(5000)}.json`]],
  ])('ignores %s', (_name, args) => {
    expect(fileInArguments(args, folder)).toBeUndefined()
  })
})
