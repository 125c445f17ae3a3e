import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { EffortCell } from '../../../../../src/renderer/features/compare/table/effort-cell'
import { planEffort } from '../../../../../src/shared/decision'
import { useStore } from '../../../../../src/renderer/state/store'
import { USUAL_WORLD, type World } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'
import { aPlan, aResponse } from '../../../../builders/a-response'

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

const effort = planEffort(
  aPlan(aResponse({ id: 'r', instrument: 'mediation' })),
  bundledModel().instruments,
  new Set(['r']),
)
if (!effort) throw new Error('Something of the plan is on')

describe('EffortCell', () => {
  it('says what is spent in 8 of 10 futures, and in one number where they agree', () => {
    const { rerender } = render(
      <EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 118, high80: 1240 }} />,
    )
    expect(screen.getByRole('button').textContent).toMatch(/Cost units120–1\.2K$/)

    rerender(<EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 130, high80: 131 }} />)
    expect(screen.getByRole('button').textContent).toMatch(/Cost units130$/)
  })

  describe('where money and political capital are limited', () => {
    const limitedTo = (world: Partial<World> | undefined) => {
      const document = structuredClone(bundledScenarios()[0]?.document)
      if (!document) throw new Error('No scenario comes with the program')
      const { world: _, ...settings } = document.settings
      const opened = { ...settings, ...(world && { world: { ...USUAL_WORLD, ...world } }) }
      useStore.getState().documentOpened({ ...document, settings: opened }, null)
      render(<EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 118, high80: 1240 }} />)
      return screen.getByRole('button')
    }
    afterEach(() => useStore.setState(useStore.getInitialState()))

    it('says beside what is taken how much there is, and in full to those who hear it', async () => {
      const cell = limitedTo({ budget: 100, politicalCapital: { available: 15, regainedPerMonth: 1 } })

      const [capital, budget] = Array.from(cell.querySelectorAll('.effort__limit > [aria-hidden]'))
      expect(capital?.textContent).toBe('limit from today: 15, +1 a month')
      expect(budget?.textContent).toBe('limit from today: 100')
      const capitalInFull = 'Limited in this run: 15 points for all that begins from today on; regained a month: 1.'
      const budgetInFull = 'Limited in this run: 100 cost units for all that begins from today on.'
      for (const limit of [capitalInFull, budgetInFull]) expect(cell.textContent).toContain(limit)
      await userEvent.click(cell)
      for (const limit of [capitalInFull, budgetInFull]) {
        expect(screen.getByRole('dialog').textContent).toContain(limit)
      }
    })

    it('says of political capital that none of comes back only how much there is', () => {
      const cell = limitedTo({ politicalCapital: { available: 3, regainedPerMonth: 0 } })

      expect(cell.querySelector('.effort__limit > [aria-hidden]')?.textContent).toBe('limit from today: 3')
    })

    it('says nothing of limits where there are none', () => {
      expect(limitedTo(undefined).textContent).not.toMatch(/limit/i)
    })
  })

  it('says in its card what a unit is, and how rough', async () => {
    render(<EffortCell plan="Plan B" effort={effort} spend={{ median: 130, low80: 118, high80: 1240 }} />)
    await userEvent.click(screen.getByRole('button'))

    const card = screen.getByRole('dialog').textContent
    expect(card).toContain('130 units by the horizon in the middle future, 120 to 1.2K in 8 of 10')
    expect(card).toContain('a point more takes about 3 times as much')
    expect(card).toContain('about 1.4 times')
    expect(card).toContain('Rough, and no sum of money.')
  })
})
