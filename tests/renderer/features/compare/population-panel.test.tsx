import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareFacts } from '../../../../src/renderer/features/compare/compare-facts'
import { PopulationPanel } from '../../../../src/renderer/features/compare/population-panel'
import { useStore } from '../../../../src/renderer/state/store'
import { bundledModel, bundledScenarios } from '../../../../src/shared/formats'
import { asked, ASKED_FOR_MASS_KILLING, compared, futures, reached, reachedBy } from './compared-futures'
import { InEnglish } from './english'

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
})
afterEach(cleanup)

describe('PopulationPanel', () => {
  it('says what is counted for the whole country alone, and leads to what is counted by population', async () => {
    useStore.getState().judgedChosen('mass-killing')
    const facts = compareFacts(reachedBy({ a: reached(10, 20) }), bundledModel(), ASKED_FOR_MASS_KILLING)
    render(<PopulationPanel facts={facts} />, { wrapper: InEnglish })

    expect(screen.getByText(/^Mass killing, yes or no: counted for the whole country alone\./)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Judge by violent deaths' }))
    expect(useStore.getState().judged).toBe('deaths')
  })

  it('says of few futures that they are too few', () => {
    const facts = compareFacts(compared({ a: futures([9, 100]) }, 9), bundledModel(), asked)
    render(<PopulationPanel facts={facts} />, { wrapper: InEnglish })

    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText(/too few/i)).toBeTruthy()
  })
})
