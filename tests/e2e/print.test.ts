import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, testInOneWindow as test } from './fixtures'
import { chooseInMenu, choosePlace, openFile } from './shell-driver'

// The plans are run anew with every value that a challenge tries.
test.use({ futures: 128 })
// A brief waits for the plans, thirteen starts and the trials of a challenge.
test.setTimeout(180_000)

const REASON = 'Three of the five reports come from one desk.'
const SAYS = {
  limits: 'Fictional country. Not a forecast.',
  minority: 'Minority view',
  backfire: 'Shortage reaches households long before it reaches those who decide.',
}

/** The example with a second plan that has known backfires, and with a number that somebody doubts. */
async function challenged(folder: string): Promise<string> {
  const document: unknown = JSON.parse(await readFile('resources/scenarios/kelvara/scenario.json', 'utf8'))
  const { plans, settings, scenario } = document as {
    readonly plans: readonly object[]
    readonly settings: object
    readonly scenario: { readonly levels: Readonly<Record<string, { readonly best: number }>> }
  }
  const second = {
    id: 'sanctions',
    name: 'Plan S',
    responses: [{ id: 'r', instrument: 'comprehensive-sanctions', startStep: 1, durationMonths: 30, intensity: 0.8 }],
  }
  const [level] = Object.keys(scenario.levels)
  const challenge = {
    id: 'doubt',
    subject: { kind: 'level', level },
    original: scenario.levels[level ?? '']?.best,
    alternative: 0.97,
    reason: REASON,
    by: 'North desk',
    state: 'open',
  }
  const path = join(folder, 'challenged.json')
  const text = JSON.stringify({
    ...(document as object),
    plans: [...plans, second],
    settings: { ...settings, memberCount: 128 },
    challenges: [challenge],
  })
  await writeFile(path, text)
  return path
}

/** Save what is shown as a PDF, as the person does who waits for it. */
async function savePdf(app: ElectronApplication, page: Page, path: string): Promise<Buffer> {
  await choosePlace(app, path)
  await chooseInMenu(app, 'save-pdf')
  await expect(page.getByText('Saved: ')).toBeVisible({ timeout: 120_000 })
  return readFile(path)
}

/** Chromium writes every page as an object of its own, uncompressed. */
const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** What would be on paper, without the marks that keep the direction of names and numbers. */
async function paperOf(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText)
  return text.replace(/[\u2066-\u2069]/g, '')
}

test('saves a brief of Compare as a PDF of two pages, whatever is open over it', async ({
  page,
  electronApp,
  userData,
  consoleErrors,
}) => {
  await openFile(electronApp, page, await challenged(userData))
  await page.keyboard.press('3')
  await expect(page.getByRole('row', { name: /Look at Plan S/ })).toBeVisible({ timeout: 30_000 })
  // A drawer over the place: on paper it would lie over the table.
  await page.getByRole('button', { name: /^About this scenario/ }).click()
  await expect(page.getByRole('dialog', { name: /Kelvara/ })).toBeVisible()

  const pdf = await savePdf(electronApp, page, join(userData, 'brief.pdf'))

  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pagesIn(pdf)).toBe(2)

  await page.emulateMedia({ media: 'print' })
  try {
    await expect.poll(() => paperOf(page), { timeout: 30_000 }).toContain(SAYS.minority)
    const paper = await paperOf(page)
    for (const words of [
      SAYS.limits,
      SAYS.backfire,
      REASON,
      '— North desk',
      '0.97 in their view',
      'Evidence lens',
      'Begun earlier or later',
    ]) {
      expect(paper).toContain(words)
    }
    // What the challenge does to the ranking was found before the pages were drawn.
    expect(paper).toContain('the ranking by the mean')
    // No drawer, nor what stands in it alone; no head of the window, no tabs, no buttons.
    await expect(page.getByRole('dialog')).toBeHidden()
    for (const words of [
      'People and actors',
      'Find a command',
      'Difference dots',
      'New plan',
      'offline, nothing sent',
    ]) {
      expect(paper).not.toContain(words)
    }
  } finally {
    await page.emulateMedia({ media: null })
  }
  // The window is that of other tests too: a drawer that stays open would keep them from all that lies behind it.
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})

test('says why a PDF was not saved, and leaves the window as it was', async ({ page, electronApp, userData }) => {
  await choosePlace(electronApp, join(userData, 'no such folder', 'explore.pdf'))

  await chooseInMenu(electronApp, 'save-pdf')

  const told = page.getByRole('alertdialog', { name: /“.*explore\.pdf.*” was not saved\./ })
  await expect(told).toContainText('There is no folder', { timeout: 30_000 })
  await told.getByRole('button', { name: 'Close' }).click()
  await expect(told).toBeHidden()
  // Nothing is left of the print that would stand in the way of the next.
  const pdf = await savePdf(electronApp, page, join(userData, 'explore.pdf'))
  expect(pagesIn(pdf)).toBeGreaterThan(0)
})

test('prints by the key, with the system’s dialog', async ({ page, electronApp }) => {
  await electronApp.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) return
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    contents.print = (options, callback) => {
      asked.push(options)
      // The window is that of other tests too.
      Reflect.deleteProperty(contents, 'print')
      callback?.(false, 'cancelled')
    }
  })

  await page.keyboard.press('Control+p')

  await expect
    .poll(() => electronApp.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked))
    .toEqual([{ printBackground: true }])
  // Somebody who thinks better of it is told nothing.
  await expect(page.getByRole('alertdialog')).toBeHidden()
})
