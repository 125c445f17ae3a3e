import type { Page } from '@playwright/test'
import { expect, testInOneWindow as test } from './fixtures'

/** Two plans that differ: the example's own, and a copy with some levers moved. */
async function makeSecondPlan(page: Page): Promise<void> {
  await page.keyboard.press('f')
  const sliders = page.locator('.lever input[type=range]')
  for (const lever of [2, 5]) {
    await sliders.nth(lever).focus()
    await page.keyboard.press('End')
  }
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

test('compares plans under the same luck, with harm always in sight, and looks at one future', async ({
  page,
  consoleErrors,
}) => {
  await page.keyboard.press('3')
  // One plan stands beside no response, and invites to a second.
  await expect(page.locator('.compare-row')).toHaveCount(2)
  await expect(page.getByText('Add a second plan to see which holds up best.')).toBeVisible()

  await page.keyboard.press('2')
  await makeSecondPlan(page)
  await page.keyboard.press('3')
  await expect(page.locator('.status-progress')).toHaveText('refined', { timeout: 60_000 })

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Under these assumptions')
  const rows = page.locator('.compare-row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(0)).toContainText('baseline, on top')
  for (const row of [1, 2]) await expect(rows.nth(row).locator('[data-column="worse"]')).toContainText('%')

  for (const row of [1, 2]) await expect(rows.nth(row)).toContainText(/mo(worse in|worse \(|better \()/)

  // The card of a number leaves the row that it explains in sight.
  await rows.nth(1).locator('.effort').click()
  const card = await page.getByRole('dialog').boundingBox()
  const row = await rows.nth(1).boundingBox()
  if (!card || !row) throw new Error('The card and its row are in sight')
  expect(card.y >= row.y + row.height || card.y + card.height <= row.y).toBe(true)
  await page.keyboard.press('Escape')

  // Sorting moves neither the pinned rows nor the column of harm.
  await page.getByRole('button', { name: /^Sort by: Worse than no response/ }).click()
  await expect(page.getByRole('columnheader', { name: /Worse than no response/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect(rows.nth(0)).toContainText('No response')

  // What counts is the users' to say, and is undone like any change.
  const counts = page.getByRole('textbox', { name: 'Smallest difference that matters: Violent deaths' })
  await counts.fill('500')
  await counts.press('Enter')
  await expect(page.getByText('better by 500 deaths and 10 % or more')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('better by 25 deaths and 10 % or more')).toBeVisible()

  await expect(page.getByText('as planned', { exact: true })).toBeVisible({ timeout: 60_000 })

  await page.getByRole('tab', { name: 'Pairs' }).click()
  // The panels speak of one plan, and by the keyboard all of them change together.
  const chosen = page.getByRole('button', { name: /Plan that the panels speak of/ })
  await expect(chosen).toHaveCount(2)
  const before = await chosen.first().textContent()
  await chosen.first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press(
    (await page.getByRole('option').first().getAttribute('aria-selected')) === 'true' ? 'End' : 'Home',
  )
  await page.keyboard.press('Enter')
  await expect(chosen.first()).toBeFocused()
  for (const place of [0, 1]) await expect(chosen.nth(place)).not.toHaveText(before ?? '')

  const futures = page.getByRole('slider', { name: /^Every future with/ })
  const future = page.getByRole('complementary', { name: /^Future / })
  await futures.press('Home')
  await expect(future).toContainText('Ends better with')
  await futures.press('PageDown')
  await expect(future).toContainText('Ends worse with')
  // What it is owed to, in the unit of its sentence.
  await expect(future).toContainText(/times as intense .*(Lowered|Raised) by: .* \(×\d/, { timeout: 30_000 })
  await expect(page.getByText(/^Worse future 1 of \d+$/)).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('goes on finding what moves a difference most while another place is looked at, and stops at once', async ({
  page,
  consoleErrors,
}) => {
  await page.keyboard.press('3')
  await expect(page.locator('.status-progress')).toHaveText('refined', { timeout: 60_000 })
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'What moves it most' }).click()
  await page.getByRole('button', { name: 'Move the numbers' }).click()
  const progress = page.getByRole('progressbar', { name: /^(Move the numbers|Begin again)$/ })
  await expect(progress).toBeVisible()
  const shareDone = async () => Number(await progress.getAttribute('aria-valuenow'))
  const before = await shareDone()

  await page.keyboard.press('2')
  await expect(progress).toHaveCount(0)
  await page.keyboard.press('3')
  await expect.poll(shareDone).toBeGreaterThan(before)

  await page.locator('.numbers').getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(progress).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})
