import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import explore from '../../../../../resources/locales/en/explore.json'
import model from '../../../../../resources/locales/en/model.json'
import people from '../../../../../resources/locales/en/people.json'
import { Headline } from '../../../../../src/renderer/features/explore/headline/headline'
import type { EnsemblePair } from '../../../../../src/renderer/simulation/ensemble-demand'
import { useStore } from '../../../../../src/renderer/state/store'
import type { EnsembleResult, ResponsePlan } from '../../../../../src/shared/engine'
import { blankDocument, bundledScenarios } from '../../../../../src/shared/formats'
import { aPlan, aResponse } from '../an-instrument'
import { aPair, aResult, aResultGoingOn, times } from './a-pair'

// jsdom lacks it, and React Aria's popovers ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text })

const i18n = createInstance()
await i18n.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { explore, model, people } },
  defaultNS: 'explore',
  interpolation: { escapeValue: false },
})

const without = aResult(times(1000, 1000), 308)
const plan: ResponsePlan = { ...aPlan(aResponse()), name: 'Plan B' }

/** The headline over a plan with so many deaths by future, against 1,000 in each without response. */
function showHeadline(deaths: readonly number[], onsets = 100): void {
  showPair(without, aResult(deaths, onsets))
}

const sentence = () =>
  screen
    .getByRole('heading', { level: 1 })
    .textContent.replace(/[\u2066\u2069]/g, '')
    .replaceAll('\u00a0', ' ')

function showPair(baseline: EnsembleResult, withPlan: EnsembleResult): void {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened({ ...document, plans: [plan], currentPlan: plan.id }, null)
  show(aPair(plan, baseline, withPlan))
}

/** Of the document that is open, in place of what was shown before. */
function show(pair: EnsemblePair): void {
  cleanup()
  useStore.setState({ shownEnsemble: pair })
  render(
    <I18nextProvider i18n={i18n}>
      <Headline layout="wide" />
    </I18nextProvider>,
  )
}

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn() })))
afterEach(cleanup)

describe('Headline', () => {
  it('takes no response from all futures while a lever moves, and says of the plan what so few show so far', () => {
    const preview = { ...aPair(plan, aResult(times(32, 1000), 2), aResult(times(32, 900), 5)), wholeBaseline: without }
    const { demand } = preview
    showPair(without, without)
    act(() => useStore.setState({ shownEnsemble: { ...preview, demand: { ...demand, memberCount: 1000 } } }))

    expect(sentence()).toMatch(
      /^Without response, mass killing within 1 month is unlikely \(25–35 %\)\. With Plan B so far: unlikely/,
    )
    expect(screen.getByText(/^The first 32 of 1,000 futures: more tell/)).toBeTruthy()
  })

  it('says before any chance that nobody has assessed anything, as long as that is so', () => {
    const pair = aPair(plan, without, without)
    showHeadline(times(1000, 500))
    expect(sentence()).toMatch(/^Without response/)

    act(() => useStore.getState().documentOpened({ ...blankDocument(), plans: [plan], currentPlan: plan.id }, null))
    // The chance of the country before would stand under the name of this one.
    expect(screen.queryByRole('heading', { level: 1 })).toBeNull()
    show(pair)
    expect(sentence()).toMatch(
      /^Nothing of New country is assessed yet; what follows rests on placeholder values\. Without response/,
    )
    useStore.getState().edit({ key: 'assessed' }, ({ scenario }) => {
      for (const level of Object.values(scenario.levels).slice(0, 1)) Object.assign(level, { best: 0.4 })
    })
    show(pair)
    expect(sentence()).toMatch(/^Without response/)
  })

  it('cuts a name that is longer than a line wherever it stands, and has it whole in its title', () => {
    showHeadline([...times(60, 500), ...times(900, 2000), ...times(40, 1000)])

    const names = screen.getAllByTitle('Plan B')
    expect(names.map(({ className, textContent }) => [className, textContent])).toEqual([
      ['cut-name', 'Plan B'],
      ['cut-name', 'Plan B'],
    ])
  })

  it('leads with harm where a plan is worse in nine of ten futures', () => {
    showHeadline([...times(60, 500), ...times(900, 2000), ...times(40, 1000)])

    const line = screen.getByText(/^Worse:/).textContent
    expect(line).toBe(
      'Worse: more violent deaths with Plan B than without response in about 9 of 10 futures, fewer in under 1 of 10.',
    )
  })

  it('says which way the chance goes where the same word would stand on both sides', () => {
    showHeadline(times(1000, 500), 250)

    expect(sentence()).toBe(
      'Without response, mass killing within 1 month is unlikely (25–35 %). With Plan B the chance is smaller: unlikely (20–30 %).',
    )
  })

  it('says that mass killing goes on where it does, and how likely that is to last', async () => {
    showPair(aResultGoingOn(1000, 700), aResultGoingOn(1000, 200))

    expect(sentence()).toBe(
      'Mass killing is going on. Without response, that it still is in month 1 is likely (65–75 %). With Plan B it is unlikely (15–25 %).',
    )
    await userEvent.click(screen.getByRole('button', { name: /15–25/ }))
    const card = within(screen.getByRole('dialog', { name: 'Where this comes from: Plan B' }))
    expect(card.getByText(/in the 12 months up to month 1\. One has done so/)).toBeTruthy()
    expect(card.getByText(/is before today/)).toBeTruthy()
    expect(card.getByText(/still goes on only without the plan in 500 futures, only with it in 0\./)).toBeTruthy()
  })

  it('opens what counts as a difference from its words, by keyboard', async () => {
    showHeadline([...times(800, 500), ...times(60, 2000), ...times(140, 1000)])

    screen.getByRole('button', { name: 'fewer violent deaths' }).focus()
    await userEvent.keyboard('{Enter}')

    const card = within(screen.getByRole('dialog', { name: 'Fewer or more deaths: Plan B' }))
    expect(card.getByText(/at least 25, and by at least 10 % of the larger number/)).toBeTruthy()
    expect(card.getByText('800 of 1,000 futures (77.8 to 82.0 %)')).toBeTruthy()
    expect(card.getByText('60 of 1,000 futures (4.8 to 7.4 %)')).toBeTruthy()
    expect(card.getByText('140 of 1,000 futures (12.2 to 16.0 %)')).toBeTruthy()
    expect(card.getByText(/90 % Wilson interval/)).toBeTruthy()
  })

  it('opens the same from the word for harm', async () => {
    showHeadline(times(1000, 500))

    await userEvent.click(screen.getByRole('button', { name: 'more' }))

    expect(screen.getByRole('dialog', { name: 'Fewer or more deaths: Plan B' })).toBeTruthy()
  })

  it('opens what the evidence of the plan is', async () => {
    showHeadline(times(1000, 500))

    await userEvent.click(screen.getByRole('button', { name: /^Evidence: / }))

    const card = within(screen.getByRole('dialog', { name: 'Evidence: Plan B' }))
    expect(card.getByText(/weakest instrument that is on/)).toBeTruthy()
    expect(card.getByText('Mediation')).toBeTruthy()
  })

  it('shows the exact interval where a probability comes from', async () => {
    showHeadline(times(1000, 500))

    await userEvent.click(screen.getByRole('button', { name: /25–35/ }))

    const card = within(screen.getByRole('dialog', { name: 'Where this comes from: No response' }))
    expect(card.getByText('308 of 1,000 futures')).toBeTruthy()
    expect(card.getByText(/^28\.4 to 33\.3 % \(Wilson, 1,000 futures\)/)).toBeTruthy()
  })

  it('never parts a number from the full stop after it', () => {
    showHeadline(times(1000, 500))

    const kept = [...document.querySelectorAll('.headline__unbroken')].map(({ textContent }) => textContent)
    expect(kept).toHaveLength(3)
    for (const text of kept) expect(text).toMatch(/\.$/)
  })
})
