import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { Situation } from '../../../../../src/renderer/features/situation'
import { useStore } from '../../../../../src/renderer/state/store'
import { USUAL_WORLD } from '../../../../../src/shared/engine'
import {
  blankDocument,
  bundledModel,
  parseScenarioDocument,
  serialiseScenarioDocument,
} from '../../../../../src/shared/formats'
import { stubWindow } from '../stub-window'

stubWindow(1440)
// What is run is not what is tested here.
vi.mock('../../../../../src/renderer/simulation/window-pool', () => ({
  windowPool: () => ({ runEnsemble: () => new Promise(() => undefined) }),
}))

// Asking jsdom of every element whether it can be seen takes seconds here, and nothing is hidden.
configure({ defaultHidden: true })

const i18n = startTranslations('en')
const state = () => useStore.getState()
const scenario = () => state().document.scenario
const detail = () => within(screen.getByRole('complementary'))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

/** Write into a field of the detail and leave it. */
function write(label: string, text: string) {
  const field = detail().getByLabelText(label)
  fireEvent.focus(field)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}

beforeEach(() => {
  state().documentOpened(blankDocument(), null)
  state().situationTabChosen('people')
  render(
    <I18nextProvider i18n={i18n}>
      <Situation />
    </I18nextProvider>,
  )
})
afterEach(() => {
  cleanup()
  const read = parseScenarioDocument(serialiseScenarioDocument(state().document), bundledModel())
  expect(read.ok).toBe(true)
})

describe('Populations and actors', () => {
  it('adds a population, opens it, and undoes it in one step', () => {
    press('Add a population')

    expect(scenario().populations.map(({ id }) => id)).toContain('new-population')
    expect(detail().getByRole('heading', { level: 2 }).textContent).toContain('New population')
    state().undo()
    expect(scenario()).toEqual(blankDocument().scenario)
  })

  it('takes a name, and says beside the field why it can not take another', () => {
    press(/^Excluded communities about/)
    write('Name', 'Upland communities')
    expect(scenario().populations[0]?.name).toBe('Upland communities')

    write('Name', '   ')
    expect(detail().getByRole('alert').textContent).toContain('Give it a name.')
    write('Name', 'Majority communities')
    expect(detail().getByRole('alert').textContent).toContain('Another one has this name already.')
    write('Name', 'Upland communities')
    write('Name', ' majority  Communities')
    expect(detail().getByRole('alert').textContent).toContain('Another one has this name already.')
    expect(scenario().populations[0]?.name).toBe('Upland communities')
  })

  it('keeps the displaced within the people there are', () => {
    press(/^Excluded communities about/)
    write('Displaced inside the country', '3000000')

    expect(scenario().populations[0]?.displacedInside).toBe(0)
    write('Displaced inside the country', '30000')
    expect(scenario().populations[0]?.displacedInside).toBe(30_000)
  })

  it('puts a tag on, and one of the author’s own', () => {
    press(/^Excluded communities about/)
    fireEvent.click(detail().getByRole('button', { name: 'Women and girls' }))
    const own = detail().getByLabelText('A tag of your own')
    fireEvent.change(own, { target: { value: 'Bell founders' } })
    fireEvent.keyDown(own, { key: 'Enter' })

    expect(scenario().populations[0]?.tags).toEqual(['women', 'Bell founders'])
  })

  it('sets a range from a word, and refines it by number', () => {
    press(/^State forces State/)
    fireEvent.click(detail().getByRole('button', { name: /^Capacity/ }))
    fireEvent.click(detail().getByRole('button', { name: /Capacity, in a word/ }))
    fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: 'high' }))
    // What has been judged is no longer "not assessed".
    const evidence = 'No evidence given yet.'
    expect(scenario().actors[0]?.levels['capacity']).toMatchObject({ low: 0.6, best: 0.7, high: 0.8, evidence })

    write('High', '90')
    expect(scenario().actors[0]?.levels['capacity']).toMatchObject({ low: 0.6, best: 0.7, high: 0.9 })
  })

  it('reads past deaths as one number or as one a month, and nothing else', () => {
    press(/^State forces State/)
    write('Deaths in each of the last 24 months', '4')
    expect(scenario().actors[0]?.pastMonthlyDeaths).toEqual(Array.from({ length: 24 }, () => 4))

    write('Deaths in each of the last 24 months', '4 5 6')
    expect(detail().getByRole('alert').textContent).toContain('Give 24 whole numbers')
  })

  it('lists a pair that was not listed, and makes it hostile', () => {
    press('State forces toward Majority communities: not listed, cannot arise')
    fireEvent.click(detail().getByRole('button', { name: 'List this pair' }))
    fireEvent.click(detail().getByRole('button', { name: /In a word/ }))
    fireEvent.click(within(screen.getByRole('listbox')).getByRole('option', { name: /^very high/ }))

    expect(scenario().campaigns.at(-1)).toMatchObject({ actor: 'state-forces', population: 'majority', hostility: 2.5 })
    expect(scenario().campaigns.at(-1)?.evidence).toBe('No evidence given yet.')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'The hostility of State forces toward Majority communities is very high.',
    )
  })

  it('deletes a population with its pairs and undoes all of it', () => {
    press(/^Excluded communities about/)
    fireEvent.click(detail().getByRole('button', { name: 'Delete this population' }))

    expect(scenario().populations).toHaveLength(2)
    expect(scenario().campaigns.every(({ population }) => population !== 'excluded')).toBe(true)
    expect(screen.queryByRole('complementary')).toBeNull()
    state().undo()
    expect(scenario()).toEqual(blankDocument().scenario)
  })

  it('schedules an event, and refuses a second one in the same month with the reason', () => {
    press(/^Events to come/)
    fireEvent.click(detail().getByRole('button', { name: 'Add an event' }))
    fireEvent.click(detail().getByRole('button', { name: 'Duplicate' }))
    expect(scenario().scheduled.map(({ step }) => step)).toEqual([6, 7])

    const [, second] = detail().getAllByRole('textbox', { name: 'Month from today' })
    if (!second) throw new Error('There is no second event')
    fireEvent.change(second, { target: { value: '6' } })
    fireEvent.blur(second)

    expect(scenario().scheduled.map(({ step }) => step)).toEqual([6, 7])
    expect(detail().getAllByRole('alert').length).toBeGreaterThan(0)
  })

  it('limits money and political capital, each by itself, and lifts the limits again', () => {
    press('Council and decisions')
    const limit = (name: string) => within(detail().getByRole('group', { name }))
    for (const name of ['Budget', 'Political capital']) fireEvent.click(limit(name).getByRole('switch'))
    write('Points there are', '8')
    write('Points that come back a month', '301')

    const world = () => state().document.settings.world
    expect(world()).toMatchObject({ budget: 100, politicalCapital: { available: 8, regainedPerMonth: 1 } })

    fireEvent.click(limit('Budget').getByRole('switch'))
    expect(world()).toEqual({ ...USUAL_WORLD, politicalCapital: { available: 8, regainedPerMonth: 1 } })
    fireEvent.click(limit('Political capital').getByRole('switch'))
    expect(world()).toBeUndefined()
  })

  it('takes a response away with a reason, and gives it back without a trace', () => {
    press('What is different here')
    fireEvent.click(screen.getByLabelText('Arms embargo'))
    write('Because', 'No council would vote for it.')
    expect(scenario().local).toEqual({
      instruments: [{ instrument: 'arms-embargo', isAvailable: false, because: 'No council would vote for it.' }],
    })

    fireEvent.click(screen.getByLabelText('Arms embargo'))
    expect(scenario()).not.toHaveProperty('local')
  })

  it('names the country and leads through the steps', () => {
    press('Show steps')
    press(/^Name the country/)
    write('Name of the country', 'Varnland')

    expect(scenario().country).toBe('Varnland')
    expect(screen.getByRole('button', { name: /^Name the country/ }).textContent).toContain('done')
    expect(screen.getByRole('button', { name: /^Who lives here/ }).textContent).toContain('not done yet')
  })
})
