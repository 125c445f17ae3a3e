import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { PlanFeasibilityCard } from '../../../../../src/renderer/features/compare/table/plan-feasibility-card'
import { planFeasibility } from '../../../../../src/shared/decision'
import { layOutCourses } from '../../../../../src/shared/engine/ensemble/ensemble-result'
import { aPlan, aResponse } from '../../../../builders/a-response'
import { aResult } from '../../../../builders/a-result'

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

    const card = within(screen.getByRole('dialog', { name: 'What became of Plan B' }))
    expect(card.getByRole('rowheader', { name: 'Mediation' })).toBeTruthy()
    const rowOf = (name: string) =>
      within(card.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    expect(rowOf('goes ahead')).toEqual(['about 8 of 10', 'by month 4'])
    expect(rowOf('waits for the host')).toEqual(['all of 4', '5 months (4 to 11)'])
    expect(rowOf('waits for political capital')).toEqual(['about 5 of 10', '4 months (4 to 5)'])
    expect(rowOf('attention short')).toEqual(['about 5 of 10', expect.stringMatching(/^from month 10 \(9 to 11\)/)])
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

    const rows = screen.getAllByRole('row').map(({ textContent }) => textContent)
    expect(rows.slice(1, 4)).toEqual(['Arms embargo', 'stopped by a vetoall of 4', 'goes aheadnone'])
    expect(rows.indexOf('Mediation')).toBeGreaterThan(rows.indexOf('Commission of inquiry'))
  })
})
