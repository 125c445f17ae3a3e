import { expect, testInOneWindow as test } from './fixtures'

test('the causal map says what leads to violence, and an influence is changed from it', async ({ page }) => {
  test.setTimeout(240_000)
  await page.keyboard.press('1')
  await page.getByRole('tab', { name: 'Causal map' }).click()
  const boxes = page.locator('.causal-map__box')
  await expect(boxes).toHaveCount(14)
  await expect(page.getByText(/being worked out/)).toBeVisible()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('No single path stands out in Kelvara', {
    timeout: 180_000,
  })
  expect(await page.locator('.causal-map__link[stroke-width="7"]').count()).toBeGreaterThan(0)

  await boxes.filter({ hasText: 'Rule of law' }).focus()
  await page.keyboard.press('Enter')
  const detail = page.getByRole('complementary')
  await expect(detail.getByRole('heading', { name: 'Rule of law' })).toBeVisible()
  await detail.getByRole('button', { name: 'Political instability on Rule of law: change for this scenario' }).click()
  await detail.getByRole('spinbutton', { name: 'High' }).fill('-0.1')
  await detail.getByRole('spinbutton', { name: 'Best' }).fill('-0.2')
  await detail.getByRole('textbox', { name: 'Because' }).fill('Judges here are appointed for life.')
  await detail.getByRole('button', { name: 'Keep the change' }).click()
  await expect(detail.getByText('Changed here: Judges here are appointed for life.')).toBeVisible()
  await expect(page.getByText(/being worked out/)).toBeVisible()

  await page.getByRole('button', { name: 'Show as a table' }).click()
  await expect(page.getByRole('row', { name: /Changed here Judges here are appointed for life/ })).toBeVisible()
})

test('a reality check is written, put to the test, and a failing one opens a future against it', async ({ page }) => {
  test.setTimeout(180_000)
  await page.keyboard.press('1')
  await page.getByRole('tab', { name: 'Reality checks' }).click()
  await page.getByRole('button', { name: 'Add a check' }).click()
  const editor = page.getByRole('complementary')
  await editor.getByRole('textbox', { name: 'Per cent of futures' }).fill('1')
  await editor.getByRole('textbox', { name: 'Per cent of futures' }).press('Enter')
  await expect(
    editor.getByText('If nothing is done, mass killing stays under 1 % of futures within 36 months.'),
  ).toBeVisible()
  await editor.getByRole('button', { name: 'Keep the check' }).click()

  await page.getByRole('button', { name: 'Put to the test' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 6 checks fails', { timeout: 150_000 })
  await page.getByRole('button', { name: /^Open a failing future/ }).click()
  await expect(page.getByRole('complementary').getByRole('heading', { name: /^Future \d/ })).toBeVisible()
  await expect(page.getByRole('complementary').getByRole('img', { name: /^Severity of this future/ })).toBeVisible()
})
