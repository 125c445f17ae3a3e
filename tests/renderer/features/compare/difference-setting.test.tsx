import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DifferenceSetting } from '../../../../src/renderer/features/compare/difference-setting'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './english'

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
  useStore.getState().judgedChosen('deaths')
})
afterEach(cleanup)

const fieldWith = async (typed: string) => {
  const user = userEvent.setup()
  render(<DifferenceSetting />, { wrapper: InEnglish })
  const field = screen.getByRole('textbox', { name: 'Smallest difference that matters: Violent deaths' })
  await user.clear(field)
  await user.type(field, `${typed}{Enter}`)
  return { user, field }
}

describe('the smallest difference that matters', () => {
  it.each([
    ['-5', 'It is from 1 to 1,000,000.'],
    ['abc', 'That is not a number. It is a whole number from 1 to 1,000,000.'],
    ['2.5', 'Whole numbers only, 1 to 1,000,000.'],
  ])('says what is allowed where %s is typed, and what stays once the field is left', async (typed, reason) => {
    const { user, field } = await fieldWith(typed)

    expect(screen.getByRole('alert').textContent).toBe(reason)
    expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id)

    await user.tab()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(useStore.getState().notices.at(-1)?.label.params).toMatchObject({ typed, value: 25 })
  })
})
