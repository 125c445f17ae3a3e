import { expect, testInOneWindow as test } from './fixtures'
import { chooseInMenu } from './shell-driver'

test('takes a challenge as met, and compares what each of them costs while levers go on', async ({
  page,
  consoleErrors,
}) => {
  await page.getByRole('button', { name: 'challenges. Change' }).click()
  const decisions = page.getByRole('group', { name: 'Decisions are late and divided' })
  await decisions.getByText('Taken as met').click()
  await expect(
    page.getByRole('button', { name: '1 response challenge met. Change', includeHidden: true }),
  ).toBeAttached()

  await page.getByRole('button', { name: 'Compare the challenges' }).click()
  // A change meanwhile is simulated first, and the comparison is of what it was asked for.
  await decisions.getByText('Taken as met').click()
  await expect(page.getByRole('row', { name: /^All four/ })).toBeVisible({ timeout: 50_000 })

  await expect(page.getByRole('row')).toHaveCount(7)
  await expect(page.getByRole('row', { name: /^None of them/ })).toContainText('%')
  await expect(page.getByRole('row', { name: /^All four/ })).toContainText('of 256')
  expect(consoleErrors).toEqual([])
})

test('says what the model is for and how it was held against the record, and opens the pages on it, from the menu', async ({
  electronApp,
  page,
  consoleErrors,
}) => {
  await chooseInMenu(electronApp, 'model')

  const card = page.getByRole('dialog', { name: 'About the model' })
  await expect(card).toContainText('8 of the 8 lines set for it were met with every seed.')
  // What is calibrated worst is in sight.
  await expect(card.getByRole('row', { name: 'From under 25 to 100 or more' })).toContainText(/21\s%, 3–5\s%/)
  // Longer than the window: the end can be reached, and the buttons stay in sight.
  await expect(card.getByRole('button', { name: 'Close' })).toBeInViewport()
  await card.getByText('docs/VALIDATION.md').scrollIntoViewIfNeeded()
  await expect(card.getByText('docs/VALIDATION.md')).toBeInViewport()

  await card.getByRole('link', { name: 'All equations' }).click()
  const equations = page.getByRole('document', { name: 'The model' })
  await equations.getByRole('link', { name: 'VALIDATION.md' }).first().click()
  const tests = page.getByRole('document', { name: 'Validation' })
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Half the tick' }).click()
  await expect(tests.getByRole('heading', { name: 'Half the tick' })).toBeInViewport()
  await expect(tests.getByRole('heading', { name: 'Half the tick' })).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('development span')
  await expect(page.getByRole('status').filter({ hasText: /^1 of [1-9]/ })).toBeVisible()
  await expect(tests.getByText('2005-2016 is a development span')).toBeInViewport()

  await page.getByRole('button', { name: 'Back to About the model' }).click()
  await expect(card.getByRole('link', { name: 'All equations' })).toBeFocused()
  await card.getByRole('link', { name: 'All tests' }).click()
  await expect(tests).toBeFocused()
  await page.keyboard.press('PageDown')
  await expect.poll(() => tests.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(consoleErrors).toEqual([])
})
