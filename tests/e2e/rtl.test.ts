import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, testInOneWindow as test } from './fixtures'
import { setContentSize, waitUntilAtWork } from './shell-driver'

/** Start the page again with settings of this window only; none are those of the app. */
async function reopenWith(page: Page, settings: string): Promise<void> {
  await page.goto(`${page.url().replace(/#.*$/, '')}#${settings}`)
  await page.reload()
  await waitUntilAtWork(page)
}

test.afterEach(({ page }) => reopenWith(page, ''))

/** Middle of an element, as a share of the window's width. */
async function placeOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => {
    const { left, width } = element.getBoundingClientRect()
    return (left + width / 2) / window.innerWidth
  })
}

test('mirrors the frame for a language from right to left, but not time', async ({ page, consoleErrors }) => {
  await reopenWith(page, 'language=ar-XB')

  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await placeOf(page, '.rail')).toBeGreaterThan(0.9)
  expect(await placeOf(page, '.top-bar__logo')).toBeGreaterThan(0.9)
  expect(await placeOf(page, '.search-button')).toBeLessThan(0.4)
  expect(await placeOf(page, '.status-line__limits')).toBeLessThan(0.3)
  const label = (await page.locator('.rail__place').first().textContent()) ?? ''
  expect(label).toMatch(/^[\u0600-\u06ff\s]+$/)
  expect(consoleErrors).toEqual([])
})

test('keeps every button and tab whole when texts are 40 % longer', async ({ page, electronApp }) => {
  await reopenWith(page, 'language=en-XA')

  for (const width of [1440, 1024]) {
    await setContentSize(electronApp, { width, height: width === 1440 ? 900 : 700 })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
    const clipped = await page
      .locator('.button, .rail__place, .top-bar__undo button, [role=tab], .status-line__limits')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
          .map((element) => element.textContent),
      )
    expect(clipped).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
})

/** What the accessibility checker finds serious in what is on the screen. */
async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

for (const settings of ['theme=light', 'theme=dark', 'language=ar-XB']) {
  test(`has no serious fault of accessibility with ${settings}`, async ({ page }) => {
    await reopenWith(page, `${settings}&motion=reduce`)

    expect(await seriousFaults(page)).toEqual([])
  })
}

for (const { key, place } of [
  { key: '1', place: 'Situation' },
  { key: '3', place: 'Compare' },
]) {
  test(`has no serious fault of accessibility in any tab of ${place}`, async ({ page }) => {
    await page.keyboard.press(key)
    const tabs = page.getByRole('main').getByRole('tab')
    await expect(tabs.first()).toBeVisible()
    const found: string[] = []
    for (const tab of await tabs.all()) {
      await tab.click()
      found.push(...(await seriousFaults(page)))
    }
    expect(found).toEqual([])
  })
}
