import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { FutureCard } from '../../../../../src/renderer/features/compare/futures/future-card'
import type { ComparedResult } from '../../../../../src/renderer/simulation/comparison-runs'
import { usualDifference } from '../../../../../src/shared/decision'
import { NO_RESPONSE, type EnsembleResult } from '../../../../../src/shared/engine'
import { kelvara, model } from '../../../../builders/bundled'
import { aComparedResult } from '../../../../builders/a-compared-result'
import { aResult } from '../../../../builders/a-result'
import { aPlan } from '../compared-futures'
import { stubWindow } from '../../situation/stub-window'
import { InEnglish } from '../english'
import { openPlans } from '../open-plans'

const scrollIntoView = vi.fn()

beforeEach(() => {
  stubWindow(1440)
  Element.prototype.scrollIntoView = scrollIntoView
  scrollIntoView.mockClear()
  openPlans(['a', 'b'])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** One future, whose last months differ as said. */
const course = (outcome: string, amounts: readonly number[], overrides: Partial<EnsembleResult> = {}): ComparedResult =>
  aComparedResult(
    aResult({ severity: amounts.map((amount) => [amount]), [outcome]: amounts.map((amount) => [amount]) }, overrides),
  )

interface Told {
  readonly judged: string
  /** What is kept; absent: what is judged by. */
  readonly kept?: string
  readonly referenceId?: string
  readonly none: readonly number[]
  readonly a: readonly number[]
  readonly b?: readonly number[]
  readonly onsets?: { readonly none: number; readonly a: number }
  readonly smallest?: { readonly absolute: number; readonly relative: number }
}

function cardOf({
  judged,
  kept = judged,
  referenceId = NO_RESPONSE.id,
  none,
  a,
  b = a,
  onsets,
  smallest,
}: Told): string {
  const onset = (step = -1) => ({
    onsetStep: Int16Array.of(step),
    triggers: ['coup-attempt'],
  })
  const struck = (step: number) => ({ firstStruck: Int16Array.of(step) })
  const facts = compareFacts(
    {
      demand: {
        plans: ['a', 'b'].map(aPlan),
        seed: 1,
        memberCount: 1,
        horizonSteps: none.length - 1,
        outcomes: ['severity', kept],
      },
      memberCount: 1,
      results: new Map([
        [NO_RESPONSE.id, course(kept, none, { ...onset(onsets?.none), ...struck(-1) })],
        ['a', course(kept, a, { ...onset(onsets?.a), ...struck(0) })],
        ['b', course(kept, b, { ...onset(onsets?.a), ...struck(-1) })],
      ]),
      later: new Map(),
    },
    model,
    {
      scenario: kelvara,
      outcome: judged,
      smallest: smallest ?? usualDifference(judged, model),
      referenceId,
      populations: [],
      currentPlan: null,
      sort: null,
    },
  )
  const [reference, row] = [referenceId, 'a'].map((id) => facts.rows.find((known) => known.id === id))
  if (!reference || !row) throw new Error('Both plans were run')
  render(<FutureCard facts={facts} reference={reference} row={row} member={0} onClose={() => undefined} />, {
    wrapper: InEnglish,
  })
  return screen.getByRole('complementary', { name: 'Future 1' }).textContent.replace(/[\u2066-\u2069]/g, '')
}

describe('FutureCard', () => {
  it.each<[ends: string, told: Told]>([
    [
      'Violent deaths. Ends worse with Plan A: 14,000 against 910 with no response.',
      { judged: 'deaths', none: [0, 913], a: [0, 14141] },
    ],
    [
      'People displaced. Ends better with Plan A: 20,000 against 90,000 with no response.',
      { judged: 'displaced', none: [0, 90_000], a: [0, 20_000] },
    ],
    // Where two digits would be the same, all of them.
    [
      'Violent deaths. Ends worse with Plan A: 14,141 against 14,101 with no response.',
      { judged: 'deaths', none: [0, 14_101], a: [0, 14_141], smallest: { absolute: 25, relative: 0 } },
    ],
    ['Deaths from want. Ends the same with both: 0.', { judged: 'indirect-deaths', none: [0, 0, 0], a: [0, 90, 0] }],
    [
      'Violent deaths. Ends better with Plan A: 5 against 500 with Plan B.',
      { judged: 'deaths', referenceId: 'b', none: [0, 0], a: [0, 5], b: [0, 500] },
    ],
    [
      'Severity at the horizon. Ends worse with Plan A: Mass killing against Violence with no response.',
      { judged: 'severity-stages', kept: 'deaths', none: [0, 30], a: [0, 2000] },
    ],
    [
      'Ends worse with Plan A: mass killing by month 1, and none with no response.',
      { judged: 'mass-killing', kept: 'deaths', none: [0, 0], a: [0, 2000], onsets: { none: -1, a: 1 } },
    ],
    [
      'Ends better with Plan A: mass killing does not go on in month 1; with no response it does.',
      { judged: 'mass-killing', kept: 'deaths', none: [5000, 2000], a: [5000, 0], onsets: { none: 0, a: 0 } },
    ],
  ])('leads with how the future ends: %s', (ends, told) => {
    expect(cardOf(told)).toContain(ends)
  })

  it('names the plan with which alone an event happened, also against another plan', () => {
    expect(cardOf({ judged: 'deaths', none: [0, 0], a: [0, 90] })).toMatch(/Coup attempt, month 0, with Plan A only$/)
    cleanup()
    expect(cardOf({ judged: 'deaths', referenceId: 'b', none: [0, 0], a: [0, 90], b: [0, 0] })).toContain(
      'Before that, with Plan A only: Coup attempt (month 0).',
    )
  })

  it('comes into sight when it opens', () => {
    cardOf({ judged: 'deaths', none: [0, 0], a: [0, 90] })

    expect(scrollIntoView).toHaveBeenCalledOnce()
  })
})
