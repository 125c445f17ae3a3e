import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { describeWindow } from '../../../../../../src/renderer/app/describe-window'
import { createDocumentCommands } from '../../../../../../src/renderer/features/document/document-commands'
import { keepRecoveryJournal } from '../../../../../../src/renderer/features/document/recovery-journal'
import { TextField } from '../../../../../../src/renderer/features/situation/people/fields/text-field'
import type { Answer } from '../../../../../../src/renderer/state/question-slice'
import { useStore } from '../../../../../../src/renderer/state/store'
import type { ForestallBridge } from '../../../../../../src/shared/contract'
import { blankDocument, contentOf, serialiseScenarioDocument } from '../../../../../../src/shared/formats'
import { aBridge, anOpenFile, refusal } from '../../../../fake-bridge'

const state = () => useStore.getState()
const paragraphs = (text: string) => text.split(/\n\n+/)

function Fields() {
  const { title, country, brief } = useStore(({ document }) => document.scenario)
  const change = (part: 'title' | 'country' | 'brief', value: string | readonly string[]) => {
    state().edit({ key: part }, ({ scenario }) => Object.assign(scenario, { [part]: value }))
    return undefined
  }
  return (
    <>
      <TextField
        label="Title"
        value={title}
        longest={80}
        needed="A name is needed"
        onCommit={(text) => change('title', text)}
      />
      <TextField
        label="Country"
        value={country}
        longest={80}
        faultOf={(text) => (text === title ? 'Another one has this name already.' : undefined)}
        onCommit={(text) => change('country', text)}
      />
      <TextField
        label="Brief"
        value={brief.join('\n\n')}
        asKept={(text) => paragraphs(text).join('\n\n')}
        longest={800}
        rows={9}
        onCommit={(text) => change('brief', paragraphs(text))}
      />
    </>
  )
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, text: string) => {
  fireEvent.focus(field(label))
  fireEvent.change(field(label), { target: { value: text } })
}
const leave = (label: string) => fireEvent.blur(field(label))
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => {
  vi.useFakeTimers()
  const document = blankDocument()
  const scenario = { ...document.scenario, title: 'Before', brief: ['Once'] }
  state().documentOpened({ ...document, scenario }, anOpenFile())
  render(<Fields />)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function commandsWith(answer: Answer, overrides: Partial<ForestallBridge> = {}, first: readonly Answer[] = []) {
  const fake = aBridge(overrides)
  const answers = [...first]
  const asked: string[] = []
  const stop = useStore.subscribe(({ question }, before) => {
    if (!question || question === before.question) return
    asked.push(question.kind)
    queueMicrotask(() => state().questionAnswered(answers.shift() ?? answer))
  })
  const commands = createDocumentCommands({ bridge: fake.bridge, store: useStore })
  return { ...fake, asked, commands, stop }
}

it.each(['Title', 'Brief'])('saves what stands in %s, and lets it be typed on', async (label) => {
  const { commands, callsOf, stop } = commandsWith('cancel')
  type(label, 'After ')

  await act(() => commands.save())

  expect(callsOf('saveDocument')[0]?.request).toMatchObject({ text: expect.stringContaining('"After"') as unknown })
  expect(state().saved.kind).toBe('saved')
  expect(field(label).value).toBe('After ')
  stop()
})

it('asks on closing about a text that is only typed, and counts the window as changed before', async () => {
  const { commands, asked, stop } = commandsWith('cancel')
  const described: boolean[] = []
  const { bridge } = aBridge({
    describeWindow: ({ isDirty }) => {
      described.push(isDirty)
      return Promise.resolve({ ok: true, value: undefined })
    },
  })
  const stopDescribing = describeWindow({ bridge, store: useStore })

  type('Title', 'After')
  expect(described.at(-1)).toBe(true)
  expect(state().document.scenario.title).toBe('Before')

  expect(await act(() => commands.mayClose())).toBe(false)
  expect(asked).toEqual(['unsaved-changes'])
  expect(state().document.scenario.title).toBe('After')

  type('Title', 'Before')
  leave('Title')
  expect(described.at(-1)).toBe(false)
  stopDescribing()
  stop()
})

it('puts a long text aside while it is typed, as one step for one stay', async () => {
  const { bridge, callsOf } = aBridge()
  const stop = keepRecoveryJournal({ bridge, store: useStore, nameless: () => 'nameless' })

  for (const text of ['Once upon', 'Once upon a', 'Once upon a time \n\n\n\nthere']) {
    type('Brief', text)
    await pass(2000)
  }
  expect(callsOf('writeRecovery').at(-1)?.request).toMatchObject({
    text: expect.stringContaining('there') as unknown,
  })
  // Nothing of what is typed is taken away under the hand.
  expect(field('Brief').value).toBe('Once upon a time \n\n\n\nthere')
  type('Brief', 'Once upon a time')
  leave('Brief')

  expect(state().document.scenario.brief).toEqual(['Once upon a time'])
  expect(state().history.changes.map(({ label }) => label.key)).toEqual(['brief'])
  act(() => state().undo())
  expect(field('Brief').value).toBe('Once')
  stop()
})

it('does not wait for a pause that never comes', async () => {
  for (let second = 0; second < 12; second += 1) {
    type('Brief', `Once upon ${second}`)
    await pass(500)
  }

  expect(state().document.scenario.brief[0]).toMatch(/^Once upon \d/)
})

it('undoes the text and not the stay while it is typed, and takes back all of it with Escape', async () => {
  type('Brief', 'Once upon')
  await pass(2000)
  type('Brief', 'Once upon a')
  await pass(2000)
  expect('committed' in field('Brief').dataset).toBe(false)

  fireEvent.keyDown(field('Brief'), { key: 'Escape' })

  expect(field('Brief').value).toBe('Once')
  expect(state().history.position).toBe(0)
  expect('committed' in field('Brief').dataset).toBe(true)
})

it('leaves no step behind where the text is what it was before', async () => {
  type('Brief', 'Once upon')
  await pass(2000)
  type('Brief', 'Once')
  leave('Brief')

  expect(state().document.scenario.brief).toEqual(['Once'])
  expect(state().history.position).toBe(0)
})

it('says on saving why a text can’t be taken, and keeps it', async () => {
  const { commands, stop } = commandsWith('cancel')
  type('Title', ' ')

  await act(() => commands.save())

  expect(screen.getByRole('alert').textContent).toBe('A name is needed')
  expect(field('Title').value).toBe(' ')
  expect(state().document.scenario.title).toBe('Before')
  stop()
})

it('keeps what is typed as it is where another window is looked at, and tidies it where the field is left', () => {
  field('Brief').focus()
  type('Brief', 'Once upon \n\n')

  // The window that loses the keyboard keeps its active field.
  leave('Brief')
  expect(state().document.scenario.brief).toEqual(['Once upon'])
  expect(field('Brief').value).toBe('Once upon \n\n')

  act(() => field('Title').focus())
  expect(field('Brief').value).toBe('Once upon')
  expect(state().history.changes.map(({ label }) => label.key)).toEqual(['brief'])
})

it('keeps what is typed as it is where a dialog comes to lie over the field', () => {
  render(
    <div role="dialog">
      <button type="button">Over all</button>
    </div>,
  )
  act(() => field('Title').focus())
  type('Title', 'After ')

  act(() => screen.getByText('Over all').focus())

  expect(state().document.scenario.title).toBe('After')
  expect(field('Title').value).toBe('After ')
})

it.each([
  { name: 'in the middle', typed: 'Once and twice upon a time', caret: 14, expected: 4 },
  { name: 'before the caret', typed: 'Never once upon a time', caret: 10, expected: 4 },
  { name: 'behind the caret', typed: 'Once upon a time, or twice', caret: 6, expected: 6 },
])('keeps the caret where undo changes the text $name', ({ typed, caret, expected }) => {
  for (const text of ['Once upon a time', typed]) {
    act(() => field('Brief').focus())
    type('Brief', text)
    act(() => field('Title').focus())
  }
  act(() => field('Brief').focus())
  field('Brief').setSelectionRange(caret, caret)
  fireEvent.keyUp(field('Brief'), { key: 'ArrowLeft' })

  act(() => state().undo())

  expect(field('Brief').value).toBe('Once upon a time')
  expect(field('Brief').selectionStart).toBe(expected)
})

it.each([
  { answer: 'cancel', closes: false },
  { answer: 'discard', closes: true },
] as const)('asks on closing about a text that can’t be taken: $answer', async ({ answer, closes }) => {
  const { commands, asked, stop } = commandsWith(answer)
  type('Title', ' ')

  expect(await act(() => commands.mayClose())).toBe(closes)

  expect(asked).toEqual(['left-out'])
  expect(field('Title').value).toBe(' ')
  stop()
})

it.each([
  { answer: 'cancel', closes: false },
  { answer: 'discard', closes: true },
] as const)(
  'asks about it too where the window closes without waiting for a disk: $answer',
  async ({ answer, closes }) => {
    const never = () => new Promise<never>(() => undefined)
    const { commands, asked, stop } = commandsWith(answer, { saveDocument: never }, ['close'])
    const decided = vi.fn()
    type('Title', ' ')

    void commands.save()
    void commands.mayClose().then(decided)
    await pass(60_000)

    expect(asked).toEqual(['file-not-done', 'left-out'])
    expect(decided.mock.calls).toEqual(closes ? [[true]] : [])
    stop()
  },
)

it.each([
  { way: 'read-theirs', answer: 'cancel', copies: 0, title: 'Before' },
  { way: 'read-theirs', answer: 'discard', copies: 0, title: 'Theirs' },
  { way: 'keep-both', answer: 'cancel', copies: 0, title: 'Before' },
  { way: 'keep-both', answer: 'discard', copies: 1, title: 'Theirs' },
] as const)(
  'asks about a text that can’t be taken before what somebody else saved takes its place: $way, $answer',
  async ({ way, answer, copies, title }) => {
    const document = blankDocument()
    const theirs = { ...document, scenario: { ...document.scenario, title: 'Theirs' } }
    const content = contentOf(Buffer.from(serialiseScenarioDocument(theirs)))
    const { commands, asked, callsOf, stop } = commandsWith(
      answer,
      {
        saveDocument: () => refusal('storage/changed-on-disk'),
        readDocument: () => Promise.resolve({ ok: true, value: { ...anOpenFile(), isKnown: true, content } }),
      },
      [way],
    )
    type('Title', ' ')

    await act(() => commands.save())

    expect(asked).toEqual(['changed-on-disk', 'left-out'])
    expect(callsOf('saveDocumentAs')).toHaveLength(copies)
    expect(state().document.scenario.title).toBe(title)
    expect(field('Title').value).toBe(answer === 'cancel' ? ' ' : 'Theirs')
    stop()
  },
)

it.each([
  { typed: 'Before', told: { field: 'Country', typed: 'Before', why: 'Another one has this name already.' } },
  { typed: 'Elsewhere', told: undefined },
])('says that “$typed” did not stay where its field goes, if it can’t be taken', ({ typed, told }) => {
  type('Country', typed)
  leave('Country')
  expect(state().notices).toEqual([])

  cleanup()

  const expected = told && { key: 'people:textRefused', params: told }
  expect(state().notices.map(({ label }) => label)).toEqual(told ? [expected] : [])
})

it.each([
  { name: 'was mended', rest: () => type('Country', 'Elsewhere') },
  { name: 'was taken back', rest: () => fireEvent.keyDown(field('Country'), { key: 'Escape' }) },
  {
    name: 'goes with its document',
    rest: () => act(() => state().documentOpened({ ...state().document }, null)),
  },
])('says nothing of a text that $name', ({ rest }) => {
  type('Country', 'Before')
  leave('Country')
  rest()

  cleanup()

  expect(state().notices).toEqual([])
})

it('says nothing of a field that was left empty', () => {
  type('Title', ' ')
  leave('Title')

  cleanup()

  expect(state().notices).toEqual([])
})

it('redoes typing that was undone last, and what was undone in the document after that first', () => {
  const isRedoHere = () => 'undone' in field('Title').dataset
  type('Title', 'After')
  fireEvent.input(field('Title'), { target: { value: 'Before' }, inputType: 'historyUndo' })
  expect('committed' in field('Title').dataset).toBe(true)
  expect(isRedoHere()).toBe(true)

  act(() => state().edit({ key: 'brief' }, ({ scenario }) => Object.assign(scenario, { brief: ['Changed'] })))
  expect(isRedoHere()).toBe(false)
  act(() => state().undo())
  expect(isRedoHere()).toBe(true)

  fireEvent.input(field('Title'), { target: { value: 'After' }, inputType: 'historyRedo' })
  leave('Title')
  expect(state().document.scenario.title).toBe('After')
  expect(isRedoHere()).toBe(false)
})
