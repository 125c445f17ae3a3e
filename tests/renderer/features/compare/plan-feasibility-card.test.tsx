import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { PlanFeasibilityCard } from '../../../../src/renderer/features/compare/plan-feasibility-card'
import { planFeasibility } from '../../../../src/shared/decision'
import { layOutCourses } from '../../../../src/shared/engine/ensemble/ensemble-result'
import { aPlan, aResponse } from '../../../builders/a-response'
import { aResult } from '../../../builders/a-result'

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

describe('PlanFeasibilityCard', () => {
  it('tells of each response how often it goes ahead, for how long it waits and from when on attention is short', async () => {
    const responses = layOutCourses(['talks'], 4)
    responses.authorisedStep.set([2, 4, 6, -1])
    responses.effectStep.set([3, 5, 7, -1])
    responses.heldBy.set([0, 0, 0, 2])
    // Months held of each future: council, host, veto, budget, capital.
    responses.monthsHeld.set([0, 0, 0, 0, 2, 4, 6, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 5, 0])
    responses.attention.set([1, 0.5, 0.5, 1])
    responses.attentionShortStep.set([-1, 8, 12, -1])
    responses.access.fill(1)
    const plan = aPlan(aResponse({ id: 'talks', instrument: 'mediation' }))
    const feasibility = planFeasibility(plan, aResult({ severity: [[0, 0, 0, 0]] }, { responses }))
    render(
      <PlanFeasibilityCard
        lines={['no consent']}
        sentence="Most often: no consent."
        title="What became of Plan B"
        feasibility={feasibility}
      />,
    )

    await userEvent.click(screen.getByRole('button', { name: 'no consent' }))

    const card = screen.getByRole('dialog', { name: 'What became of Plan B' }).textContent
    expect(card).toMatch(/Mediation.*Goes ahead in about 8 of 10 futures, by month 4 in half of those/)
    expect(card).toMatch(/Waits for the host in .* futures: 5 months in the middle one, 4 to 11 in half of them/)
    expect(card).toMatch(/Waits for political capital in .* futures: 4 months in the middle one.*enough comes back/)
    expect(card).toMatch(
      /Attention is short in about 5 of 10 futures, first in month 10 in the middle one, 9 to 11 in half/,
    )
  })

  it('begins with the response that is stopped in most futures, and with what stops it', async () => {
    const responses = layOutCourses(['talks', 'embargo', 'mission'], 4)
    responses.authorisedStep.set([0, 0, 0, 0, -1, -1, -1, -1, 2, 2, 2, -1])
    responses.effectStep.set([1, 1, 1, 1, -1, -1, -1, -1, 4, 4, 4, -1])
    responses.heldBy.set([0, 0, 0, 0, 3, 3, 3, 3, 0, 0, 0, 2])
    responses.attention.fill(1)
    responses.access.fill(1)
    const plan = aPlan(
      aResponse({ id: 'talks', instrument: 'mediation' }),
      aResponse({ id: 'embargo', instrument: 'arms-embargo' }),
      aResponse({ id: 'mission', instrument: 'commission-of-inquiry' }),
    )
    const feasibility = planFeasibility(plan, aResult({ severity: [[0, 0, 0, 0]] }, { responses }))
    render(
      <PlanFeasibilityCard
        lines={['part stopped']}
        sentence="Stopped."
        title="What became"
        feasibility={feasibility}
      />,
    )

    await userEvent.click(screen.getByRole('button', { name: 'part stopped' }))

    const names = screen.getAllByRole('term').map(({ textContent }) => textContent)
    expect(names[0]).toBe('Arms embargo')
    expect(names.at(-1)).toBe('Mediation')
    expect(screen.getAllByRole('definition')[0]?.textContent).toBe('A veto stops it in all of 4 futures.')
  })
})
