import type { Page } from '@playwright/test'
import { expect, test, testInOneWindow } from './fixtures'
import { chooseInMenu, leverOf, moveLever, waitUntilAtWork } from './shell-driver'

/** Far more than there are; reaching it means that the focus is caught somewhere. */
const MOST_STOPS = 260

/** What has the focus: its name, and whether a ring shows it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const style = getComputedStyle(element)
    return {
      name: element.getAttribute('aria-label') ?? element.textContent.trim(),
      // A slider's ring is on its handle, a chart's inside its plot.
      hasRing: style.outlineStyle !== 'none' || element.matches('input[type=range], .fan, [role=group] *'),
    }
  })

// A window that was used before begins its round of stops elsewhere.
test('reaches everything with Tab, each stop visible, and comes round again', async ({ page }) => {
  await waitUntilAtWork(page)
  const stops: string[] = []
  const faults: string[] = []
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (!stop) continue
    if (stop.name === stops[0]) break
    stops.push(stop.name)
    if (!stop.hasRing) faults.push(`no ring: ${stop.name}`)
  }

  expect(stops[0]).toBe('Skip to the place')
  expect(stops).toEqual(expect.arrayContaining(['Explore', 'Help', 'Settings', 'Find a command, factor, response']))
  expect(stops.length).toBeLessThan(MOST_STOPS)
  expect(faults).toEqual([])
})

test('skips to the place', async ({ page }) => {
  await waitUntilAtWork(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await expect(page.locator('main')).toBeFocused()
})

testInOneWindow('selects all of a dialog or a field, and nothing of the window', async ({ page }) => {
  const selected = () => page.evaluate(() => String(getSelection()))
  await page.keyboard.press('Control+a')
  expect(await selected()).toBe('')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Control+a')
  await expect.poll(selected).not.toBe('')
  expect(await selected()).not.toContain('offline, nothing sent')
  await page.keyboard.press('Escape')
})

testInOneWindow('selects the same by the menu', async ({ page, electronApp }) => {
  const selected = () => page.evaluate(() => String(getSelection()))
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await chooseInMenu(electronApp, 'select-all')

  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await field.fill('media')
  expect(await selected()).toBe('')
  await chooseInMenu(electronApp, 'select-all')
  await expect
    .poll(() => field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]))
    .toEqual([0, 5])
  await page.keyboard.press('Escape')
})

testInOneWindow('finds a factor by name, shows it, and undoes a lever', async ({ page }) => {
  const before = await leverOf(page)
  await moveLever(page)
  await page.keyboard.press('Control+z')
  await expect.poll(() => leverOf(page)).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => leverOf(page)).not.toBe(before)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dangerous sp')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Dangerous speech' }).first()).toBeVisible()
})

testInOneWindow('shows the shortcuts with ?, and gives the focus back', async ({ page }) => {
  const help = page.getByRole('button', { name: 'Help' })
  await help.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keyboard and limits' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(help).toBeFocused()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard and limits' })).toBeVisible()
})

testInOneWindow('keeps the theme and the switch for single keys that were chosen in Settings', async ({ page }) => {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: /Theme/ }).click()
  await page.getByRole('option', { name: 'Dark' }).click()
  await page.getByText('Shortcuts of one letter').click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')

  await page.reload()
  await waitUntilAtWork(page)

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
