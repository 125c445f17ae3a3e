import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import { demandOf } from '../../../../../src/renderer/features/explore/ensemble/demand-of'
import { ObservedLine } from '../../../../../src/renderer/features/explore/observed/observed-line'
import { ObservedSwitch } from '../../../../../src/renderer/features/explore/observed/observed-switch'
import { seenBands, seenSummary } from '../../../../../src/renderer/features/explore/observed/seen-facts'
import { requestOf, type EnsemblePair } from '../../../../../src/renderer/simulation/ensemble-demand'
import { NO_ENSEMBLE } from '../../../../../src/renderer/state/ensemble-slice'
import { useStore } from '../../../../../src/renderer/state/store'
import { createInProcessRunner, NO_RESPONSE } from '../../../../../src/shared/engine'
import { bundledModel, bundledScenarios } from '../../../../../src/shared/formats'

const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { explore } }, interpolation: { escapeValue: false } })

const LEVEL = 'level:impunity'

const opened = () => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  return { ...document, settings: { ...document.settings, horizonSteps: 6 } }
}

beforeEach(() => {
  useStore.getState().documentOpened(opened(), null)
  useStore.setState(NO_ENSEMBLE)
  useStore.getState().outcomeChosen(LEVEL)
  useStore.getState().seenShown(false)
  render(
    <I18nextProvider i18n={i18n}>
      <ObservedSwitch />
      <ObservedLine />
    </I18nextProvider>,
  )
})
afterEach(cleanup)

/** No response alone, with few futures. */
async function simulate(): Promise<EnsemblePair> {
  const state = useStore.getState()
  const demand = { ...demandOf(state), memberCount: 8 }
  const runner = createInProcessRunner(bundledModel(), state.document.scenario)
  const baseline = await runner.runEnsemble(requestOf(demand, NO_RESPONSE, 8))
  const pair = { demand, baseline, withPlan: baseline }
  act(() => state.ensembleStarted(demand))
  act(() => state.ensembleArrived(pair, demand))
  return pair
}

describe('ObservedSwitch', () => {
  it('shows what observers would see when it is asked for, by the keyboard, and hides it again', async () => {
    await simulate()
    expect(screen.queryByText(/Dotted/)).toBeNull()

    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(useStore.getState().showsSeen).toBe(true)
    expect(screen.getByText(/Dotted/).textContent).toMatch(/Month 6: what is known is \d+ months? old \(\d+–\d+ in 8/)

    await userEvent.keyboard(' ')
    expect(screen.queryByText(/Dotted/)).toBeNull()
  })

  it('is not there where nothing is said of how an outcome is seen', () => {
    act(() => useStore.getState().outcomeChosen('severity'))

    expect(screen.queryByRole('switch')).toBeNull()
  })
})

describe('ObservedLine', () => {
  it('follows the reading cursor, and says that today only the assessment is known', async () => {
    await simulate()
    act(() => useStore.getState().seenShown(true))
    act(() => useStore.getState().cursorMoved(4))
    expect(screen.getByText(/Dotted/).textContent).toContain('Month 4:')

    act(() => useStore.getState().cursorMoved(-3))
    expect(screen.getByText(/Dotted/).textContent).toContain(explore.observed.today)
    act(() => useStore.getState().cursorMoved(null))
  })

  it('says of deaths what reports of them are', () => {
    act(() => useStore.getState().outcomeChosen('deaths'))
    act(() => useStore.getState().seenShown(true))

    expect(screen.getByText(/Dotted/).textContent).toContain(explore.observed.deaths)
  })
})

describe('seenBands', () => {
  it('has a band a month for levels and deaths, and none for what was not kept', async () => {
    const pair = await simulate()
    const { scenario } = useStore.getState().document
    const lacking = { ...pair, withPlan: { ...pair.withPlan, outcomes: [LEVEL] } }

    expect(seenBands({ pair, scenario, outcome: LEVEL })).toHaveLength(7)
    expect(seenBands({ pair, scenario, outcome: 'deaths' })).toHaveLength(7)
    expect(seenBands({ pair, scenario, outcome: 'severity' })).toBeUndefined()
    expect(seenBands({ pair: lacking, scenario, outcome: LEVEL })).toBeUndefined()
    expect(seenSummary({ pair, scenario, outcome: LEVEL }, 0)?.age.high80).toBe(0)
    expect(seenSummary({ pair, scenario, outcome: 'deaths' }, 0)).toBeUndefined()
  })
})
