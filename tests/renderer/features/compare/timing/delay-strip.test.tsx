import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { CompareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { DelayStrip } from '../../../../../src/renderer/features/compare/timing/delay-strip'
import type { DelayBin } from '../../../../../src/shared/decision'
import { NO_RESPONSE } from '../../../../../src/shared/engine'
import { InEnglish, ToTheLeft } from '../english'
import { aJudgedMean } from '../../../../builders/a-judged-mean'

const facts: CompareFacts = {
  question: { outcome: 'deaths', step: 36, smallest: { absolute: 25, relative: 0.1 } },
  referenceId: NO_RESPONSE.id,
  memberCount: 1000,
  horizonSteps: 36,
  isGoingOn: false,
  rows: [],
}
const amount = { amount: (value: number) => String(value), counted: (written: string) => `${written} deaths` }

const DELAYS: readonly DelayBin[] = [
  { months: 3, toMonths: 9, added: aJudgedMean(4, -20, 30), change: 'unclear' },
  { months: 12, toMonths: 12, added: aJudgedMean(160, 71, 260), change: 'more' },
]

function show(delays: readonly DelayBin[]) {
  const strip = <DelayStrip delays={delays} amount={amount} later="a later start" members={1000} facts={facts} />
  const { container } = render(strip, { wrapper: InEnglish })
  const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2060\u2066-\u2069]/g, '').replaceAll('\u00A0', ' ')
  return [...container.querySelectorAll('.delay-strip__cell')].map(({ textContent }) => plain(textContent))
}
afterEach(cleanup)

it('shows starts that cannot be told apart as one', () => {
  const cells = show(DELAYS)

  expect(cells).toEqual(['+3 to +9 motoo close to call(−20 to +30)', '+12 mo+160 deaths(71–260)'])
})

it('keeps the plus of months before their number in a text that runs to the left', () => {
  const strip = <DelayStrip delays={DELAYS} amount={amount} later="a later start" members={1000} facts={facts} />
  const { container } = render(strip, { wrapper: ToTheLeft })

  const months = [...container.querySelectorAll('dt')].map(({ textContent }) => textContent)
  expect(months).toEqual([
    expect.stringContaining('\u2066+3\u2069 to \u2066+9\u2069'),
    expect.stringContaining('\u2066+12\u2069'),
  ])
})

it('shows nothing where there are too few futures', () => {
  const cells = show([])

  expect(cells).toEqual([])
})
