import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { CompareStatus } from '../../../../src/renderer/features/compare/compare-status'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../src/shared/formats'
import { InEnglish } from './english'

const [scenario] = bundledScenarios()
afterEach(cleanup)

it('says how far the comparison is, and nothing of one that nobody runs any more', () => {
  const [plan] = scenario?.document.plans ?? []
  if (!scenario || !plan) throw new Error('No scenario with a plan comes with the program')
  const plans = [plan, { ...plan, id: 'another' }]
  useStore.getState().documentOpened({ ...scenario.document, plans }, null)
  useStore.getState().comparisonStarted()
  const { rerender } = render(<CompareStatus />, { wrapper: InEnglish })
  expect(screen.getByText(/^refining/)).toBeTruthy()

  useStore.getState().edit({ key: 'tried' }, (draft) => {
    draft.plans = []
  })
  rerender(<CompareStatus />)

  expect(screen.queryByText(/^refining/)).toBeNull()
  expect(screen.getByText(/futures$/)).toBeTruthy()
})

it('says on demand what "refined" means', () => {
  const [plan] = scenario?.document.plans ?? []
  if (!scenario || !plan) throw new Error('No scenario with a plan comes with the program')
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  useStore.getState().documentOpened({ ...scenario.document, plans: [plan, { ...plan, id: 'another' }] }, null)
  useStore.getState().comparisonFinished()
  render(<CompareStatus />, { wrapper: InEnglish })

  fireEvent.click(screen.getByRole('button', { name: 'refined' }))
  expect(screen.getByRole('dialog').textContent).toMatch(/All 1,000 futures are run\./)
})

it('says how evidence is read, and that states do not respond as usual, where that is so', () => {
  if (!scenario) throw new Error('No scenario comes with the program')
  const { document } = scenario
  const withSettings = (settings: Partial<typeof document.settings>) => {
    useStore.getState().documentOpened({ ...document, settings: { ...document.settings, ...settings } }, null)
    cleanup()
    return render(<CompareStatus />, { wrapper: InEnglish }).container.textContent
  }

  expect(withSettings({})).not.toMatch(/Evidence|challenges/)
  expect(withSettings({ lens: 'sceptical' })).toContain('Evidence: Sceptical')
  expect(withSettings({ world: { council: 'division', met: [], preventionMonths: 0 } })).toContain(
    'response challenges not as usual',
  )
})
