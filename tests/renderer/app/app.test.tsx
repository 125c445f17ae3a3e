import { act, cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { blankDocument, bundledScenarios } from '../../../src/shared/formats'
import { DEFAULT_SETTINGS, type SettingsChange } from '../../../src/shared/contract'
import { App } from '../../../src/renderer/app/app'
import { runMenuCommand } from '../../../src/renderer/app/app-commands'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import type { DocumentCommands } from '../../../src/renderer/features/document/document-commands'
import type { Answer, Question } from '../../../src/renderer/state/question-slice'
import { changedSettings } from '../../../src/renderer/state/settings-slice'
import { useStore } from '../../../src/renderer/state/store'
import { TypedValue } from '../../../src/renderer/ui/typed-value'

beforeAll(() => {
  // jsdom lacks these.
  vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') })
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn()
      unobserve = vi.fn()
      disconnect = vi.fn()
    },
  )
  Element.prototype.scrollIntoView = vi.fn()
  const invented = { renamed: 'renamed', 'renamed to {{title}}': 'renamed to {{title}}' }
  startTranslations('en').addResourceBundle('en', 'shell', invented, true)
})
beforeEach(() => {
  const [example] = bundledScenarios()
  if (example) useStore.getState().documentOpened(example.document, null)
  useStore.getState().settingsRead(DEFAULT_SETTINGS, 'en')
  useStore.getState().overlayClosed()
})
afterEach(cleanup)

function Broken(): never {
  throw new RangeError('a level is missing')
}

function BrokenCompare() {
  return useStore(({ place }) => place) === 'compare' ? <Broken /> : <p>The place</p>
}

function show(place: React.ReactNode = <p>The place</p>, { isDeveloper = false } = {}) {
  const done = () => Promise.resolve()
  const commands = {
    newDocument: vi.fn(done),
    duplicate: vi.fn(done),
    openCopy: vi.fn(done),
    open: vi.fn(done),
    openExample: vi.fn(done),
    openKnown: vi.fn(done),
    openContent: vi.fn(done),
    save: vi.fn(() => Promise.resolve(true)),
    saveAs: vi.fn(() => Promise.resolve(true)),
    mayClose: vi.fn(() => Promise.resolve(true)),
  } satisfies DocumentCommands
  const onChangeSettings = vi.fn((change: SettingsChange) => {
    const { settings, settingsRead } = useStore.getState()
    settingsRead(changedSettings(settings, change))
  })
  render(
    <App
      isDeveloper={isDeveloper}
      commands={commands}
      recents={[]}
      onClearRecents={vi.fn()}
      onChangeSettings={onChangeSettings}
      place={place}
      placeStatus={<span>1,000 futures</span>}
    />,
  )
  return { commands, onChangeSettings }
}
const rename = (title: string) =>
  act(() =>
    useStore.getState().edit({ key: 'renamed to {{title}}', params: { title } }, (draft) => {
      draft.scenario.title = title
    }),
  )

describe('App', () => {
  it('names the country, shows only places that are built, and always says that it is no forecast', () => {
    show()

    expect(screen.getByText('Kelvara')).toBeTruthy()
    const places = within(screen.getByRole('navigation', { name: 'Places' })).getAllByRole('button')
    expect(places.map((place) => place.textContent)).toEqual(['Situation', 'Explore', 'Compare', 'Help', 'Settings'])
    expect(screen.getByText('Fictional country. Not a forecast.')).toBeTruthy()
  })

  it('does not call a country fictional that bears a real name', () => {
    show()

    act(() =>
      useStore.getState().edit({ key: 'renamed' }, (draft) => {
        draft.scenario.country = 'Rwanda'
      }),
    )

    expect(screen.queryByText(/Fictional country/)).toBeNull()
    expect(screen.getByText('Real-world names. Not a forecast, no assessment.')).toBeTruthy()
  })

  it('opens the brief from the title', async () => {
    show()

    await userEvent.click(screen.getByRole('button', { name: 'About this scenario: Kelvara, Before the vote' }))

    expect(screen.getByRole('dialog', { name: /Kelvara/ }).textContent).toContain(
      'Kelvara has about 12.5 million people',
    )
  })

  it.each(['I understand', 'Read the brief first', '{Escape}'])(
    'takes the statement of limits for read after %s, and shows it again from Help',
    async (way) => {
      const { onChangeSettings } = show()
      act(() => useStore.getState().overlayOpened('limits'))
      const dialog = screen.getByRole('dialog', { name: /before anything is certain/ })
      expect(dialog.textContent).toContain('It does not predict events, assess real countries or make legal findings.')
      expect(dialog.textContent).toContain('Violence against civilians')
      expect(screen.getByRole('button', { name: 'I understand' })).toBe(document.activeElement)

      if (way === '{Escape}') await userEvent.keyboard(way)
      else await userEvent.click(screen.getByRole('button', { name: way }))

      expect(onChangeSettings.mock.calls).toEqual([[{ limitsRead: true }]])
      expect(useStore.getState().overlay).toBe(way === 'Read the brief first' ? 'brief' : null)
      act(() => useStore.getState().overlayOpened('help'))
      await userEvent.click(screen.getByRole('button', { name: 'What this is and is not' }))
      expect(useStore.getState().overlay).toBe('limits')
    },
  )

  it('undoes and redoes with the keyboard', async () => {
    show()
    rename('Another title')

    await userEvent.keyboard('{Control>}z{/Control}')
    expect(useStore.getState().document.scenario.title).not.toBe('Another title')
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')

    expect(useStore.getState().document.scenario.title).toBe('Another title')
  })

  it('undoes a committed number from within its field, by keyboard and by menu, but not while one is being typed', async () => {
    const title = () => useStore.getState().document.scenario.title
    const { commands } = show(<TypedValue label="Intensity" value={60} min={0} max={100} onCommit={vi.fn()} />)
    const choose = (kind: 'undo' | 'redo') => act(() => runMenuCommand({ kind }, { store: useStore, commands }))
    const before = title()
    rename('Another title')
    await userEvent.click(screen.getByRole('textbox', { name: 'Intensity' }))

    await userEvent.keyboard('{Control>}z{/Control}')
    expect(title()).toBe(before)
    await userEvent.keyboard('{Control>}y{/Control}')
    expect(title()).toBe('Another title')
    choose('undo')
    expect(title()).toBe(before)
    choose('redo')
    expect(title()).toBe('Another title')

    await userEvent.keyboard('4{Control>}z{/Control}')
    expect(title()).toBe('Another title')
  })

  it('redoes a number in its field where it was undone there, by keyboard and by menu, and in the order of undoing', async () => {
    const title = () => useStore.getState().document.scenario.title
    const { commands } = show(<TypedValue label="Intensity" value={60} min={0} max={100} onCommit={vi.fn()} />)
    const choose = (kind: 'undo' | 'redo') => act(() => runMenuCommand({ kind }, { store: useStore, commands }))
    const before = title()
    rename('Another title')
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Intensity' })
    await userEvent.click(field)
    await userEvent.keyboard('4{Control>}z{/Control}')
    expect(field.value).toBe('60')

    await userEvent.keyboard('{Control>}y{/Control}')
    expect(field.value).toBe('4')
    choose('undo')
    expect(field.value).toBe('60')
    choose('redo')
    expect(field.value).toBe('4')

    await userEvent.keyboard('{Control>}zz{/Control}')
    expect([field.value, title()]).toEqual(['60', before])
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    expect([field.value, title()]).toEqual(['60', 'Another title'])
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')
    expect([field.value, title()]).toEqual(['4', 'Another title'])
  })

  it('saves and opens with the keyboard', async () => {
    const { commands } = show()

    await userEvent.keyboard('{Control>}s{/Control}{Control>}o{/Control}{Control>}{Shift>}S{/Shift}{/Control}')

    expect(commands.save).toHaveBeenCalledOnce()
    expect(commands.open).toHaveBeenCalledOnce()
    expect(commands.saveAs).toHaveBeenCalledOnce()
  })

  it('switches shortcuts of one letter off', async () => {
    show()
    act(() => useStore.getState().settingsRead({ ...DEFAULT_SETTINGS, singleKeyShortcuts: false }))

    await userEvent.keyboard('?')

    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keeps single keys out of what is typed', async () => {
    show()
    await userEvent.keyboard('{Control>}k{/Control}')

    await userEvent.keyboard('?')

    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('?')
    expect(useStore.getState().overlay).toBe('palette')
  })

  it('offers each example by name, and opens the one that is chosen', async () => {
    const { commands } = show()
    await userEvent.keyboard('{Control>}k{/Control}')

    await userEvent.keyboard('open the ex')

    const offered = screen.getAllByRole('option').map(({ textContent }) => textContent)
    for (const { country } of bundledScenarios()) {
      expect(offered.some((text) => text.startsWith(`Open the example ${country}`))).toBe(true)
    }
    await userEvent.keyboard('ample orrevan{Enter}')
    expect(commands.openExample).toHaveBeenCalledExactlyOnceWith('orrevan')
  })

  it('finds a factor by name and shows it', async () => {
    show()
    await userEvent.keyboard('{Control>}k{/Control}')

    await userEvent.keyboard('dangerous sp{Enter}')

    expect(useStore.getState().outcome).toBe('level:dangerous-speech')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each([
    { typed: 'upland com', outcome: 'deaths-of:upland-communities', paneTab: 'populations' },
    { typed: 'upland front', outcome: 'severity-by:upland-front', paneTab: 'actors' },
    { typed: 'youth guard: cap', outcome: 'level:youth-guard/capacity', paneTab: 'actors' },
  ])('finds people and actors by name: $typed', async ({ typed, outcome, paneTab }) => {
    show()
    await userEvent.keyboard('{Control>}k{/Control}')

    await userEvent.keyboard(`${typed}{Enter}`)

    expect(useStore.getState()).toMatchObject({ outcome, paneTab })
  })

  it.each([
    { typed: 'seed', setting: 'seed' },
    { typed: 'members', setting: 'futures' },
    { typed: 'horizon', setting: 'horizon' },
    { typed: 'futures', setting: 'futures' },
  ])('finds the settings of the run by "$typed", and asks for that one', async ({ typed, setting }) => {
    show()
    await userEvent.keyboard('{Control>}k{/Control}')

    await userEvent.keyboard(`${typed}{Enter}`)

    expect(useStore.getState().called).toEqual({ kind: 'run-setting', setting })
  })

  it('sets what a typed number with its unit says', async () => {
    show()

    await userEvent.keyboard('{Control>}k{/Control}60 months{Enter}')
    await userEvent.keyboard('{Control>}k{/Control}2,000 futures{Enter}')

    expect(useStore.getState().document.settings).toMatchObject({ horizonSteps: 60, memberCount: 2000 })
  })

  it('finds plans by name, also no response, and shows them', async () => {
    show()

    await userEvent.keyboard('{Control>}k{/Control}no response{Enter}')
    expect(useStore.getState().document.currentPlan).toBeNull()
    await userEvent.keyboard('{Control>}k{/Control}plan b{Enter}')

    expect(useStore.getState().document.currentPlan).not.toBeNull()
  })

  it('calls the lever of a response that is chosen', async () => {
    show()

    await userEvent.keyboard('{Control>}k{/Control}peacekeepers{Enter}')

    expect(useStore.getState().called).toEqual({ kind: 'lever', key: 'peacekeepers' })
  })

  it('goes back to any entry of the history', async () => {
    show()
    rename('First')
    rename('Second')
    act(() => useStore.getState().overlayOpened('history'))

    await userEvent.click(screen.getByRole('option', { name: /renamed to First/ }))

    expect(useStore.getState().document.scenario.title).toBe('First')
    expect(useStore.getState().history.changes).toHaveLength(2)
  })

  it('writes the numbers of a change as they stand everywhere else, in the bar and in the list', () => {
    show()
    const { edit, overlayOpened } = useStore.getState()
    const change = (key: string, from: number | string, to: number | string) =>
      act(() =>
        edit({ key: `explore:change.${key}`, params: { from, to, instrument: 'mediation' } }, (draft) => {
          draft.settings.seed += 1
        }),
      )

    change('members', 1000, 10_000)
    expect(screen.getByRole('button', { name: 'Last change: Futures 1,000 → 10,000' })).toBeTruthy()
    change('start', -23, -24)
    expect(screen.getByRole('button', { name: 'Last change: Mediation starts month −23 → −24' })).toBeTruthy()
    change('seed', '4127', '4128')
    act(() => overlayOpened('history'))

    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      expect.anything(),
      'Futures 1,000 → 10,000',
      'Mediation starts month −23 → −24',
      expect.stringMatching(/^Seed 4127 → 4128/),
    ])
  })

  it('turns around for a language from right to left', () => {
    show()

    act(() => useStore.getState().settingsRead({ ...DEFAULT_SETTINGS, language: 'ar-XB' }))

    expect(document.documentElement.dir).toBe('rtl')
    expect(document.documentElement.lang).toBe('ar-XB')
    expect(screen.getByRole('navigation').getAttribute('aria-label')).toMatch(/[\u0600-\u06ff]/)
  })

  it.each([
    { isDeveloper: false, languages: ['As the computer', 'English'] },
    { isDeveloper: true, languages: ['As the computer', 'English', 'Invented, long', 'Invented, right to left'] },
  ])('offers invented languages to developers only: $isDeveloper', async ({ isDeveloper, languages }) => {
    show(<p>The place</p>, { isDeveloper })
    act(() => useStore.getState().overlayOpened('settings'))

    await userEvent.click(screen.getByRole('button', { name: /Language/ }))

    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(languages)
  })

  it('shows the theme that was chosen', () => {
    show()

    act(() => useStore.getState().settingsRead({ ...DEFAULT_SETTINGS, theme: 'dark' }))

    expect(document.documentElement.dataset['theme']).toBe('dark')
  })

  it('keeps the work when a place fails, and offers to save it', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { commands } = show(<Broken />)

    await userEvent.click(screen.getByRole('button', { name: 'Save a copy' }))

    expect(screen.getByRole('alert').textContent).toContain('Your work is kept')
    expect(commands.saveAs).toHaveBeenCalledOnce()
    errors.mockRestore()
  })

  it('leaves the fault of a place behind on going to another', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    act(() => useStore.getState().placeChosen('compare'))
    show(<BrokenCompare />)
    expect(screen.getByRole('button', { name: 'Save a copy' })).toBeTruthy()

    await userEvent.keyboard('1')

    expect(useStore.getState().place).not.toBe('compare')
    expect(screen.queryByRole('button', { name: 'Save a copy' })).toBeNull()
    expect(screen.getByText('The place')).toBeTruthy()
    errors.mockRestore()
  })
})

/** Asks inside `act`, which would wait for the answer if it saw the promise. */
function ask(question: Question): { readonly answered: Promise<Answer> } {
  let answered: Promise<Answer> = Promise.resolve('cancel')
  act(() => {
    answered = useStore.getState().ask(question)
  })
  return { answered }
}

describe('questions', () => {
  it('list every fault of a file with place, rule and remedy', async () => {
    show()
    const { answered } = ask({
      kind: 'unreadable',
      name: 'broken.json',
      faults: [
        {
          stage: 'shape',
          code: 'shape/misspelt-key',
          params: { key: 'contry', nearest: 'country' },
          place: 'scenario.contry',
          path: ['scenario', 'contry'],
          line: 3,
          column: 5,
          rule: 'English.',
          remedy: 'English.',
        },
      ],
    })
    const dialog = await screen.findByRole('dialog', { name: /can’t be opened/ })

    const fault = within(dialog).getByRole('listitem')
    expect(fault.textContent).toContain('line 3')
    expect(fault.textContent).toContain('Forestall knows nothing called “contry” here. Did you mean “country”?')
    const details = within(dialog).getByText('Details for whoever mends it').closest('details')
    expect(details?.open).toBe(false)
    expect(details?.textContent).toContain('shape/misspelt-key · scenario.contry, line 3')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }))

    expect(await answered).toBe('cancel')
  })

  it('say which real names a file holds, what the tool is not, and make not opening it the easy way', async () => {
    show()
    const { answered } = ask({
      kind: 'real-names',
      name: 'vote.json',
      names: [{ found: 'Rwanda', kind: 'place', field: 'country' }],
      document: blankDocument(),
      traces: [],
    })
    const dialog = await screen.findByRole('alertdialog', { name: /real places or peoples/ })

    expect(dialog.textContent).toContain('Rwanda as the country')
    expect(dialog.textContent).toContain('It does not predict events, assess a real country or people')
    expect(within(dialog).getByRole('button', { name: 'Don’t open it' })).toBe(document.activeElement)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Open it all the same' }))

    expect(await answered).toBe('open')
  })

  it('show what a file from elsewhere says of itself, and text only as text', async () => {
    show()
    const blank = blankDocument()
    const country = '<img src=x onerror=alert(1)> {{name}} $t(questions.close) %s'
    const { answered } = ask({
      kind: 'import',
      name: '<b>plan</b>.json',
      document: { ...blank, scenario: { ...blank.scenario, country } },
      traces: [{ kind: 'email', found: 'a@b.org', path: ['scenario', 'brief', 0] }],
    })
    const dialog = await screen.findByRole('alertdialog', { name: 'Open this file?' })

    expect(dialog.textContent).toContain(`${country}: Untitled situation`)
    expect(dialog.textContent).toContain('<b>plan</b>.json')
    expect(dialog.querySelector('img')).toBeNull()
    expect(dialog.textContent).toContain('10,000,000 people, 3 populations, 2 actors, 1 plan')
    expect(dialog.textContent).toContain('a@b.org (e-mail address)')
    expect(dialog.textContent).toContain('A file holds no results.')
    expect(within(dialog).getByRole('button', { name: 'Open it' })).toBe(document.activeElement)
    await userEvent.click(within(dialog).getByRole('button', { name: 'Don’t open it' }))

    expect(await answered).toBe('cancel')
  })

  it('offer to keep mine, theirs or both when the file was changed by somebody else', async () => {
    show()
    const { answered } = ask({ kind: 'changed-on-disk', name: 'shared.json' })
    const dialog = await screen.findByRole('alertdialog', { name: /changed by somebody else/ })

    expect(within(dialog).getByRole('button', { name: 'Keep both' })).toBe(document.activeElement)
    expect(within(dialog).getByRole('button', { name: 'Replace it with mine' })).toBeTruthy()
    expect(within(dialog).getByRole('button', { name: 'Open theirs, drop mine' })).toBeTruthy()
    await userEvent.keyboard('{Enter}')

    expect(await answered).toBe('keep-both')
  })

  it('never show the English of a failure of the disk', async () => {
    show()
    ask({ kind: 'not-saved', name: 'a.json', error: { code: 'storage/disk-full', message: 'ENOSPC' } })

    const dialog = await screen.findByRole('alertdialog')

    expect(dialog.textContent).toContain('The disk is full.')
    expect(
      within(dialog)
        .getByText(/storage\/disk-full/)
        .closest('details')?.open,
    ).toBe(false)
    expect(within(dialog).getByRole('button', { name: 'Save under a name' })).toBe(document.activeElement)
  })
})
