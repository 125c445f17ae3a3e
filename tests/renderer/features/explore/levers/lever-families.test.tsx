import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createInstance } from 'i18next'
import { I18nextProvider, initReactI18next } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import charts from '../../../../../resources/locales/en/charts.json'
import explore from '../../../../../resources/locales/en/explore.json'
import model from '../../../../../resources/locales/en/model.json'
import { LeverPanels } from '../../../../../src/renderer/features/explore/levers/lever-families'
import { removeResponse } from '../../../../../src/renderer/features/explore/levers/lever-actions'
import { ganttActionsWith } from '../../../../../src/renderer/features/explore/panes/gantt-actions'
import { currentPlanOf } from '../../../../../src/renderer/plans/current-plan'
import { forkPlan } from '../../../../../src/renderer/plans/plan-actions'
import { useStore } from '../../../../../src/renderer/state/store'
import { bundledScenarios } from '../../../../../src/shared/formats'

// jsdom lacks it, and React Aria's popovers ask for it.
vi.stubGlobal('CSS', { escape: (text: string) => text })

const i18n = createInstance()
await i18n
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { explore, model, charts } }, interpolation: { escapeValue: false } })

const mediation = () =>
  currentPlanOf(useStore.getState().document).responses.find(({ instrument }) => instrument === 'mediation')
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Mediation, intensity slider' })
const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Mediation, intensity' })

beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
  render(
    <I18nextProvider i18n={i18n}>
      <LeverPanels layout="columns" />
    </I18nextProvider>,
  )
})
afterEach(cleanup)

describe('LeverPanels', () => {
  const call = (key: string) => act(() => useStore.getState().thingCalled({ kind: 'lever', key }))

  it('brings a lever that is asked for by name into sight, with the keyboard on it', () => {
    const scrollIntoView = vi.fn()
    Element.prototype.scrollIntoView = scrollIntoView

    call(mediation()?.id ?? '')

    expect(slider()).toBe(document.activeElement)
    expect(scrollIntoView).toHaveBeenCalledOnce()
    expect(useStore.getState()).toMatchObject({ called: null, selectedResponse: mediation()?.id })
  })

  it('opens the whole family for a lever that is not among those shown, as often as it is asked for', async () => {
    Element.prototype.scrollIntoView = vi.fn()
    const hidden = 'pro-rebel-force'
    const found = () => screen.queryByRole('slider', { name: `${model.instruments[hidden].name}, intensity slider` })
    expect(found()).toBeNull()

    call(hidden)
    expect(found()).toBe(document.activeElement)
    await userEvent.keyboard('{Escape}')
    expect(found()).toBeNull()
    call(hidden)

    expect(found()).toBe(document.activeElement)
  })

  it('has the whole name of a target where there is no room to write it', () => {
    const words = screen.getAllByText('People displaced in camps', { selector: '.lever__token-word' })

    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(word.title).toBe('People displaced in camps')
  })

  it('shows the levers of all five families with what is on', () => {
    for (const family of ['Diplomacy', 'Legal', 'Physical', 'Humanitarian', 'Structural']) {
      expect(screen.getByRole('region', { name: family })).toBeTruthy()
    }
    expect(slider().value).toBe('60')
    expect(screen.getByText('2 of 9 on')).toBeTruthy()
  })

  it('takes a typed number into the plan as one step that can be undone', async () => {
    await userEvent.clear(field())
    await userEvent.type(field(), '35{Enter}')

    expect(mediation()?.intensity).toBe(0.35)
    expect(useStore.getState().history.changes).toHaveLength(1)

    useStore.getState().undo()
    expect(mediation()?.intensity).toBe(0.6)
  })

  it('keeps a number that can’t be taken and says what can', async () => {
    await userEvent.clear(field())
    await userEvent.type(field(), '250{Enter}')

    expect(screen.getByText('Intensity is 0 to 100')).toBeTruthy()
    expect(field().value).toBe('250')
    expect(mediation()?.intensity).toBe(0.6)
  })

  it('makes one step of a whole drag, told from its beginning', () => {
    for (const value of ['58', '50', '41']) fireEvent.change(slider(), { target: { value } })
    fireEvent.pointerUp(slider())
    fireEvent.change(slider(), { target: { value: '45' } })

    const { changes } = useStore.getState().history
    expect(changes.map(({ label }) => label.params)).toEqual([
      { instrument: 'mediation', from: 60, to: 41 },
      { instrument: 'mediation', from: 41, to: 45 },
    ])
  })

  it('switches a response off without taking it out of the plan', async () => {
    await userEvent.clear(field())
    await userEvent.type(field(), '0{Enter}')

    expect(mediation()).toMatchObject({ intensity: 0, startStep: 1, durationMonths: 18 })
    const diplomacy = within(screen.getByRole('region', { name: 'Diplomacy' }))
    expect(diplomacy.getByText('1 of 9 on')).toBeTruthy()
  })

  it('marks where a lever stood before the last change', () => {
    expect(document.querySelector('.slider__tick')).toBeNull()

    fireEvent.change(slider(), { target: { value: '20' } })

    expect(document.querySelectorAll('.slider__tick')).toHaveLength(1)
  })

  it('marks nothing when another plan is shown', () => {
    const plan = useStore.getState().document.currentPlan
    act(() =>
      forkPlan(
        (letter) => `Plan ${letter}`,
        (name) => `${name} copy`,
      ),
    )
    fireEvent.change(slider(), { target: { value: '20' } })

    act(() => useStore.getState().planShown(plan))

    expect(slider().value).toBe('60')
    expect(document.querySelectorAll('.slider__tick')).toHaveLength(0)

    act(() => useStore.getState().undo())

    expect(document.querySelectorAll('.slider__tick')).toHaveLength(0)
  })

  it('keeps the lever under the finger when moving it begins a plan', () => {
    act(() => useStore.getState().planShown(null))
    const inDiplomacy = () =>
      within(screen.getByRole('region', { name: 'Diplomacy' }))
        .getAllByRole('slider')
        .map((each) => each.getAttribute('aria-label'))
    const before = inDiplomacy()
    const third = within(screen.getByRole('region', { name: 'Diplomacy' })).getAllByRole('slider')[2]
    if (!third) throw new Error('Diplomacy shows fewer than three levers')

    fireEvent.change(third, { target: { value: '20' } })

    expect(inDiplomacy()).toEqual(before)
    expect(useStore.getState().document.plans.map(({ name }) => name)).toEqual(['Plan B', 'Plan A'])
  })

  it('shows with undo the levers that stood there before, and hands no order on to the next document', () => {
    const inDiplomacy = () =>
      within(screen.getByRole('region', { name: 'Diplomacy' }))
        .getAllByRole('slider')
        .map((each) => each.getAttribute('aria-label'))
    const before = inDiplomacy()
    expect(before[1]).toMatch(/^Quiet good offices/)
    const { document, documentOpened, undo, redo } = useStore.getState()
    const offices = currentPlanOf(document).responses.find(({ instrument }) => instrument === 'quiet-diplomacy')
    act(() => ganttActionsWith(String).onMove(offices?.id ?? '', 5))

    act(() => removeResponse(offices?.id ?? ''))
    const after = inDiplomacy()
    expect(after).not.toEqual(before)
    act(() => undo())
    expect(inDiplomacy()).toEqual(before)
    act(() => redo())
    expect(inDiplomacy()).toEqual(after)
    act(() => documentOpened(structuredClone(document), null))

    expect(inDiplomacy()).toEqual(before)
  })

  it('tells all there is to know of an instrument when its name is pressed', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'About Mediation' }))

    const card = screen.getByRole('dialog', { name: 'Mediation' })
    for (const term of [
      'Who can do it',
      'Works only if',
      'Lead time',
      'Usual duration',
      'Needs',
      'Cost',
      'Political capital',
      'Attention',
      'Reaches',
      'Goes together with',
      'Gets in the way of',
      'May harm',
      'Affected communities',
      'Women and men',
      'What research says',
      'Key studies',
      'Studies that disagree or caution',
      'Sizes in this model',
      'Known to backfire',
    ]) {
      expect(card.textContent).toContain(term)
    }
  })

  it('says nothing of backfires where the model knows none', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Diplomacy/ }))
    await userEvent.click(screen.getByRole('button', { name: 'About Contact group' }))
    const card = screen.getByRole('dialog', { name: 'Contact group' })

    expect(card.textContent).toContain('May harm')
    expect(card.textContent).not.toContain('Known to backfire')
  })

  it('keeps the grade of research apart from the judgement behind the numbers', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'About Mediation' }))

    expect(factOf('Mediation', 'What research says')).toMatch(/^Moderate/)
    expect(factOf('Mediation', 'Sizes in this model')).toMatch(/^Weak .*No study stands behind the number/)
    expect(factOf('Mediation', 'Key studies')).not.toContain('Judgement')
  })

  it('marks what raises violence itself, puts it last in its family, and says how it backfires', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Physical/ }))
    const names = within(screen.getByRole('dialog', { name: 'Physical' })).getAllByRole('listitem')
    const marked = names.map((item) => item.querySelector('.lever__mark .visually-hidden')?.textContent ?? '')

    expect(marked).toEqual([
      ...Array.from({ length: 8 }, () => ''),
      ...Array.from({ length: 4 }, () => 'Raises some violence itself, by its best estimate'),
      ...Array.from({ length: 2 }, () => 'Last resort · Raises some violence itself, by its best estimate'),
    ])
    await userEvent.click(screen.getByRole('button', { name: 'About Withdrawal of monitors' }))
    expect(factOf('Withdrawal of monitors', 'Known to backfire')).toBe(
      [
        'International presence falls: Those whose presence held violence back are gone.',
        'All actors: drive to violence rises: With nobody there to see or to answer, an attack costs those who order it less.',
        'Less of the violence becomes known: What nobody sees is not counted, and the country looks calmer than it is.',
      ].join(''),
    )
  })

  it('says what kind of violence an instrument hardly touches, and how its prevention fades as violence grows', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Diplomacy/ }))
    await userEvent.click(screen.getByRole('button', { name: 'About Public condemnation' }))

    expect(factOf('Public condemnation', 'Works on')).toMatch(
      /^Violence by identity: a littlePolitical violence: fullyThe difference has ranges of its own/,
    )
    expect(factOf('Public condemnation', 'As violence grows')).toBe(
      'What it prevents stands at 100 % before violence is organised, 60 % once it is, 25 % once it is widespread.',
    )
  })

  it('names the other instrument of each pair, and why the two help or hinder each other', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'About Mediation' }))

    expect(factOf('Mediation', 'Goes together with')).toContain(
      'Targeted sanctions: Talks move further where those who refuse have something to lose.',
    )
    expect(factOf('Mediation', 'Gets in the way of')).toContain(
      'Referral to a court: Leaders who may be arrested stay away from the table.',
    )
  })

  it('says of a citation that nobody could check that it is not verified', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Legal/ }))
    await userEvent.click(screen.getByRole('button', { name: 'About Arms embargo' }))

    expect(factOf('Arms embargo', 'Studies that disagree or caution')).toContain(
      'not found in a published record of the original',
    )
    expect(factOf('Arms embargo', 'Key studies')).not.toContain('not verified')
  })

  it('says what each study found that is named', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Diplomacy/ }))
    await userEvent.click(screen.getByRole('button', { name: 'About Demand to lift a siege' }))

    expect(factOf('Demand to lift a siege', 'Key studies')).toMatch(/aid reached fewer people\. Hartberg/)
    expect(factOf('Demand to lift a siege', 'Studies that disagree or caution')).toMatch(/Sosnowski/)
  })

  it('says of every instrument why it reaches whom it reaches, and of one that coordinates what it does for the others', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Diplomacy/ }))
    await userEvent.click(screen.getByRole('button', { name: 'About Contact group' }))

    expect(factOf('Contact group', 'Reaches')).toBe('It works through other responses and reaches whom they reach.')
    expect(factOf('Contact group', 'Works on')).toMatch(/^It does not act on organised violence itself/)
    expect(factOf('Contact group', 'Goes together with')).toMatch(/^Every other response: .* about 20 % \(0–50 %\)/)
    expect(factOf('Contact group', 'Gets in the way of')).toBe('None known to this model')
  })

  it('turns up no force before somebody says against whom', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^All \d+ levers: Physical/ }))
    const force = screen.getByRole('slider', { name: 'Military intervention, intensity slider' })

    fireEvent.change(force, { target: { value: '50' } })

    expect(useStore.getState().history.changes).toEqual([])
    expect(useStore.getState().notices.at(-1)?.label.key).toBe('explore:lever.needsTarget')
    expect(screen.getByRole('button', { name: /^Target of Military intervention/ }).textContent).toBe('Aimed at whom?')
  })

  it('names a change in words of the language file', () => {
    fireEvent.change(slider(), { target: { value: '20' } })
    const label = useStore.getState().history.changes[0]?.label

    expect(label && i18n.t(label.key, { ...label.params })).toBe('Mediation 60 → 20')
  })
})

/** What a card says under one of its terms. */
function factOf(card: string, term: string): string {
  const heading = within(screen.getByRole('dialog', { name: card })).getByText(term, { selector: 'dt' })
  return heading.nextElementSibling?.textContent ?? ''
}

describe('the levers on paper', () => {
  it('show every family, whichever was open on the screen', () => {
    vi.stubGlobal('matchMedia', (media: string) =>
      Object.assign(new EventTarget(), { media, matches: media === 'print' }),
    )
    cleanup()
    render(
      <I18nextProvider i18n={i18n}>
        <LeverPanels layout="tabs" />
      </I18nextProvider>,
    )

    expect(screen.queryByRole('tab')).toBeNull()
    for (const family of Object.values(model.families))
      expect(screen.getByRole('region', { name: family })).toBeTruthy()
    vi.unstubAllGlobals()
  })
})
