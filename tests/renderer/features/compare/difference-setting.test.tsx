import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DifferenceSetting } from '../../../../src/renderer/features/compare/difference-setting'
import { compareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { changeSmallestDifference, differenceIn } from '../../../../src/renderer/features/compare/smallest-difference'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledModel, bundledScenarios } from '../../../../src/shared/formats'
import { asked, compared, futures } from './compared-futures'
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
  render(<DifferenceSetting facts={undefined} />, { wrapper: InEnglish })
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

  it('takes a share of the larger number besides, which holds for every population and is undone like any change', async () => {
    const user = userEvent.setup()
    render(<DifferenceSetting facts={undefined} />, { wrapper: InEnglish })
    const field = screen.getByRole('textbox', { name: /^Smallest share that matters.*Violent deaths$/ })
    await user.clear(field)
    await user.type(field, '25{Enter}')

    const { settings } = useStore.getState().document
    expect(settings.smallestShares).toEqual({ deaths: 0.25 })
    expect(differenceIn(settings, 'deaths-of:farmers')).toEqual({ absolute: 25, relative: 0.25 })
    useStore.getState().undo()
    expect(useStore.getState().document.settings.smallestShares).toBeUndefined()
  })

  it('refuses a share beyond which hardly any difference is left', async () => {
    const user = userEvent.setup()
    render(<DifferenceSetting facts={undefined} />, { wrapper: InEnglish })
    const field = screen.getByRole('textbox', { name: /^Smallest share that matters/ })
    await user.clear(field)
    await user.type(field, '95{Enter}')

    expect(screen.getByRole('alert').textContent).toBe('It is from 0 to 90.')
  })

  it('says what the share comes to in the middle future of the reference', () => {
    const facts = compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), bundledModel(), asked)
    render(<DifferenceSetting facts={facts} />, { wrapper: InEnglish })

    const median = facts.rows[0]?.typical.median ?? 0
    expect(median).toBeGreaterThan(0)
    expect(screen.getByText(`(about ${median / 10} deaths)`).title).toMatch(/ 10.% of that is /)
  })

  it('says nothing of the share where it comes to less than the amount that stands before it', () => {
    changeSmallestDifference('deaths', 100)
    const facts = compareFacts(compared({ a: futures([80, 100], [20, 1000]) }), bundledModel(), asked)
    render(<DifferenceSetting facts={facts} />, { wrapper: InEnglish })

    expect(screen.queryByText(/\(about/)).toBeNull()
  })
})
