import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testInOneWindow as test } from './fixtures'
import { beginFromExample, chooseFile, chooseInMenu, choosePlace, titleOf } from './shell-driver'

// The plans are run anew with every value that is tried.
test.use({ futures: 128 })

const REASON = 'Talks with those who profit from the fighting drove it on last time.'

/** A second plan beside the one of the example. */
async function makeSecondPlan(page: Page): Promise<void> {
  await page.keyboard.press('f')
  const lever = page.locator('.lever input[type=range]').nth(2)
  await lever.focus()
  await page.keyboard.press('End')
  await lever.blur()
}

test('challenges a number, says from which value on the ranking changes, and keeps it in the file', async ({
  page,
  electronApp,
  userData,
  consoleErrors,
}) => {
  // The plans are compared, and then run with ten values or so.
  test.setTimeout(120_000)
  await makeSecondPlan(page)
  await page.keyboard.press('3')
  // Beside the other tabs, or where there is no room under "More".
  const more = page.getByRole('button', { name: 'More', exact: true })
  await expect(more).toBeVisible({ timeout: 30_000 })
  await more.click()
  await page.getByRole('menuitem', { name: 'Ledger' }).click()
  await expect(page.getByText('Nobody has challenged a number yet.')).toBeVisible()

  await page.getByRole('button', { name: 'Challenge a number', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'Challenge a number' })
  await form.getByRole('combobox', { name: 'Number' }).fill('mediation drive aimed')
  await page.getByRole('option', { name: 'effect on the drive to violence (Those it is aimed at)' }).first().click()
  await form.getByRole('textbox', { name: /^Your value/ }).fill('200')
  await form.getByRole('textbox', { name: 'Raised by' }).fill('North desk')
  await form.getByRole('button', { name: 'Enter challenge' }).click()
  // What is missing is said, and nothing is entered.
  await expect(form.getByText('Say why.')).toBeVisible()
  await form.getByRole('textbox', { name: 'Why' }).fill(REASON)
  await form.getByRole('button', { name: 'Enter challenge' }).click()
  await expect(form).toBeHidden()

  const entry = page.getByRole('listitem').filter({ hasText: REASON })
  await expect(entry).toContainText('— North desk')
  // Numbers and names stand between marks that keep their direction.
  const finding = entry.getByText(/^From about \W*[\d.]+\W* on the ranking by the mean changes: with \W*200\W*, /)
  await expect(finding).toBeVisible({ timeout: 40_000 })

  const path = join(userData, 'challenged.json')
  await choosePlace(electronApp, path)
  await chooseInMenu(electronApp, 'save-as')
  await expect.poll(() => titleOf(electronApp)).toBe('challenged.json – Forestall')
  expect(await readFile(path, 'utf8')).toContain(REASON)

  await beginFromExample(electronApp, page)
  await expect(entry).toBeHidden()
  await chooseFile(electronApp, path)
  await chooseInMenu(electronApp, 'open')
  await expect(entry).toContainText('— North desk')
  expect(consoleErrors).toEqual([])
})
