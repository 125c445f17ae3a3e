import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { EffortCell } from '../../../../src/renderer/features/compare/effort-cell'
import { planEffort } from '../../../../src/shared/decision'
import { bundledModel } from '../../../../src/shared/formats'
import { aPlan, aResponse } from '../../../builders/a-response'

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

const effort = planEffort(aPlan(aResponse({ instrument: 'mediation' })), bundledModel().instruments)
if (!effort) throw new Error('Something of the plan is on')

describe('EffortCell', () => {
  it('says what is spent in 8 of 10 futures, and in one number where they agree', () => {
    const { rerender } = render(
      <EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 118, high80: 1240 }} />,
    )
    expect(screen.getByRole('button').textContent).toMatch(/Spent120–1\.2K$/)

    rerender(<EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 130, high80: 131 }} />)
    expect(screen.getByRole('button').textContent).toMatch(/Spent130$/)
  })

  it('says in its card what a unit is, and how rough', async () => {
    render(<EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 118, high80: 1240 }} />)
    await userEvent.click(screen.getByRole('button'))

    const card = screen.getByRole('dialog').textContent
    expect(card).toContain('130 cost units by the horizon in the middle future, 120 to 1.2K in 8 of 10')
    expect(card).toContain('Each point more takes about 3 times as much')
    expect(card).toContain('about 1.4 times')
    expect(card).toContain('units are no sum of money')
  })
})
