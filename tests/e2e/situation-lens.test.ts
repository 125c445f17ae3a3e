import { expect, testInOneWindow as test } from './fixtures'

test('an assessor rates in private, sees where views part, and a proposed level is taken over and undone', async ({
  page,
}) => {
  await page.keyboard.press('1')
  // A test before it may have left another part of the place open.
  await page.getByRole('tab', { name: 'Assessment' }).click()
  const table = page.getByRole('grid', { name: 'The 14 factors of the UN Framework' })
  await expect(table.getByRole('row', { name: /^7 Enabling circumstances/ })).toContainText('rising fast')

  await page.getByRole('button', { name: 'Add an assessment' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start the first round' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('what others say is hidden')
  const conflict = table.getByRole('row', { name: /^1 Conflict/ })
  await expect(conflict).toContainText('not rated')

  await conflict.click()
  await page.getByRole('button', { name: 'Rate', exact: true }).first().click()
  const editor = page.getByRole('group', { name: 'Rating' })
  await editor.getByRole('textbox', { name: 'Best' }).fill('85')
  await editor.getByRole('textbox', { name: 'Best' }).press('Enter')
  await editor.getByRole('button', { name: 'Done' }).click()
  await expect(conflict).toContainText('65–100 %')

  await page.getByRole('button', { name: 'Finish first round' }).click()
  const question = page.getByRole('alertdialog', { name: '7 of 8 common factors are not rated yet' })
  await question.getByRole('button', { name: 'Go on rating' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('what others say is hidden')
  await page.getByRole('button', { name: 'Finish first round' }).click()
  await question.getByRole('button', { name: 'Finish all the same' }).click()
  await expect(page.getByRole('heading', { name: 'Widest disagreements' })).toBeVisible()
  await page.getByRole('button', { name: 'Begin second round' }).click()
  await page.getByRole('button', { name: 'Finish second round' }).click()
  await expect(page.getByText('5 assessors, agreement: fair')).toBeVisible()

  await conflict.click()
  await page.getByRole('button', { name: 'Take over: Armed conflict' }).click()
  await expect(page.getByText('taken over', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByRole('button', { name: 'Take over: Armed conflict' })).toBeVisible()
})
