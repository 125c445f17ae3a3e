import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, testInOneWindow as test } from './fixtures'
import {
  beginFromExample,
  chooseFile,
  chooseInMenu,
  choosePlace,
  chooseRecent,
  leverOf,
  moveLever,
  openFile,
  titleOf,
} from './shell-driver'

const EXAMPLE = 'resources/scenarios/kelvara/scenario.json'
const OLDER_EXAMPLE = 'tests/shared/formats/golden/scenario-1/shipped-kelvara.json'

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-files-'))
})
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')

test.describe('saving and opening', () => {
  test('keeps a change through Save As, New and Open', async ({ electronApp, page }) => {
    const path = join(folder, 'After the vote.forestall.json')
    await beginFromExample(electronApp, page)
    await expect.poll(() => titleOf(electronApp)).toBe('Kelvara – Forestall')
    await moveLever(page)
    const lever = await leverOf(page)
    await expect.poll(() => titleOf(electronApp)).toBe('● Kelvara – Forestall')

    await choosePlace(electronApp, path)
    await chooseInMenu(electronApp, 'save-as')
    await expect.poll(() => titleOf(electronApp)).toBe('After the vote.forestall.json – Forestall')
    expect(await readdir(folder)).toEqual(['After the vote.forestall.json'])

    await moveLever(page)
    await page.keyboard.press('Control+s')
    await expect.poll(() => titleOf(electronApp)).toBe('After the vote.forestall.json – Forestall')
    await chooseInMenu(electronApp, 'undo')
    await expect.poll(() => leverOf(page)).toBe(lever)
    await page.keyboard.press('Control+s')
    await expect.poll(() => titleOf(electronApp)).not.toContain('●')

    await beginFromExample(electronApp, page)
    await expect.poll(() => titleOf(electronApp)).not.toContain('After the vote')
    await chooseFile(electronApp, path)
    await chooseInMenu(electronApp, 'open')
    await expect.poll(() => leverOf(page)).toBe(lever)
  })

  test('opens a recent file again, and forgets the list when told to', async ({ electronApp, page }) => {
    const path = join(folder, 'plan.json')
    await writeFile(path, await readFile(EXAMPLE))
    await openFile(electronApp, page, path)
    await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')
    await beginFromExample(electronApp, page)
    await expect.poll(() => titleOf(electronApp)).not.toContain('plan.json')

    await chooseRecent(electronApp, 'plan.json')
    await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')

    await chooseInMenu(electronApp, 'clear-recents')
    await expect(chooseRecent(electronApp, 'plan.json')).rejects.toThrow('no recent file')
    await expect(page.getByRole('slider').first()).toBeVisible()
  })

  test('reads a file with a byte order mark and Windows line ends', async ({ electronApp, page }) => {
    const path = join(folder, 'windows.json')
    await writeFile(path, `\uFEFF${(await readFile(EXAMPLE, 'utf8')).replaceAll('\n', '\r\n')}`)
    await openFile(electronApp, page, path)

    await expect.poll(() => titleOf(electronApp)).toBe('windows.json – Forestall')
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  test('does not overwrite what somebody else wrote meanwhile without asking', async ({ electronApp, page }) => {
    const path = join(folder, 'shared.json')
    await writeFile(path, await readFile(EXAMPLE))
    await openFile(electronApp, page, path)
    await expect.poll(() => titleOf(electronApp)).toBe('shared.json – Forestall')
    await moveLever(page)
    await writeFile(path, 'from a colleague')

    await chooseInMenu(electronApp, 'save')
    await expect(page.getByRole('alertdialog').or(page.getByRole('dialog'))).toContainText('changed by somebody else')
    expect(await readFile(path, 'utf8')).toBe('from a colleague')

    await page.getByRole('button', { name: 'Replace it with mine' }).click()
    await expect.poll(() => titleOf(electronApp)).toBe('shared.json – Forestall')
    expect(await readFile(path, 'utf8')).toContain('forestall-scenario')
  })

  test('says why a file was not saved, and keeps it unsaved', async ({ electronApp, page }) => {
    await moveLever(page)
    await choosePlace(electronApp, join(folder, 'gone', 'plan.json'))
    await chooseInMenu(electronApp, 'save-as')

    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await expect(dialog).toContainText('was not saved')
    await expect(dialog).toContainText('There is no folder “gone” to save “plan.json” in.')
    await expect(dialog).not.toContainText(folder)
    expect(await titleOf(electronApp)).toContain('●')
  })

  test('asks before it writes into a file whose folder takes no new one', async ({ electronApp, page }) => {
    const closed = join(folder, 'closed')
    const path = join(closed, 'plan.json')
    await mkdir(closed)
    await writeFile(path, await readFile(EXAMPLE))
    await openFile(electronApp, page, path)
    await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')
    const before = await hashOf(path)
    await moveLever(page)
    const reopen = closeFolder(closed)
    try {
      await chooseInMenu(electronApp, 'save')
      const dialog = page.getByRole('alertdialog')
      await expect(dialog).toContainText('its folder takes no new file')
      await expect(dialog.getByRole('button', { name: 'Save under a name' })).toBeFocused()
      expect(await hashOf(path)).toBe(before)

      await dialog.getByRole('button', { name: 'Write into the file' }).click()
      await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')
      expect(await hashOf(path)).not.toBe(before)
      expect(await readdir(closed)).toEqual(['plan.json'])
    } finally {
      reopen()
    }
  })

  test('asks the same of a file of an older format, of which no copy can be kept there', async ({
    electronApp,
    page,
  }) => {
    const closed = join(folder, 'closed')
    const path = join(closed, 'plan.json')
    await mkdir(closed)
    await writeFile(path, await readFile(OLDER_EXAMPLE))
    await openFile(electronApp, page, path)
    await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')
    await moveLever(page)
    const reopen = closeFolder(closed)
    try {
      await chooseInMenu(electronApp, 'save')
      const dialog = page.getByRole('alertdialog')
      await expect(dialog).toContainText('no copy of it as it is can be kept')
      await dialog.getByRole('button', { name: 'Write into the file' }).click()
      await expect.poll(() => titleOf(electronApp)).toBe('plan.json – Forestall')
      expect(await readFile(path, 'utf8')).toContain('"formatVersion": 2')
    } finally {
      reopen()
    }
  })

  test('writes a name without an ending with one, and asks before that replaces a file', async ({
    electronApp,
    page,
  }) => {
    const typed = join(folder, 'plan')
    const ended = join(folder, 'plan.forestall.json')
    await writeFile(ended, 'already there')
    await beginFromExample(electronApp, page)
    await expect.poll(() => titleOf(electronApp)).toBe('Kelvara – Forestall')
    await electronApp.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
    })
    await choosePlace(electronApp, typed)
    await chooseInMenu(electronApp, 'save-as')
    await expect(page.getByText('not in a file yet', { exact: true })).toBeVisible()
    expect(await readFile(ended, 'utf8')).toBe('already there')

    await electronApp.evaluate(({ dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
    })
    await chooseInMenu(electronApp, 'save-as')
    await expect.poll(() => titleOf(electronApp)).toBe('plan.forestall.json – Forestall')
  })
})

/** Let a folder take no new file; for root, whom modes do not stop, by a flag of the file system. Gives the way back. */
function closeFolder(path: string): () => void {
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o555)
    return () => chmodSync(path, 0o755)
  }
  try {
    execFileSync('chattr', ['+i', path])
  } catch {
    test.skip(true, 'this file system can close no folder to root')
  }
  return () => execFileSync('chattr', ['-i', path])
}

type MakeFile = (path: string, example: string) => Promise<void>

const write =
  (contentOf: (example: string) => string | Uint8Array): MakeFile =>
  (path, example) =>
    writeFile(path, contentOf(example))

const HOSTILE: readonly (readonly [name: string, make: MakeFile])[] = [
  ['is empty', write(() => '')],
  ['is cut off in the middle', write((example) => example.slice(0, example.length / 2))],
  ['is a picture with another name', write(() => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]))],
  ['is UTF-16', write((example) => Buffer.from(`\uFEFF${example}`, 'utf16le'))],
  ['is full of NUL', write(() => '\0'.repeat(5000))],
  ['is nested a million deep', write(() => '['.repeat(1_000_000))],
  ['holds ten million nothings', write(() => `[${'0,'.repeat(9_900_000)}0]`)],
  ['is made by a newer version', write((example) => example.replace(/"formatVersion": 2/, '"formatVersion": 99'))],
  ['is of no format', write(() => '{"title": "plan"}')],
  ['pollutes prototypes', write((example) => example.replace('{', '{"__proto__": {"polluted": true},'))],
  [
    'has a field nobody knows',
    write((example) => example.replace('"scenario": {', '"scenario": {"onload": "alert(1)",')),
  ],
  ['has an endless number', write((example) => example.replace(/: \d+(\.\d+)?,/, ': 1e999,'))],
  [
    'has no scenario but script',
    write((example) => example.replace('"format": "forestall-scenario"', '"format": "<img src=x onerror=alert(1)>"')),
  ],
  [
    'is 5 GB large',
    async (path) => {
      const handle = await open(path, 'w')
      await handle.truncate(5 * 1024 ** 3)
      await handle.close()
    },
  ],
  ['is a folder', (path) => mkdir(path).then(() => undefined)],
  [
    'is a pipe',
    (path) => {
      execFileSync('mkfifo', [path])
      return Promise.resolve()
    },
  ],
]

test.describe('a hostile file', () => {
  test.skip(process.platform === 'win32', 'some of these files can not be made there')

  test('is refused in words, changes nothing and leaves the window at work', async ({
    electronApp,
    page,
    consoleErrors,
  }) => {
    test.setTimeout(120_000)
    await beginFromExample(electronApp, page)
    await expect.poll(() => titleOf(electronApp)).toBe('Kelvara – Forestall')
    await moveLever(page)
    const lever = await leverOf(page)
    const example = await readFile(EXAMPLE, 'utf8')

    for (const [name, make] of HOSTILE) {
      await test.step(`that ${name}`, async () => {
        const path = join(folder, `it ${name}.json`)
        await make(path, example)
        const isSmallFile = (await stat(path)).isFile() && (await stat(path)).size < 1e8
        const before = isSmallFile ? await hashOf(path) : ''

        await chooseFile(electronApp, path)
        await chooseInMenu(electronApp, 'open')
        const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
        await expect(dialog).toContainText(/can’t be opened|was not opened|newer version/)
        await expect(dialog).not.toContainText(folder)
        await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
        await expect(dialog).toBeHidden()

        expect(isSmallFile ? await hashOf(path) : '').toBe(before)
        expect(await leverOf(page)).toBe(lever)
        expect(await titleOf(electronApp)).toBe('● Kelvara – Forestall')
      })
    }

    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    expect(consoleErrors).toEqual([])
    expect((await readdir(folder)).length).toBe(HOSTILE.length)
  })
})
