import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CauseAccount } from '../../../../../src/renderer/features/compare/why/cause-account'
import type { JudgedDifference } from '../../../../../src/shared/decision'
import { aJudgedMean } from '../../../../builders/a-judged-mean'
import { InEnglish } from '../english'

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
})
afterEach(cleanup)

const show = (change: JudgedDifference, chance: JudgedDifference) =>
  render(
    <CauseAccount
      kind="difference"
      unit="deaths"
      attribution={{
        from: 0,
        to: 36,
        start: 0,
        end: change.mean,
        memberCount: 80,
        change,
        causes: [{ cause: { kind: 'chance' }, share: chance, series: [0, chance.mean] }],
      }}
      names={{ share: () => 'Chance', moved: () => undefined, campaign: () => '', exchange: () => undefined }}
      all={1000}
      sentence={() => 'The whole.'}
      notes={[]}
    />,
    { wrapper: InEnglish },
  )

const parts = () => screen.getByRole('table', { hidden: true }).closest('details')

describe('CauseAccount', () => {
  it('folds away parts where neither they nor the whole are beyond chance', () => {
    show(aJudgedMean(-1, -6, 3), aJudgedMean(-55, -150, 37))

    expect(parts()?.open).toBe(false)
    expect(screen.getByText('Its parts, none of which is beyond chance').tagName).toBe('SUMMARY')
  })

  it('shows them where one of them, or the whole, is', () => {
    show(aJudgedMean(-1, -6, 3), aJudgedMean(-5, -8, -2))
    expect(parts()).toBeNull()
    cleanup()
    show(aJudgedMean(-10, -16, -3), aJudgedMean(-55, -150, 37))
    expect(parts()).toBeNull()
  })
})
