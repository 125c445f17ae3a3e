import { expect, testInOneWindow as test } from './fixtures'
import type { Page } from '@playwright/test'
import { chooseInMenu, setContentSize } from './shell-driver'

const detail = (page: Page) => page.getByRole('complementary', { name: 'Details of what is chosen' })

/** Write into a field of the detail and leave it. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = detail(page).getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Tab')
}

/** Choose an entry of a list of the detail. */
async function choose(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await detail(page).getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('builds a country of three actors and four populations from blank, and runs it', async ({
  electronApp,
  page,
  consoleErrors,
}) => {
  test.setTimeout(180_000)
  await chooseInMenu(electronApp, 'new')
  await page.getByRole('button', { name: 'A blank country' }).click()
  const steps = page.getByRole('region', { name: 'Write this country' })
  await expect(steps).toBeVisible()
  const preview = page.getByRole('status').filter({ hasText: 'Without response' })
  await expect(preview).toContainText('mass killing within 36 months is')
  const blank = await preview.locator('.probability').textContent()

  await steps.getByRole('button', { name: 'Name the country' }).click()
  await write(page, 'Name of the country', 'Varnland')
  await write(page, 'Title of the situation', 'Two valleys')
  await expect(page.locator('.top-bar')).toContainText('Varnland')

  await steps.getByRole('button', { name: 'Who lives here' }).click()
  await write(page, 'Name', 'Upper-valley people')
  await page.getByRole('button', { name: 'Add a population' }).click()
  await write(page, 'Name', 'Mill-town families')
  await write(page, 'People', '300,000')
  await detail(page).getByRole('button', { name: 'Internally displaced people' }).click()

  await page.getByRole('button', { name: 'Add an actor' }).click()
  await write(page, 'Name', 'Valley watch')
  await choose(page, /Draws support from/, 'Majority communities')
  await detail(page)
    .getByRole('button', { name: /^Capacity/ })
    .click()
  await choose(page, /Capacity, in a word/, 'high')

  for (const population of ['Upper-valley people', 'Mill-town families']) {
    await page.getByRole('button', { name: `Valley watch toward ${population}: not listed, cannot arise` }).click()
    await detail(page).getByRole('button', { name: 'List this pair' }).click()
    await choose(page, /In a word/, /^very high/)
    await write(page, 'Best', '30')
  }
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The hostility of Valley watch toward')
  await expect(page.getByRole('status').filter({ hasText: 'Last change' })).toContainText(
    /Last change: .*Valley watch.* of 200 futures .*violence organised by Valley watch against .* up to/,
    { timeout: 20_000 },
  )

  await page.getByRole('button', { name: /^Events to come/ }).click()
  await detail(page).getByRole('button', { name: 'Add an event' }).click()
  for (const done of [
    'Name the country',
    'Who lives here',
    'Who acts',
    'How they stand to each other',
    'What is coming',
  ]) {
    await expect(steps.getByRole('button', { name: done })).toHaveAttribute('data-done', 'true')
  }
  await expect(page.locator('.matrix__cell')).toHaveCount(12)

  await steps.getByRole('button', { name: 'See what happens' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('mass killing within 36 months is', {
    timeout: 30_000,
  })
  // What was written moves what happens.
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(blank ?? '')
  expect(consoleErrors).toEqual([])
})

test('opens a copy from the library, which is not in a file yet', async ({ electronApp, page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  const library = page.getByRole('dialog', { name: 'Library' })
  await expect(library.locator('.library__fan svg')).toHaveCount(6, { timeout: 30_000 })
  await library.getByRole('searchbox', { name: 'Find a scenario' }).fill('ford')
  await library.getByRole('button', { name: 'Open a copy of Sennovar' }).click()

  await expect(page.locator('.top-bar')).toContainText('Sennovar')
  await expect(page.locator('.status-line')).toContainText('not in a file yet')
  await chooseInMenu(electronApp, 'undo')
  await expect(page.locator('.top-bar')).toContainText('Sennovar')
})

test('covers nothing that could be pressed with what is said at the foot', async ({ electronApp, page }) => {
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await page.getByRole('tab', { name: 'Populations and actors' }).click()
  await page
    .getByRole('button', { name: /^Lake-shore communities/ })
    .first()
    .click()
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 700 },
  ]) {
    await setContentSize(electronApp, size)
    for (const typed of ['none', 'none that would fit into a line']) await write(page, 'People', typed)
    await expect(page.locator('.toast')).toHaveCount(2)

    for (const name of ['Add a population', 'Seen by monitors']) {
      const target = page.getByRole('button', { name }).or(page.getByRole('textbox', { name })).first()
      // As far up as it can be scrolled.
      await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const { bottom, isFree } = await target.evaluate((element) => {
        const box = element.getBoundingClientRect()
        const found = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        return { bottom: box.bottom, isFree: found !== null && element.contains(found) }
      })
      const toasts = await page.locator('.toast-region').evaluate((region) => region.getBoundingClientRect().top)
      expect({ name, isAbove: bottom <= toasts, isFree }).toEqual({ name, isAbove: true, isFree: true })
    }
  }
})

test('covers no part of the navigation with what is said, also in a window that was made narrow meanwhile', async ({
  electronApp,
  page,
}) => {
  await setContentSize(electronApp, { width: 1100, height: 700 })
  await page.getByRole('button', { name: 'Situation', exact: true }).click()
  await page.getByRole('tab', { name: 'Populations and actors' }).click()
  await page
    .getByRole('button', { name: /^Lake-shore communities/ })
    .first()
    .click()
  for (const typed of ['none', 'none that would fit into a line']) await write(page, 'People', typed)
  await expect(page.locator('.toast')).toHaveCount(2)
  // Messages wait while the pointer is on them.
  await page.locator('.toast').last().hover()

  for (const size of [
    { width: 760, height: 700 },
    { width: 700, height: 480 },
  ]) {
    await setContentSize(electronApp, size)
    const place = page.locator('.shell__main')
    await expect(async () => {
      const region = await page.locator('.toast-region').boundingBox()
      const rail = await page.locator('.rail').boundingBox()
      expect((region?.y ?? 0) + (region?.height ?? 0)).toBeLessThanOrEqual(rail?.y ?? 0)
      // The end of the place can be scrolled to above them.
      const room = await place.evaluate((element) => parseFloat(getComputedStyle(element).paddingBlockEnd))
      expect(room).toBeGreaterThanOrEqual(region?.height ?? Infinity)
    }).toPass({ timeout: 5000 })
  }
})
