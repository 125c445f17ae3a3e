import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import charts from '../../../../../resources/locales/en/charts.json'
import explore from '../../../../../resources/locales/en/explore.json'
import framework from '../../../../../resources/locales/en/framework.json'
import model from '../../../../../resources/locales/en/model.json'
import { demandOf } from '../../../../../src/renderer/features/explore/ensemble/demand-of'
import { FrameworkPane } from '../../../../../src/renderer/features/explore/framework/framework-pane'
import { requestOf } from '../../../../../src/renderer/simulation/ensemble-demand'
import { NO_ENSEMBLE } from '../../../../../src/renderer/state/ensemble-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { planAsRun } from '../../../../../src/shared/decision'
import { createInProcessRunner, NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'

const i18n = createInstance()
await i18n.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { explore, model, charts, framework } },
  interpolation: { escapeValue: false },
})

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
  useStore.setState(NO_ENSEMBLE)
  useStore.getState().paneTabChosen('framework')
  render(
    <I18nextProvider i18n={i18n}>
      <FrameworkPane />
    </I18nextProvider>,
  )
})
afterEach(cleanup)

/** A busy machine takes its time to draw. */
const PATIENCE = { timeout: 60_000 }

/** Run what the open tab asks for, with few futures, and wait until it is drawn. */
async function simulate(): Promise<void> {
  const state = useStore.getState()
  const demand = { ...demandOf(state), memberCount: 8 }
  const runner = createInProcessRunner(bundledModel(), state.document.scenario)
  const withPlan = await runner.runEnsemble(requestOf(demand, planAsRun(demand.plan), 8))
  const baseline = await runner.runEnsemble(requestOf(demand, NO_RESPONSE, 8))
  act(() => state.ensembleStarted(demand))
  act(() => state.ensembleArrived({ demand, baseline, withPlan }, demand))
  await screen.findByRole('table', {}, PATIENCE)
}

describe('FrameworkPane', () => {
  it('says what it waits for before the first futures, and what it is not', () => {
    expect(screen.getByRole('status').textContent).toBe(framework.waiting)
    expect(screen.getByText(framework.caution)).toBeTruthy()
  })

  it('lists the 14 factors by number with today, horizon and change, and opens one by the keyboard', async () => {
    await simulate()

    const rows = screen.getAllByRole('rowheader', { name: /^\d+ / })
    expect(rows).toHaveLength(14)
    const { horizonSteps } = useStore.getState().document.settings
    expect(screen.getByRole('columnheader', { name: `Month ${horizonSteps}` })).toBeTruthy()
    const button = screen.getByRole('button', { name: new RegExp(framework.factors['signs-of-intent']) })
    expect(button.getAttribute('aria-expanded')).toBe('false')

    act(() => button.focus())
    await userEvent.keyboard('{Enter}')

    expect(button.getAttribute('aria-expanded')).toBe('true')
    const details = document.getElementById(button.getAttribute('aria-controls') ?? '')
    if (!details) throw new Error('The row did not open')
    expect(within(details).getAllByRole('listitem')).toHaveLength(8)
    expect(within(details).getAllByText(framework.notModelled)).toHaveLength(4)
    expect(within(details).getAllByText(/^Read from: /)).toHaveLength(4)
  })

  it('follows the reading cursor, and says signs in words only', async () => {
    await simulate()
    act(() => useStore.getState().cursorMoved(6))

    expect(await screen.findByRole('columnheader', { name: 'Month 6' }, PATIENCE)).toBeTruthy()
    const section = screen.getByRole('region', { name: framework.signsTitle })
    expect(
      within(section)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(Object.values(framework.crimes))
    expect(section.textContent).not.toMatch(/%|\d\.\d/)
  })
})
