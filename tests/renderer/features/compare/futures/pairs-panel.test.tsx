import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { PairsPanel } from '../../../../../src/renderer/features/compare/futures/pairs-panel'
import { model } from '../../../../builders/bundled'
import { stubWindow } from '../../situation/stub-window'
import { asked, ASKED_FOR_MASS_KILLING, compared, futures, reached, reachedBy } from '../compared-futures'
import { InEnglish } from '../english'
import { openPlans } from '../open-plans'

beforeEach(() => {
  stubWindow(1440)
  Element.prototype.scrollIntoView = vi.fn()
  openPlans(['a'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function showPairs(deaths: readonly number[]) {
  const facts = compareFacts(compared({ a: deaths }, deaths.length), model, asked)
  render(<PairsPanel facts={facts} planId="a" />, { wrapper: InEnglish })
}
const next = () => userEvent.click(screen.getByRole('button', { name: 'Next worse future, from the worst on' }))

describe('PairsPanel', () => {
  it('says what is drawn: all futures, or of many all that are worse and some of the others', () => {
    showPairs(futures([997, 100], [3, 2000]))
    expect(screen.getByText(/All 1,000 futures are drawn\./)).toBeTruthy()
    cleanup()

    showPairs(futures([4997, 100], [3, 2000]))
    expect(screen.getByText(/All 3 that are worse are drawn, and the first 2,000 of the 4,997 others\./)).toBeTruthy()
    cleanup()

    showPairs(futures([5000, 100]))
    expect(screen.getByText(/None is worse; the first 2,000 of the 5,000 futures are drawn\./)).toBeTruthy()
  })

  it('walks through the futures that are worse, from the worst on', async () => {
    showPairs(futures([90, 100], [1, 2000], [1, 4000], [1, 3000]))
    expect(screen.getByRole('status').textContent).toBe('3 futures are worse')

    await next()
    expect(screen.getByRole('status').textContent).toBe('Worse future 1 of 3')
    expect(screen.getByRole('complementary', { name: 'Future 92' })).toBeTruthy()

    await next()
    expect(screen.getByRole('complementary', { name: 'Future 93' })).toBeTruthy()

    await userEvent.click(screen.getByRole('button', { name: 'Close this future' }))
    expect(screen.getByRole('status').textContent).toBe('3 futures are worse')
  })

  it('has nothing to walk through where no future is worse', () => {
    showPairs(futures([100, 100]))

    expect(screen.getByText('No future is worse')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /worse/ })).toBeNull()
  })

  it('is a table of four numbers of futures where plans are judged by a yes or no, each of which opens its futures', async () => {
    const facts = compareFacts(reachedBy({ a: reached(5, 22) }), model, ASKED_FOR_MASS_KILLING)
    render(<PairsPanel facts={facts} planId="a" />, { wrapper: InEnglish })

    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(rows).toEqual([
      'With no response: mass killingWith no response: none',
      expect.stringMatching(/: mass killing15 with both2 brought on$/),
      expect.stringMatching(/: none5 averted78 with neither$/),
    ])
    const opened = () => screen.getByRole('complementary').getAttribute('aria-label')
    await userEvent.click(screen.getByRole('button', { name: '2 futures, brought on: look at the next' }))
    expect(opened()).toBe('Future 21')
    await userEvent.click(screen.getByRole('button', { name: '2 futures, brought on: look at the next' }))
    expect(opened()).toBe('Future 22')
    await userEvent.click(screen.getByRole('button', { name: /^5 futures, averted/ }))
    expect(opened()).toBe('Future 1')
  })
})
