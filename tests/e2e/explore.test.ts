import type { Locator, Page } from '@playwright/test'
import { mkdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, testInOneWindow as test, test as testInOwnWindow } from './fixtures'
import { setContentSize } from './shell-driver'

/** The machine may be busy with other things; the product's own budget is 33 ms and is printed beside what was measured. */
const GENEROUS_PREVIEW_MILLISECONDS = 500

const headline = (page: Page): Locator => page.getByRole('heading', { level: 1 })
const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name: `${name}, intensity slider` })
const value = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `${name}, intensity` })

async function whenRefined(page: Page): Promise<void> {
  await expect(page.locator('.status-progress')).toHaveText('refined', { timeout: 30_000 })
}

/** Durations of a measure so far, ms, shortest first. */
const measured = (page: Page, name: string): Promise<number[]> =>
  page.evaluate(
    (wanted) =>
      performance
        .getEntriesByName(wanted, 'measure')
        .map(({ duration }) => Math.round(duration))
        .sort((a, b) => a - b),
    name,
  )

const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Infinity

async function dragLever(page: Page, name: string, from: number, to: number, steps: number): Promise<void> {
  const box = await slider(page, name).boundingBox()
  if (!box) throw new Error(`The lever "${name}" is not on the screen`)
  const at = (percent: number) => box.x + 6 + ((box.width - 12) * percent) / 100
  const y = box.y + box.height / 2
  await page.mouse.move(at(from), y)
  await page.mouse.down()
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(at(from + ((to - from) * step) / steps), y)
    await page.waitForTimeout(30)
  }
  await page.mouse.up()
}

test.beforeEach(async ({ page }) => {
  await whenRefined(page)
})

test('says in words and numbers what may happen, without response and with the plan', async ({
  page,
  consoleErrors,
}) => {
  await expect(headline(page)).toContainText(/Without response, mass killing within 36 months is .+\(.+%\u2069?\)\./)
  await expect(headline(page)).toContainText(/With Plan B .+\(.+%\u2069?\)\./)
  await expect(
    page.getByText(
      /^((Better|Worse|Too close to call): (fewer|more) violent deaths|Plan B makes no difference that matters to violent deaths) .+(fewer|more) in .+\.$/,
    ),
  ).toBeVisible()
  await expect(page.getByText(/^Evidence: /)).toBeVisible()
  expect(consoleErrors).toEqual([])
})

test('tells where a probability comes from', async ({ page }) => {
  await headline(page).getByRole('button').first().click()

  const origin = page.getByRole('dialog', { name: /Where this comes from: No response/ })
  await expect(origin).toContainText('of 256 futures')
  await expect(origin).toContainText('4127')
  await expect(origin).toContainText('not a forecast')

  await page.keyboard.press('Escape')
  await expect(origin).toBeHidden()
})

test('explains its comparison and its evidence by keyboard', async ({ page }) => {
  await page.getByRole('button', { name: /^(fewer violent deaths|no difference that matters)$/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Fewer or more deaths: Plan B' })).toContainText('at least 25')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Evidence: / }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Evidence: Plan B' })).toContainText('weakest instrument')
})

test.describe('with as many futures as the example has', () => {
  test.use({ futures: 1000 })

  test('redraws while a lever is dragged, and keeps the drag as one step', async ({ page }) => {
    await page.evaluate(() => performance.clearMeasures())
    const before = await page.locator('.chart-median').first().getAttribute('d')

    await dragLever(page, 'Mediation', 60, 5, 30)
    await whenRefined(page)
    await expect.poll(async () => (await measured(page, 'forestall:settled')).length).toBeGreaterThan(0)

    const previews = await measured(page, 'forestall:preview')
    const settled = await measured(page, 'forestall:settled')
    process.stdout.write(
      `lever to painted preview: median ${median(previews)} ms, best ${previews[0] ?? NaN} ms of ${previews.length} (budget 33); ` +
        `to 1,000 futures: ${median(settled)} ms (budget 250)\n`,
    )
    expect(previews.length).toBeGreaterThan(3)
    expect(previews[0]).toBeLessThan(GENEROUS_PREVIEW_MILLISECONDS)
    expect(await page.locator('.chart-median').first().getAttribute('d')).not.toBe(before)
    await expect(value(page, 'Mediation')).not.toHaveValue('60')

    await page.keyboard.press('Control+z')
    await expect(value(page, 'Mediation')).toHaveValue('60')
    await expect.poll(() => page.locator('.chart-median').first().getAttribute('d')).toBe(before)

    await page.keyboard.press('Control+Shift+z')
    await expect(value(page, 'Mediation')).not.toHaveValue('60')
  })
})

test('takes a typed number, keeps a wrong one and says why', async ({ page }) => {
  const field = value(page, 'Mediation')
  await field.click()
  await page.keyboard.type('140')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Intensity is 0 to 100')).toBeVisible()
  await expect(field).toHaveValue('140')

  await page.keyboard.press('Escape')
  await expect(page.getByText('Intensity is 0 to 100')).toBeHidden()
  await expect(field).toHaveValue('60')

  await field.fill('25')
  await page.keyboard.press('Enter')
  await expect(slider(page, 'Mediation')).toHaveValue('25')
  await expect(page.getByText(/Mediation 60 → 25/)).toBeVisible()
})

test('puts the value back into a field that is left with what is no number, and says so', async ({ page }) => {
  const field = value(page, 'Mediation')
  await field.click()
  await page.keyboard.type('abc')
  await value(page, 'Quiet good offices').click()

  await expect(field).toHaveValue('60')
  await expect(
    page.getByRole('status').filter({ hasText: '“abc” is no number. Mediation, intensity: still 60.' }),
  ).toBeVisible()
})

test('goes from the palette to the number that was asked for, and sets one that was typed there', async ({ page }) => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('horizon')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Months ahead' })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('60 months')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '60 months. Change' })).toBeVisible()
  await expect(headline(page)).toContainText('within 60 months')
})

test('keeps the charts where they are whatever the headline comes to', async ({ page }) => {
  const top = async () => (await page.locator('.explore__pane').first().boundingBox())?.y
  const before = await top()
  for (const months of [12, 120]) {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(`${months} months`)
    await page.keyboard.press('Enter')
    await expect(headline(page)).toContainText(`within ${months} months`)
    await whenRefined(page)
    expect(await top()).toBe(before)
  }
})

test('moves a lever by keyboard, and a digit opens the field', async ({ page }) => {
  await slider(page, 'Mediation').focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider(page, 'Mediation')).toHaveValue('61')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(slider(page, 'Mediation')).toHaveValue('56')
  await page.keyboard.press('Home')
  await expect(slider(page, 'Mediation')).toHaveValue('0')
  await page.keyboard.type('7')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(slider(page, 'Mediation')).toHaveValue('75')
})

testInOwnWindow('says that a key of a place was typed into a lever, and offers to undo it', async ({ page }) => {
  await whenRefined(page)
  await slider(page, 'Mediation').focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Tab')
  await expect(slider(page, 'Mediation')).toHaveValue('1')
  await expect(page.locator('.toast')).toContainText('Mediation set to 1 %, as typed.')

  await page.locator('.toast button').click()
  await expect(slider(page, 'Mediation')).toHaveValue('60')
})

test('changes start, duration and target of a response by its words', async ({ page }) => {
  const row = page.getByRole('listitem').filter({ has: slider(page, 'Mediation') })
  await row.getByRole('button', { name: /^Start of Mediation/ }).click()
  await page.keyboard.type('6')
  await page.keyboard.press('Enter')
  await expect(row.getByRole('button', { name: /^Start of Mediation/ })).toHaveText('Month 6')

  await row.getByRole('button', { name: /^Duration of Mediation/ }).click()
  await page.keyboard.type('300')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Duration of Mediation' })
  await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(row.getByRole('button', { name: /^Duration of Mediation/ })).toHaveText('18 mo')
})

test('shows another outcome, by group, by search and by pressing a small chart', async ({ page }) => {
  await page.getByRole('button', { name: /^Outcome:/ }).click()
  await page.getByRole('searchbox').fill('dangerous')
  await page.getByRole('option', { name: 'Dangerous speech', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Dangerous speech' })).toBeVisible()

  await page.getByRole('option', { name: /Armed conflict/ }).click()
  await expect(page.getByRole('group', { name: 'Armed conflict' })).toBeVisible()
})

test('shows populations, actors and fifty futures by tabs', async ({ page }) => {
  await page.getByRole('tab', { name: 'Populations' }).click()
  await expect(page.getByRole('option', { name: /Upland communities/ }).first()).toBeVisible()
  await page.getByRole('tab', { name: 'Actors', exact: true }).click()
  await expect(page.getByRole('option', { name: /Youth Guard/ }).first()).toBeVisible()
  await page.getByRole('tab', { name: '50 futures' }).click()
  await expect(
    page.getByText(/^\d+ of 50 futures reach(es)? mass killing at some time within 36 months\./).first(),
  ).toBeVisible()
})

test('shows the numbers of the chart as a table', async ({ page }) => {
  await page.locator('.main-pane').getByRole('button', { name: 'Show the table' }).click()
  await expect(page.getByRole('row', { name: /^Month 36/ })).toBeVisible()
  await page.getByRole('button', { name: 'Show the chart' }).click()
  await expect(page.getByRole('group', { name: 'Severity of violence against civilians' })).toBeVisible()
})

test('exports the chart and its numbers with origin and limits inside the file', async ({
  page,
  electronApp,
  userData,
}) => {
  const exported = async (entry: string, file: string): Promise<Buffer> => {
    const path = join(userData, file)
    await electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: entry }).click()
    await expect(page.getByText(`${file} exported`).last()).toBeVisible()
    return readFile(path)
  }

  const svg = String(await exported('Chart as SVG', 'chart.svg'))
  const csv = String(await exported('Table as CSV', 'table.csv'))
  const png = await exported('Chart as PNG', 'chart.png')

  for (const text of [svg, csv]) {
    expect(text).toContain('Kelvara, Before the vote · Plan B · 256 futures · seed 4127')
    expect(text).toContain('Fictional exercise. Not a forecast.')
  }
  expect(svg).not.toMatch(/var\(--|class=|<script/)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.byteLength).toBeGreaterThan(20_000)
})

test('forks the plan by key, and deletes it again with a way back', async ({ page }) => {
  await page.locator('body').press('f')
  await expect(page.getByRole('button', { name: 'Plan B copy Plan' })).toBeVisible()
  await expect(slider(page, 'Mediation')).toHaveValue('60')

  await page.getByRole('button', { name: 'More about plans' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(page.getByText('Plan B copy deleted').last()).toBeVisible()
  await expect(headline(page)).toContainText(/With Plan B (?!copy)/)

  await page.getByRole('button', { name: /^Undo Ctrl Z/ }).click()
  await expect(headline(page)).toContainText('With Plan B copy')
})

test('replays the last change while R is held', async ({ page }) => {
  await value(page, 'Mediation').fill('0')
  await page.keyboard.press('Enter')
  await whenRefined(page)
  const median = page.locator('.chart-median').first()
  const after = await median.getAttribute('d')
  await slider(page, 'Mediation').focus()

  await page.keyboard.down('r')
  await expect.poll(() => median.getAttribute('d'), { intervals: [50] }).not.toBe(after)
  await page.keyboard.up('r')

  await expect.poll(() => median.getAttribute('d')).toBe(after)
})

test('holds the chart and its axes still while R is held, and says which side is shown', async ({ page }) => {
  await value(page, 'Mediation').fill('0')
  await page.keyboard.press('Enter')
  await whenRefined(page)
  await slider(page, 'Mediation').focus()
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.main-pane .chart-svg')].slice(0, 1).map((chart) => ({
        box: chart.getBoundingClientRect().toJSON() as unknown,
        axes: [...chart.querySelectorAll('.chart-axis, .chart-today, .chart-event-line')].map((mark) => mark.outerHTML),
      })),
    )
  const atRest = await places()
  const bars = page.locator('.main-pane [role=option]')
  const barsNow = await bars.count()

  await page.keyboard.down('r')
  const label = page.locator('.replay-label')
  await expect(label).toHaveText('Before')
  expect(await places()).toEqual(atRest)
  await expect(bars).toHaveCount(barsNow + 1)
  await expect(label).toHaveText('After', { timeout: 2000 })
  expect(await places()).toEqual(atRest)
  await page.keyboard.up('r')

  await expect(label).toHaveCount(0)
  expect(await places()).toEqual(atRest)
})

test('begins a plan from nothing: no bar, one sentence, and a lever that starts it', async ({ page }) => {
  await page.getByRole('button', { name: 'More about plans' }).click()
  await page.getByRole('menuitem', { name: 'New plan' }).click()
  await expect(page.getByText(/Nothing is on yet/)).toBeVisible()
  await expect(headline(page)).not.toContainText('With Plan')

  const lever = page.getByRole('region', { name: 'Diplomacy' }).getByRole('slider').first()
  const name = (await lever.getAttribute('aria-label'))?.replace(', intensity slider', '') ?? ''
  await lever.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('option', { name: new RegExp(`^${name}`) })).toBeVisible()
  await expect(headline(page)).toContainText('With Plan A')
})

test('changes the seed and the number of futures, which can be undone', async ({ page }) => {
  const before = await headline(page).textContent()
  await page.getByRole('button', { name: /^seed 4127/ }).click()
  await page.getByRole('textbox', { name: 'Futures' }).fill('200')
  await page.keyboard.press('Enter')
  await expect(page.getByText('200 futures', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'Seed' }).fill('7')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await whenRefined(page)
  await expect(page.getByText('seed 7', { exact: true })).toBeVisible()

  await page.locator('body').press('Control+z')
  await page.locator('body').press('Control+z')
  await whenRefined(page)
  await expect(headline(page)).toHaveText(before ?? '')
})

test('keeps the last result and says so when the simulator breaks, and recovers with the next change', async ({
  page,
}) => {
  // The worker's answer is replaced on its way: nothing in the app can be made to break on purpose.
  await page.addInitScript(() => {
    const RealWorker = window.Worker
    window.Worker = class extends RealWorker {
      override postMessage(message: { readonly kind: string; readonly task: number }): void {
        if (message.kind === 'task' && document.documentElement.dataset['broken'] === 'true') {
          const data = { kind: 'failed', task: message.task, message: 'member 3, tick 7: level "impunity" is NaN' }
          setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })))
          return
        }
        super.postMessage(message)
      }
    }
  })
  await page.reload()
  await whenRefined(page)
  const breakSimulator = (isBroken: boolean) =>
    page.evaluate((broken) => {
      document.documentElement.dataset['broken'] = String(broken)
    }, isBroken)

  await breakSimulator(true)
  await value(page, 'Mediation').fill('12')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('member 3, tick 7: level "impunity" is NaN')
  await expect(headline(page)).toHaveText('No headline: too few futures to say.')
  await expect(page.locator('.chart-median').first()).toBeVisible()

  await breakSimulator(false)
  await value(page, 'Mediation').fill('14')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeHidden()
  await expect(headline(page)).toContainText('With Plan B')
})

test('keeps the sentence in sight and the status line whole in a small window, and the chart at a size to read', async ({
  page,
  electronApp,
}) => {
  for (const [width, height] of [
    [720, 450],
    [800, 560],
    [1000, 500],
  ] as const) {
    await setContentSize(electronApp, { width, height })
    await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(height)

    await page.locator('.levers').scrollIntoViewIfNeeded()

    await expect(headline(page)).toBeInViewport({ ratio: 1 })
    expect((await page.locator('.main-pane__room').boundingBox())?.height).toBeGreaterThan(300)
    const cut = await page
      .locator('.status-line__facts')
      .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
        scrollWidth - clientWidth,
        scrollHeight - clientHeight,
      ])
    expect(cut).toEqual([0, 0])
  }
})

test.describe('looks', () => {
  const variants = [
    { name: 'light', width: 1440, height: 900, settings: { theme: 'light' } },
    { name: 'dark', width: 1440, height: 900, settings: { theme: 'dark' } },
    { name: 'right-to-left', width: 1440, height: 900, settings: { theme: 'light', language: 'ar-XB' } },
    { name: 'small', width: 1024, height: 700, settings: { theme: 'light' } },
    { name: 'zoomed', width: 720, height: 450, settings: { theme: 'light' } },
    { name: 'long-words', width: 1024, height: 700, settings: { theme: 'light', language: 'en-XA' } },
  ] as const

  for (const { name, width, height, settings } of variants) {
    test(`fits the window: ${name}`, async ({ page, electronApp }) => {
      await setContentSize(electronApp, { width, height })
      await page.evaluate((change) => window.forestall?.changeSettings(change), settings)
      await page.waitForTimeout(600)

      const folder = join(tmpdir(), 'forestall-looks')
      await mkdir(folder, { recursive: true })
      await page.screenshot({ path: join(folder, `${name}.png`) })

      const overflow = await page.evaluate(() => {
        const place = document.querySelector('.explore')
        const page = document.documentElement
        return { page: page.scrollWidth - page.clientWidth, place: place ? place.scrollWidth - place.clientWidth : 0 }
      })
      expect(overflow).toEqual({ page: 0, place: 0 })
    })
  }
})
