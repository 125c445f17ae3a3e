import type { Locator, Page } from '@playwright/test'
import { expect, testInOneWindow as test, test as testInOwnWindow } from './fixtures'
import { setContentSize } from './shell-driver'

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `${name}, intensity` })
const slider = (page: Page, name: string): Locator =>
  page.getByRole('slider', { name: `${name}, intensity slider` }).first()
const planPicker = (page: Page): Locator => page.getByRole('button', { name: /Plan$/ })

const whenRefined = (page: Page) => expect(page.locator('.status-progress')).toHaveText('refined', { timeout: 30_000 })

test.beforeEach(async ({ page }) => {
  await whenRefined(page)
})

/** Least size of what is pressed, CSS px (WCAG 2.5.8). */
const LEAST = 24
/** A slider may be lower: its number can be typed in a field that is not (WCAG 2.5.8, "equivalent"). */
const LEAST_SLIDER = 14

/** What is wrong with the pointer targets inside an element: too small, or covered by something else. */
const faultsOfTargets = (within: Locator) =>
  within.evaluate(
    (root, { least, leastSlider }) => {
      // A floating list shows what its panel shows of it.
      const frame = (root.closest('.card') ?? root).getBoundingClientRect()
      const targets = [...root.querySelectorAll<HTMLElement>('button, input')].filter((target) => {
        const { top, bottom } = target.getBoundingClientRect()
        // What is scrolled out of sight can't be pressed.
        return top >= frame.top - 1 && bottom <= frame.bottom + 1
      })
      const faults = targets.flatMap((target) => {
        const box = target.getBoundingClientRect()
        const name = target.getAttribute('aria-label') ?? target.textContent
        const needed = target.matches('[type=range]') ? leastSlider : least
        const faults: string[] = []
        if (box.height < needed - 0.01 || box.width < least - 0.01) {
          faults.push(`${name}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`)
        }
        const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }
        const points = [
          middle,
          { ...middle, x: box.left + 1 },
          { ...middle, x: box.right - 1 },
          { ...middle, y: box.top + 1 },
          { ...middle, y: box.bottom - 1 },
        ]
        for (const { x, y } of points) {
          const hit = document.elementFromPoint(x, y)
          if (hit && target.contains(hit)) continue
          const by = hit?.closest('button, input, li')
          faults.push(`${name}: covered by ${by?.getAttribute('aria-label') ?? by?.className ?? 'something'}`)
        }
        return faults
      })
      return { count: targets.length, faults: [...new Set(faults)] }
    },
    { least: LEAST, leastSlider: LEAST_SLIDER },
  )

const sizes = [
  { name: 'five columns', width: 1440, height: 900, least: 15 * 4 },
  { name: 'one family at a time', width: 1024, height: 700, least: 3 * 4 },
]
for (const { name, width, height, least } of sizes) {
  test(`gives every target of a lever 24 px that nothing covers: ${name}`, async ({ page, electronApp }) => {
    await setContentSize(electronApp, { width, height })
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)

    const inPanel = await faultsOfTargets(page.locator('.levers'))
    expect(inPanel.faults).toEqual([])
    expect(inPanel.count).toBeGreaterThanOrEqual(least)

    await page.getByRole('button', { name: /^All \d+ levers: Diplomacy/ }).click()
    // The list is there before it has its place.
    await expect(async () => {
      const inList = await faultsOfTargets(page.getByRole('dialog', { name: 'Diplomacy' }))
      expect(inList.faults).toEqual([])
      expect(inList.count).toBeGreaterThanOrEqual(3 * 4)
    }).toPass({ timeout: 5_000 })
  })
}

test('shows what is changed beside the lever, under a title, and never over it', async ({ page }) => {
  const levers = page.locator('.levers .lever')
  for (const lever of [levers.first(), levers.last()]) {
    for (const token of await lever.locator('button.lever__token, button.lever__name').all()) {
      await token.click()
      const panel = page.getByRole('dialog')
      await expect(panel.getByRole('heading', { level: 2 })).toBeVisible()

      const [row, over] = await Promise.all([lever.boundingBox(), page.locator('.card').boundingBox()])
      if (!row || !over) throw new Error('The lever or its panel is not on the screen')
      const isBeside =
        over.x >= row.x + row.width - 1 ||
        over.x + over.width <= row.x + 1 ||
        over.y >= row.y + row.height - 1 ||
        over.y + over.height <= row.y + 1
      expect(isBeside, JSON.stringify({ row, over })).toBe(true)

      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()
      await expect(token).toBeFocused()
    }
  }
})

test('takes all of a number with the first press, and puts a caret with the second', async ({ page }) => {
  const mediation = field(page, 'Mediation')
  const marked = () =>
    mediation.evaluate((input) => (input instanceof HTMLInputElement ? [input.selectionStart, input.selectionEnd] : []))

  await mediation.click()
  expect(await marked()).toEqual([0, 2])
  await page.keyboard.type('45')
  await page.keyboard.press('Enter')
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect(slider(page, 'Mediation')).toHaveValue('7')

  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(slider(page, 'Mediation')).toHaveValue('18')

  const box = await mediation.boundingBox()
  if (!box) throw new Error('The field is not on the screen')
  await page.mouse.click(box.x + box.width - 3, box.y + box.height / 2)
  expect(await marked()).toEqual([2, 2])
})

test('keeps a start that is typed when the next thing is pressed', async ({ page }) => {
  const start = page.getByRole('button', { name: /^Start of Mediation/ })
  await start.click()
  await page.keyboard.type('6')
  await page.mouse.click(700, 300)
  await expect(start).toHaveText('Month 6')

  await start.click()
  await page.keyboard.type('soon')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toContainText('That is not a number.')
})

// In windows of their own, since these two look at every message on the screen.
testInOwnWindow('undoes with a message only what the message tells of', async ({ page }) => {
  await whenRefined(page)
  await page.getByRole('button', { name: 'About Mediation' }).click()
  await page.getByRole('button', { name: 'Remove from plan' }).click()
  await expect(page.getByText('Mediation removed').last()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Undo Ctrl Z/ })).toHaveCount(1)

  await slider(page, 'Quiet good offices').press('ArrowRight')
  await expect(page.locator('.toast')).toContainText('Mediation removed')
  await expect(page.locator('.toast button')).toHaveCount(0)

  await page.keyboard.press('Control+z')
  await page.locator('.toast button').click()
  await expect(field(page, 'Mediation')).toHaveValue('60')
  await expect(page.locator('.toast')).toHaveCount(0)
})

testInOwnWindow(
  'begins a plan with a name from no response, under the finger, and counts looking at plans as no change',
  async ({ page }) => {
    await whenRefined(page)
    const show = async (plan: string) => {
      await planPicker(page).click()
      await page.getByRole('option', { name: plan }).click()
    }
    await show('No response')
    await expect(page.getByText(/^Last change/)).toHaveCount(0)

    const third = page.getByRole('region', { name: 'Diplomacy', exact: true }).getByRole('slider').nth(2)
    const name = await third.getAttribute('aria-label')
    const box = await third.boundingBox()
    if (!box) throw new Error('The lever is not on the screen')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + 6, y)
    await page.mouse.down()
    for (let step = 1; step <= 10; step += 1) {
      await page.mouse.move(box.x + 6 + (step * (box.width - 12)) / 20, y)
      await page.waitForTimeout(30)
    }
    await page.mouse.up()

    await expect(third).toHaveAttribute('aria-label', name ?? '')
    expect(Number(await third.inputValue())).toBeGreaterThan(40)
    await expect(page.locator('.toast')).toContainText('Plan A made from no response')
    await expect(planPicker(page)).toContainText('Plan A')

    await show('Plan B')
    await expect(page.locator('.slider__tick')).toHaveCount(0)
    await page.locator('.toast button').click()
    await expect(planPicker(page)).toContainText('No response')
  },
)
