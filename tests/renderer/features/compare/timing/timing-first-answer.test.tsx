import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { compareFacts } from '../../../../../src/renderer/features/compare/compare-facts'
import { TimingTold } from '../../../../../src/renderer/features/compare/timing/timing-panel'
import type { Timing } from '../../../../../src/renderer/features/compare/timing/use-timing'
import { countryModel } from '../../../../../src/renderer/state/country-model'
import { timingCurve } from '../../../../../src/shared/decision'
import { aResult } from '../../../../builders/a-result'
import { stubWindow } from '../../situation/stub-window'
import { asked, compared, futures, MEMBERS } from '../compared-futures'
import { openPlans } from '../open-plans'

beforeAll(() => {
  stubWindow(1440)
  startTranslations('en')
})
afterEach(cleanup)

describe('the answer of the timing curve', () => {
  const facts = compareFacts(compared({ a: futures([MEMBERS, 500]) }), countryModel, asked)
  /** Of the first half of the futures, or of all. */
  const timingOf = (members: number): Timing => {
    const losing = (each: number) => {
      const row = Array.from({ length: members }, () => each)
      return aResult({ severity: [row.map(() => 0), row.map(() => 0)], deaths: [row.map(() => 0), row] })
    }
    const start = (shiftMonths: number, each: number) => ({
      shiftMonths,
      result: losing(each),
      clamped: [],
      leftOut: [],
    })
    const runs = { noResponse: losing(1000), starts: [start(0, 500), start(6, 700)] }
    const isOfAll = members === MEMBERS
    return {
      curve: timingCurve(runs, facts.question),
      isOfAll,
      study: {
        state: isOfAll ? { kind: 'done', result: runs } : { kind: 'running', share: 0.5, soFar: runs },
        isReady: true,
        start: vi.fn(),
        stop: vi.fn(),
      },
      chooseResponse: vi.fn(),
    }
  }
  const answer = () => globalThis.document.querySelector('.compare-panel__answer')

  it('says at its beginning that it is a first one, as long as it is', () => {
    openPlans(['a'])
    const { rerender } = render(<TimingTold facts={facts} planId="a" timing={timingOf(MEMBERS / 2)} />)

    expect(answer()?.textContent).toMatch(/^First answer, from 50 of 100 futures; its numbers will still move\. ./)
    expect(answer()?.hasAttribute('data-first-answer')).toBe(true)
    rerender(<TimingTold facts={facts} planId="a" timing={timingOf(MEMBERS)} />)
    expect(screen.queryByText(/^First answer/)).toBeNull()
    expect(answer()?.hasAttribute('data-first-answer')).toBe(false)
  })
})
