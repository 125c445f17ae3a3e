import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CliProblem } from '../../../src/cli/cli-problem'
import { prepareReportFolder } from '../../../src/cli/run/report-folder'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-report-'))
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, { recursive: true, force: true })
})

describe('prepareReportFolder', () => {
  it('makes a folder for both of two runs that start at once', async () => {
    const path = join(folder, 'a', 'b')

    const prepared = await Promise.all([prepareReportFolder(path), prepareReportFolder(path)])

    expect(prepared.map((one) => one.path)).toEqual([path, path])
    expect(await readdir(join(folder, 'a'))).toEqual(['b'])
  })

  it('takes away what it made, and only that', async () => {
    const { undo } = await prepareReportFolder(join(folder, 'a', 'b'))

    await undo()

    expect(await readdir(folder)).toEqual([])
  })

  it('says that a file is none, nor what lies below one', async () => {
    const file = join(folder, 'report.txt')
    await writeFile(file, '')

    await expect(prepareReportFolder(file)).rejects.toThrow('report.txt": it is a file, and --report needs')
    await expect(prepareReportFolder(join(file, 'a'))).rejects.toThrow('lies below a file, and --report needs a folder')
  })

  it.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written into before any work', async () => {
    await chmod(folder, 0o555)

    await expect(prepareReportFolder(folder)).rejects.toThrow(CliProblem)
  })
})
