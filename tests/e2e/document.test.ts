import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, testInOneWindow as test } from './fixtures'
import {
  allowOpening,
  chooseFile,
  chooseInMenu,
  choosePlace,
  chooseRecent,
  closeWindow,
  leverOf,
  moveLever,
  openFile,
  titleOf,
} from './shell-driver'

const EXAMPLE = 'resources/scenarios/kelvara/scenario.json'

let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forestall-document-'))
})
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('refuses a broken file with place, rule and remedy, and leaves all as it was', async ({ electronApp, page }) => {
  const path = join(folder, 'broken.json')
  const text = (await readFile(EXAMPLE, 'utf8')).replace('"country":', '"contry":')
  await writeFile(path, text)
  await moveLever(page)
  const lever = await leverOf(page)

  await chooseFile(electronApp, path)
  await chooseInMenu(electronApp, 'open')

  const dialog = page.getByRole('dialog', { name: 'This file can’t be opened.' })
  await expect(dialog.getByRole('list')).toContainText('Did you mean “country”?')
  await expect(dialog.getByText('shape/misspelt-key')).toBeHidden()
  await dialog.getByText('Details for whoever mends it').click()
  await expect(dialog.getByText('shape/misspelt-key')).toBeVisible()
  await dialog.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByText('Details copied.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  expect(await leverOf(page)).toBe(lever)
  expect(await readFile(path, 'utf8')).toBe(text)
  await expect(chooseRecent(electronApp, 'broken.json')).rejects.toThrow('no recent file')
})

test('says that a file is newer, in words', async ({ electronApp, page }) => {
  const path = join(folder, 'newer.json')
  await writeFile(path, (await readFile(EXAMPLE, 'utf8')).replace('"formatVersion": 2', '"formatVersion": 99'))

  await chooseFile(electronApp, path)
  await chooseInMenu(electronApp, 'open')

  const dialog = page.getByRole('dialog', { name: 'This file was made by a newer version.' })
  await expect(dialog).toContainText('99')
})

test('asks which one to keep when somebody else changed the file', async ({ electronApp, page }) => {
  const path = join(folder, 'shared.json')
  await choosePlace(electronApp, path)
  await moveLever(page)
  await chooseInMenu(electronApp, 'save-as')
  await expect.poll(() => titleOf(electronApp)).toBe('shared.json – Forestall')
  const theirs = (await readFile(path, 'utf8')).replace('Before the vote', 'Changed elsewhere')
  await writeFile(path, theirs)

  await moveLever(page)
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText('changed by somebody else')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(await readFile(path, 'utf8')).toBe(theirs)

  await page.keyboard.press('Control+s')
  await dialog.getByRole('button', { name: 'Open theirs, drop mine' }).click()
  await expect(page.locator('.top-bar')).toContainText('Changed elsewhere')
})

test('keeps both where somebody else changed the file: mine in a copy, theirs on the screen', async ({
  electronApp,
  page,
}) => {
  const path = join(folder, 'shared.json')
  const copy = join(folder, 'mine.forestall.json')
  await choosePlace(electronApp, path)
  await moveLever(page)
  await chooseInMenu(electronApp, 'save-as')
  await expect.poll(() => titleOf(electronApp)).toBe('shared.json – Forestall')
  const theirs = (await readFile(path, 'utf8')).replace('Before the vote', 'Changed elsewhere')
  await writeFile(path, theirs)
  await moveLever(page)
  await choosePlace(electronApp, copy)

  await page.keyboard.press('Control+s')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Keep both' }).click()

  await expect(page.locator('.top-bar')).toContainText('Changed elsewhere')
  expect(await readFile(path, 'utf8')).toBe(theirs)
  expect(await readFile(copy, 'utf8')).toContain('Before the vote')
})

test('opens a file that is dropped on the window', async ({ page }) => {
  const text = (await readFile(EXAMPLE, 'utf8')).replace('Before the vote', 'Dropped here')

  await page.evaluate((content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, text)
  const question = page.getByRole('alertdialog', { name: 'Open this file?' })
  await expect(question).toContainText('Kelvara: Dropped here')
  await allowOpening(page)

  await expect(page.locator('.top-bar')).toContainText('Dropped here')
})

test('asks before it shows a real country, and never calls it fictional', async ({ electronApp, page }) => {
  const path = join(folder, 'vote.json')
  await writeFile(path, (await readFile(EXAMPLE, 'utf8')).replaceAll('Kelvara', 'Rwanda'))
  await chooseFile(electronApp, path)
  const question = page.getByRole('alertdialog', { name: /real places or peoples/ })

  await chooseInMenu(electronApp, 'open')
  await expect(question).toContainText('Rwanda as the country')
  await page.keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(page.locator('.top-bar')).toContainText('Kelvara')

  await chooseInMenu(electronApp, 'open')
  await question.getByRole('button', { name: 'Open it all the same' }).click()
  await expect(page.locator('.top-bar')).toContainText('Rwanda')
  await expect(page.locator('.status-line')).toContainText('Real-world names')
  await expect(page.locator('.status-line')).not.toContainText('Fictional')

  await chooseInMenu(electronApp, 'open-example-sennovar')
  await expect(page.locator('.top-bar')).toContainText('Sennovar')
  await chooseInMenu(electronApp, 'open-example-kelvara')
  await expect(page.locator('.top-bar')).toContainText('Kelvara')
  await expect(page.locator('.status-line')).toContainText('Fictional country')
})

test('offers New, Open, Save and recent files behind the logo', async ({ electronApp, page }) => {
  const path = join(folder, 'recent.json')
  await writeFile(path, await readFile(EXAMPLE))
  await openFile(electronApp, page, path)
  await expect(page.locator('.status-line')).toContainText('saved')

  await page.getByRole('button', { name: 'Document: new, open, save' }).click()

  await expect(page.getByRole('menuitem')).toContainText([
    'New…',
    'Library…',
    'Open a file…',
    'Example Kelvara: Before the vote',
    'Save',
    'Save under a name…',
    'Open recent.json',
    'Clear this list',
  ])
})

test('saves a text that is still being typed, and asks about it on closing', async ({ electronApp, page }) => {
  const path = join(folder, 'typed.json')
  await choosePlace(electronApp, path)
  await chooseInMenu(electronApp, 'new')
  await page.getByRole('button', { name: 'A blank country' }).click()
  await page.getByRole('button', { name: 'Name the country' }).click()
  const detail = page.getByRole('complementary', { name: 'Details of what is chosen' })
  const name = detail.getByLabel('Name of the country', { exact: true })

  await name.fill('Varnland')
  await name.press('Control+s')
  await expect.poll(() => titleOf(electronApp)).toBe('typed.json – Forestall')
  expect(await readFile(path, 'utf8')).toContain('Varnland')
  await expect(name).toBeFocused()

  await name.pressSequentially('s')
  await closeWindow(electronApp)
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('typed.json')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('.top-bar')).toContainText('Varnlands')
  // It is still being typed, so that undo is about the text until the field is left.
  await expect(name).toBeFocused()
  await name.press('Enter')
  await chooseInMenu(electronApp, 'undo')
  await expect(page.locator('.top-bar')).not.toContainText('Varnland')
})

test('keeps a text as it is typed under the palette, redoes it, and asks about a form on closing', async ({
  electronApp,
  page,
}) => {
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await page.getByRole('tab', { name: 'Populations and actors' }).click()
  await page
    .getByRole('button', { name: /^Lake-shore communities/ })
    .first()
    .click()
  const detail = page.getByRole('complementary', { name: 'Details of what is chosen' })
  const name = detail.getByLabel('Name', { exact: true })
  await name.fill('Lake ')
  await name.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(name).toBeFocused()
  await page.keyboard.type('people')
  await expect(name).toHaveValue('Lake people')

  for (const redo of ['Control+y', 'Control+Shift+z']) {
    await expect(async () => {
      await page.keyboard.press('Control+z')
      await expect(name).toHaveValue(/^Lake-shore/, { timeout: 500 })
    }).toPass()
    await page.keyboard.press(redo)
    await expect(name).toHaveValue(/^Lake( people)?/)
    await expect(name).not.toHaveValue(/^Lake-shore/)
  }
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue(/^Lake-shore/)

  await detail.getByLabel('A tag of your own').fill('half written')
  await closeWindow(electronApp)
  const question = page.getByRole('alertdialog', { name: 'Something you began is not finished.' })
  await question.getByRole('button', { name: 'Go back' }).click()
  await expect(detail.getByLabel('A tag of your own')).toHaveValue('half written')
  await detail.getByLabel('A tag of your own').clear()
})

test('asks on closing about an influence that was begun to be changed, wherever else was gone to', async ({
  electronApp,
  page,
}) => {
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await page.getByRole('tab', { name: 'Causal map' }).click()
  await page.locator('.causal-map__box').filter({ hasText: 'Rule of law' }).click()
  const detail = page.getByRole('complementary')
  await detail.getByRole('button', { name: 'Political instability on Rule of law: change for this scenario' }).click()
  const because = detail.getByRole('textbox', { name: 'Because' })
  await because.fill('Judges here')
  await page.getByRole('button', { name: 'Explore', exact: true }).click()

  await closeWindow(electronApp)
  const question = page.getByRole('alertdialog', { name: 'Something you began is not finished.' })
  await expect(question).toContainText('a change of an influence, in Situation under Causal map')
  await question.getByRole('button', { name: 'Go back' }).click()
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await expect(because).toHaveValue('Judges here')
  await detail.getByRole('button', { name: 'Leave', exact: true }).click()
})

test('leaves a text that can’t be taken behind with the country it was typed for', async ({ electronApp, page }) => {
  const other = join(folder, 'other.json')
  await writeFile(other, (await readFile(EXAMPLE, 'utf8')).replaceAll('Upland communities', 'Hill people'))
  await choosePlace(electronApp, other)
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await page.getByRole('tab', { name: 'Populations and actors' }).click()
  await page
    .getByRole('button', { name: /^Lake-shore communities/ })
    .first()
    .click()
  const name = page
    .getByRole('complementary', { name: 'Details of what is chosen' })
    .getByLabel('Name', { exact: true })
  await name.fill('Upland communities')

  await openFile(electronApp, page, other)
  const question = page.getByRole('alertdialog', { name: 'Something you typed can’t be kept as it is written.' })
  await question.getByRole('button', { name: 'Go back' }).click()
  await expect(name).toHaveValue('Upland communities')
  await expect(name).toBeFocused()
  await openFile(electronApp, page, other)
  await question.getByRole('button', { name: 'Go on without it' }).click()
  await expect(page.getByRole('button', { name: /^Hill people/ }).first()).toBeVisible()
  await chooseInMenu(electronApp, 'save')
  await expect(page.locator('.status-bar, .status-line')).toContainText('saved')

  expect(await readFile(other, 'utf8')).not.toContain('Upland communities')
  await expect(page.getByText('Another one has this name already.')).toHaveCount(0)
})
