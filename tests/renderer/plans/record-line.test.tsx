import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { SettingsDialog } from '../../../src/renderer/features/settings/settings-dialog'
import { RecordInShort, RecordLine } from '../../../src/renderer/plans/record-line'
import { useStore } from '../../../src/renderer/state/store'
import { DEFAULT_SETTINGS } from '../../../src/shared/contract'
import { bundledScenarios } from '../../../src/shared/formats'

beforeAll(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => useStore.getState().settingsRead({ ...DEFAULT_SETTINGS, recordShown: true }))
afterEach(cleanup)

const open = (id: string) => {
  const found = bundledScenarios().find(({ document }) => document.scenario.id === id)
  if (!found) throw new Error(`No scenario "${id}" comes with the program`)
  useStore.getState().documentOpened(found.document, null)
}
const line = () => screen.getByRole('note', { name: 'From the record' }).textContent.replace(/[\u2066\u2069]/g, '')

describe('RecordLine', () => {
  it('says the base rate of the scenario’s class with its counts, date and sources, and that the country is invented', () => {
    open('sennovar-the-ford')
    render(<RecordLine isGoingOn={false} />)

    expect(line()).toBe(
      'Of real countries at war inside the country in 1960–2018, about 8 in 100 saw a new episode of mass killing begin ' +
        'within 2 years (35 of 439 country-years). Counted in 2026 from: Early Warning Project and UCDP/PRIO. ' +
        'This country is invented and is in no record; the model does not use these numbers.',
    )
  })

  it('follows the scenario', () => {
    open('havermere-a-divided-spring')
    render(<RecordLine isGoingOn={false} />)

    expect(line()).toContain('without armed conflict in 1960–2018, about 2 in 100')
  })

  it('names what a scenario does not say, where there is room', () => {
    open('kelvara-before-the-vote')
    render(<RecordLine isGoingOn={false} withOthers />)

    expect(line()).toContain('a coup attempt in the last five years: about 6')
    expect(line()).toContain('an earlier episode: about 4')
  })

  it('shows nothing where nobody asked for it, and nothing of a new episode where one goes on', () => {
    render(<RecordLine isGoingOn />)
    expect(screen.queryByRole('note')).toBeNull()
    cleanup()

    useStore.getState().settingsRead(DEFAULT_SETTINGS)
    render(<RecordLine isGoingOn={false} />)
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('stands on one line beside a chance, and opens all that it says', async () => {
    open('sennovar-the-ford')
    render(<RecordInShort isGoingOn={false} />)

    expect(line()).toBe(
      'From the record 1960–2018: of real countries at war inside the country, about 8 in 100 saw a new mass killing ' +
        'begin within 2 years (Early Warning Project and UCDP/PRIO, 2026).',
    )
    await userEvent.click(screen.getByRole('button', { name: 'From the record' }))
    expect(screen.getByRole('dialog', { name: 'From the record' }).textContent).toContain(
      'This country is invented and is in no record',
    )
    cleanup()

    render(<RecordInShort isGoingOn />)
    expect(screen.queryByRole('note')).toBeNull()
  })

  it('is asked for in the settings', async () => {
    useStore.getState().settingsRead(DEFAULT_SETTINGS)
    const onChange = vi.fn()
    render(<SettingsDialog isDeveloper={false} onChange={onChange} onClose={vi.fn()} />)
    await userEvent.click(screen.getByRole('switch', { name: /real countries/ }))

    expect(onChange).toHaveBeenCalledWith({ recordShown: true })
  })
})
