import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { ChallengesPopover } from '../../../../../src/renderer/features/explore/challenges/challenges-popover'
import { demandOf } from '../../../../../src/renderer/features/explore/ensemble/demand-of'
import { useStore } from '../../../../../src/renderer/state/store'
import { USUAL_WORLD, wilsonInterval } from '../../../../../src/shared/engine'
import { bundledScenarios } from '../../../../../src/shared/formats'

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => {
  const document = bundledScenarios()[0]?.document
  if (!document) throw new Error('No scenario comes with the program')
  useStore.getState().documentOpened(document, null)
  useStore.getState().studyEnded()
  render(<ChallengesPopover />)
})
afterEach(cleanup)

const store = () => useStore.getState()
const ask = () => act(() => store().thingCalled({ kind: 'challenges' }))
const challenge = (name: string) => within(screen.getByRole('group', { name }))

describe('ChallengesPopover', () => {
  it('opens when it is asked for by name, with all four challenges', () => {
    ask()

    expect(store().called).toBeNull()
    for (const name of [
      'Prevention starts late',
      'Patterns are not acknowledged',
      'Decisions are late and divided',
      'Protection is not put first',
    ])
      expect(challenge(name).getByRole('switch').hasAttribute('checked')).toBe(false)
  })

  it('takes a challenge as met for the futures asked for, keeps it with the document, and can be undone', async () => {
    ask()
    await userEvent.click(challenge('Decisions are late and divided').getByRole('switch'))

    expect(store().document.settings.world).toEqual({ council: 'severity', met: ['decisions'], preventionMonths: 0 })
    expect(demandOf(store()).world?.met).toEqual(['decisions'])

    act(() => store().undo())

    expect('world' in store().document.settings).toBe(false)
    expect('world' in demandOf(store())).toBe(false)
  })

  it('says in the status line that something is not as usual, also where no challenge is taken as met', () => {
    const said = () => document.querySelector('.status-setting')?.textContent
    expect(said()).toBe('response challenges')

    act(() =>
      store().edit({ key: 'explore:change.prevention' }, (draft) => {
        draft.settings.world = { ...USUAL_WORLD, met: [], protectionPercent: 30 }
      }),
    )

    expect(said()).toBe('response challenges not as usual')
  })

  it('says what the violence is taken for today unless its pattern is taken as seen', async () => {
    ask()
    const patterns = challenge('Patterns are not acknowledged')
    const said = /As far as it is not seen today/u
    const text = patterns.getByText(said).textContent
    const percents = [...text.matchAll(/(\d+) %/gu)].map(([, percent]) => Number(percent))

    expect(percents).toHaveLength(3)
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeGreaterThan(98)
    expect(percents.reduce((sum, percent) => sum + percent, 0)).toBeLessThan(102)

    await userEvent.click(patterns.getByRole('switch'))

    expect(patterns.queryByText(said)).toBeNull()
  })

  it('puts three years of prevention before today, and none again', async () => {
    ask()
    const late = challenge('Prevention starts late')
    await userEvent.click(late.getByRole('switch'))
    expect(store().document.settings.world?.preventionMonths).toBe(36)

    await userEvent.click(late.getByRole('switch'))
    expect('world' in store().document.settings).toBe(false)
  })

  it('sets a budget, changes it, and takes it back to as much as plans take', async () => {
    ask()
    const budget = challenge('Budget')
    expect(budget.queryByRole('textbox')).toBeNull()
    await userEvent.click(budget.getByRole('switch'))
    expect(store().document.settings.world).toEqual({ ...USUAL_WORLD, budget: 100 })

    const field = budget.getByRole('textbox', { name: 'Cost units there are' })
    await userEvent.clear(field)
    await userEvent.type(field, '250{Enter}')
    expect(demandOf(store()).world?.budget).toBe(250)

    await userEvent.click(budget.getByRole('switch'))
    expect('world' in store().document.settings).toBe(false)
  })

  it('limits political capital to what is suggested, changes each of its numbers, and lifts the limit', async () => {
    ask()
    const capital = challenge('Political capital')
    expect(capital.queryByRole('textbox')).toBeNull()
    await userEvent.click(capital.getByRole('switch'))
    expect(store().document.settings.world).toEqual({
      ...USUAL_WORLD,
      politicalCapital: { available: 15, regainedPerMonth: 1 },
    })
    expect(capital.getByText(/This is judgement/u)).toBeTruthy()

    const type = async (label: string, text: string) => {
      const field = capital.getByRole('textbox', { name: label })
      await userEvent.clear(field)
      await userEvent.type(field, text)
    }
    await type('Points there are', '9{Enter}')
    await type('Points that come back a month', '0{Enter}')
    expect(demandOf(store()).world?.politicalCapital).toEqual({ available: 9, regainedPerMonth: 0 })

    act(() => store().undo())
    expect(demandOf(store()).world?.politicalCapital).toEqual({ available: 9, regainedPerMonth: 1 })
    await userEvent.click(capital.getByRole('switch'))
    expect('world' in store().document.settings).toBe(false)
  })

  it.each([
    { name: 'Budget', field: 'Cost units there are', typed: '2000000', says: 'It is from 0 to 1,000,000.' },
    { name: 'Political capital', field: 'Points there are', typed: '12.5', says: 'Whole numbers only, 0 to 300.' },
  ])('says under the field why a number can not be taken: $name', async ({ name, field, typed, says }) => {
    ask()
    const limit = challenge(name)
    await userEvent.click(limit.getByRole('switch'))
    const box = limit.getByRole('textbox', { name: field })
    const before = store().document.settings.world
    await userEvent.clear(box)
    await userEvent.type(box, `${typed}{Enter}`)

    const alert = limit.getByRole('alert')
    expect(alert.textContent).toBe(says)
    expect(box.getAttribute('aria-describedby')).toBe(alert.id)
    expect(store().document.settings.world).toEqual(before)

    await userEvent.clear(box)
    await userEvent.type(box, '7{Enter}')
    expect(limit.queryByRole('alert')).toBeNull()
  })

  it('asks for the comparison, shows how far it is, and what came of it', async () => {
    ask()
    await userEvent.click(screen.getByRole('button', { name: 'Compare the challenges' }))
    expect(store().study.kind).toBe('running')
    expect(screen.getByRole('progressbar')).toBeTruthy()

    act(() =>
      store().studyFinished({
        isGoingOn: false,
        findings: [
          { case: 'none', likelihood: wilsonInterval(300, 1000), changed: { averted: 0, caused: 0 } },
          { case: 'decisions', likelihood: wilsonInterval(200, 1000), changed: { averted: 110, caused: 10 } },
          { case: 'priority', likelihood: wilsonInterval(300, 1000), changed: { averted: 0, caused: 0 } },
        ],
      }),
    )

    expect(screen.getByRole('row', { name: /Decisions in time/ }).textContent).toContain(
      'averted in 110, caused in 10 of 1,000 futures',
    )
    expect(screen.getByRole('row', { name: /Protection put first/ }).textContent).toContain('the same in every future')
    expect(screen.getByRole('row', { name: /None of them/ }).textContent).toMatch(/25–35\s%/)
  })

  it('stops when it is told to', async () => {
    ask()
    await userEvent.click(screen.getByRole('button', { name: 'Compare the challenges' }))
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))

    expect(store().study.kind).toBe('none')
  })
})
