import { beforeEach, describe, expect, it } from 'vitest'
import {
  DEFAULT_SETTINGS,
  type ForestallBridge,
  type RecoveredWork,
  type StartState,
} from '../../../src/shared/contract'
import { blankDocument, serialiseScenarioDocument } from '../../../src/shared/formats'
import { openWaiting, startSession } from '../../../src/renderer/app/start-session'
import { createDocumentCommands } from '../../../src/renderer/features/document/document-commands'
import type { Answer, Question } from '../../../src/renderer/state/question-slice'
import { selectHasUnsavedChanges } from '../../../src/renderer/state/document-slice'
import { createAppStore, type AppStore } from '../../../src/renderer/state/store'
import documentWords from '../../../resources/locales/en/document.json'
import { aBridge, handleNo, hashNo, refusal } from '../fake-bridge'

const aStart = (overrides: Partial<StartState> = {}): StartState => ({
  info: { version: '0.1.0', electron: '45', chrome: '150', platform: 'linux', isPackaged: false },
  settings: DEFAULT_SETTINGS,
  systemLanguage: 'en-GB',
  recents: [],
  recovered: null,
  unread: [],
  requested: null,
  afterCrash: false,
  isDeveloper: false,
  ...overrides,
})
const someWork = (overrides: Partial<RecoveredWork> = {}): RecoveredWork => ({
  name: 'kelvara.json',
  text: serialiseScenarioDocument(blankDocument()),
  handle: handleNo(4),
  baseHash: hashNo(4),
  savedAt: '2026-11-22T12:00:00Z',
  fileNow: 'unchanged',
  ...overrides,
})

describe('startSession', () => {
  it('takes the settings that were kept, with what the address asks of this window', async () => {
    const store = createAppStore()
    const start = aStart({ settings: { ...DEFAULT_SETTINGS, theme: 'dark', singleKeyShortcuts: false } })
    const { bridge } = aBridge({ start: () => Promise.resolve({ ok: true, value: start }) })

    await startSession({ bridge, store }, '#language=ar-XB&theme=neon')

    expect(store.getState().settings).toMatchObject({ theme: 'dark', language: 'ar-XB', singleKeyShortcuts: false })
  })

  it('starts with defaults and says so when the main process does not answer', async () => {
    const store = createAppStore()

    const start = await startSession({ bridge: aBridge().bridge, store }, '')

    expect(start).toBeNull()
    expect(store.getState().settings).toEqual(DEFAULT_SETTINGS)
    expect(store.getState().notices.map(({ label }) => label.key)).toEqual(['shell:startFailed'])
  })
})

describe('openWaiting', () => {
  let store: AppStore
  let asked: Question[]
  beforeEach(() => {
    store = createAppStore()
    asked = []
  })

  async function openWith(start: StartState, answer: Answer, overrides: Partial<ForestallBridge> = {}) {
    const fake = aBridge(overrides)
    store.subscribe(({ question }, before) => {
      if (!question || question === before.question) return
      asked.push(question)
      queueMicrotask(() => store.getState().questionAnswered(answer))
    })
    await openWaiting({ bridge: fake.bridge, store }, createDocumentCommands({ bridge: fake.bridge, store }), start)
    return fake
  }

  it('brings unsaved work back, still unsaved, with the file it belongs to', async () => {
    await openWith(aStart({ recovered: someWork() }), 'keep')

    expect(asked).toMatchObject([{ kind: 'recovered', fileNow: 'unchanged' }])
    expect(store.getState().document.scenario.title).toBe('Untitled situation')
    expect(store.getState().file).toEqual({ handle: handleNo(4), name: 'kelvara.json', hash: hashNo(4) })
    expect(selectHasUnsavedChanges(store.getState())).toBe(true)
  })

  it('calls work that is in no file by its country and title', async () => {
    await openWith(aStart({ recovered: someWork({ name: 'nameless', handle: null, baseHash: null }) }), 'keep')

    expect(asked).toMatchObject([{ kind: 'recovered', name: 'New country / Untitled situation' }])
  })

  it('deletes it only when told to', async () => {
    const example = store.getState().document

    const { callsOf } = await openWith(aStart({ recovered: someWork() }), 'discard')

    expect(store.getState().document).toBe(example)
    expect(callsOf('discardRecovery')).toHaveLength(1)
  })

  it('asks nothing when the window died a moment ago', async () => {
    await openWith(aStart({ recovered: someWork({ handle: null, baseHash: null }), afterCrash: true }), 'cancel')

    expect(asked).toEqual([])
    expect(store.getState().document.scenario.title).toBe('Untitled situation')
    expect(store.getState().notices).toHaveLength(1)
  })

  it('keeps work on disk that it can’t read', async () => {
    const { callsOf } = await openWith(aStart({ recovered: someWork({ text: '{' }) }), 'cancel')

    expect(asked).toMatchObject([{ kind: 'unreadable', of: 'leftover' }])
    expect(callsOf('discardRecovery')).toEqual([])
    expect(callsOf('keepUnreadableRecovery')).toHaveLength(1)
    expect(callsOf('exportText')).toEqual([])
  })

  it('says that work it can’t read is in the way of new work where it could not be kept apart', async () => {
    await openWith(aStart({ recovered: someWork({ text: '{' }) }), 'cancel', {
      keepUnreadableRecovery: () => refusal('storage/read-only'),
    })

    expect(asked).toMatchObject([{ kind: 'unreadable', of: 'leftoverInTheWay' }])
    expect(documentWords.questions.unreadable.next.leftoverInTheWay).toContain('Nothing is written over it')
  })

  it('gives a copy of work that it can’t read, as it stands, to whoever asks for one', async () => {
    const { callsOf } = await openWith(aStart({ recovered: someWork({ text: '{' }) }), 'save-as')

    expect(callsOf('exportText').map(({ request }) => request)).toEqual([
      { format: 'json', suggestedName: 'kelvara.json', text: '{' },
    ])
  })

  it.each(['unreadable', 'set-aside', 'in-the-way'] as const)(
    'says what became of leftover work that no start could read: %s',
    async (became) => {
      await openWith(aStart({ recovered: someWork(), unread: [became] }), 'keep')

      const key = `document:notices.unread.${became}`
      expect(store.getState().notices.map(({ label }) => label)).toEqual([{ key }])
      expect(documentWords.notices.unread[became]).toContain('Unsaved work of the last run can’t be read')
    },
  )

  it.each([
    { became: 'begun-without', said: 'The work that you began without could not be kept apart' },
    { became: 'held', said: 'Unsaved work that was set aside can’t be offered' },
  ] as const)('says what became of work that can be read and not moved: $became', async ({ became, said }) => {
    await openWith(aStart({ recovered: null, unread: [became] }), 'keep')

    const key = `document:notices.unread.${became}`
    expect(store.getState().notices.map(({ label }) => label)).toEqual([{ key }])
    expect(documentWords.notices.unread[became]).toContain(said)
  })

  it('opens the file the app was started with', async () => {
    const { callsOf } = await openWith(aStart({ requested: { handle: handleNo(8), name: 'asked.json' } }), 'cancel')

    expect(callsOf('readDocument')[0]?.request).toEqual({ handle: handleNo(8) })
  })
})
