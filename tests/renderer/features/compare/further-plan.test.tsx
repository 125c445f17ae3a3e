import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { FurtherPlan } from '../../../../src/renderer/features/compare/further-plan'
import { InEnglish } from './english'
import { useStore } from '../../../../src/renderer/state/store'
import { openPlans } from './open-plans'

afterEach(cleanup)

it('invites to a second plan where there is one, of which no order can be said', () => {
  openPlans(['a'])
  render(<FurtherPlan />, { wrapper: InEnglish })

  expect(screen.getByText('Compared with no response only. Add a second plan to see which holds up best.')).toBeTruthy()
  expect(screen.getByRole('button', { name: /Copy .*and change it/ })).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
})

it('says the order of two plans, and invites no more', () => {
  openPlans(['a', 'b'])
  render(<FurtherPlan />, { wrapper: InEnglish })

  expect(screen.queryByText(/Add a second plan/)).toBeNull()
  expect(screen.getByRole('status').textContent).toMatch(/how often better than the reference, most first$/)
})

it('leads to where responses are turned on, where none is', async () => {
  openPlans(['a'])
  const { document, documentOpened } = useStore.getState()
  documentOpened({ ...document, plans: document.plans.map((plan) => ({ ...plan, responses: [] })) }, null)
  render(<FurtherPlan />, { wrapper: InEnglish })

  expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Go to Explore' }))
  expect(useStore.getState().place).toBe('explore')
})
