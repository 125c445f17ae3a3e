import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ForestallBridge, IpcResult, OpenedDocument, SavedDocument } from '../../../../src/shared/contract'
import {
  blankDocument,
  bundledModel,
  bundledScenarios,
  contentOf,
  parseScenarioDocument,
  serialiseScenarioDocument,
} from '../../../../src/shared/formats'
import { createDocumentCommands } from '../../../../src/renderer/features/document/document-commands'
import { selectHasUnsavedChanges } from '../../../../src/renderer/state/document-slice'
import type { Answer, Question } from '../../../../src/renderer/state/question-slice'
import { createAppStore, type AppStore } from '../../../../src/renderer/state/store'
import { aBridge, anOpenFile, handleNo, hashNo, refusal } from '../../fake-bridge'

const goodText = serialiseScenarioDocument(blankDocument())
const opened = (text: string, name = 'other.json', isKnown = true): (() => Promise<IpcResult<OpenedDocument>>) => {
  const content = contentOf(Buffer.from(text))
  return () => Promise.resolve({ ok: true, value: { handle: handleNo(7), name, hash: hashNo(7), isKnown, content } })
}
const saved: SavedDocument = { handle: handleNo(1), name: 'kelvara.json', hash: hashNo(9) }

describe('createDocumentCommands', () => {
  let store: AppStore
  let asked: Question[]

  /** Answers every question in turn, as a person would. */
  function commandsWith(overrides: Partial<ForestallBridge>, answers: readonly Answer[] = []) {
    const fake = aBridge(overrides)
    const left = [...answers]
    asked = []
    store.subscribe(({ question }, before) => {
      if (!question || question === before.question) return
      asked.push(question)
      queueMicrotask(() => store.getState().questionAnswered(left.shift() ?? 'cancel'))
    })
    return { ...fake, commands: createDocumentCommands({ bridge: fake.bridge, store, now: () => 5000 }) }
  }
  const change = () =>
    store.getState().edit({ key: 'renamed' }, (draft) => {
      draft.scenario.title = 'Changed'
    })
  const title = () => store.getState().document.scenario.title

  beforeEach(() => {
    store = createAppStore()
  })

  it('opens a file and forgets the backup of what was there before', async () => {
    const { commands, callsOf } = commandsWith({ openDocument: opened(goodText) })

    await commands.open()

    expect(store.getState().file).toEqual({ handle: handleNo(7), name: 'other.json', hash: hashNo(7) })
    expect(store.getState().saved).toEqual({ kind: 'untouched' })
    expect(callsOf('discardRecovery')).toHaveLength(1)
  })

  it('says at once when what it saved could not be opened again, and keeps the window open', async () => {
    const { commands, callsOf } = commandsWith({}, ['save', 'cancel'])
    store
      .getState()
      .documentOpened(store.getState().document, { handle: handleNo(1), name: 'kelvara.json', hash: hashNo(1) })
    store.getState().edit({ key: 'grown' }, (draft) => {
      const [population] = draft.scenario.populations
      if (population) Object.assign(population, { size: -1 })
    })

    expect(await commands.mayClose()).toBe(false)

    expect(callsOf('saveDocument')).toHaveLength(1)
    expect(asked).toMatchObject([
      { kind: 'unsaved-changes' },
      {
        kind: 'unreadable',
        of: 'saved',
        name: 'saved.json',
        faults: [{ path: ['scenario', 'populations', 0, 'size'] }],
      },
    ])
    expect(callsOf('discardRecovery')).toEqual([])
  })

  it.each([
    { name: 'no JSON', text: 'hello', code: /^file\/not-json$/ },
    { name: 'another program’s JSON', text: '{"a":1}', code: /^version\// },
    {
      name: 'a newer version',
      text: goodText.replace('"formatVersion": 2', '"formatVersion": 99'),
      code: /^version\/newer$/,
    },
    { name: 'a misspelt field', text: goodText.replace('"country"', '"contry"'), code: /^shape\// },
  ])('lists the faults of a file with $name and keeps the work', async ({ text, code }) => {
    const { commands } = commandsWith({ openDocument: opened(text) })
    change()

    await commands.open()

    const [question] = asked
    expect(question?.kind).toBe('unreadable')
    expect(question?.kind === 'unreadable' && question.faults[0]?.code).toMatch(code)
    expect(title()).toBe('Changed')
    expect(store.getState().file).toBeNull()
  })

  it.each([
    { answer: 'cancel', expected: 'Changed' },
    { answer: 'discard', expected: 'Before the vote' },
    { answer: 'save', expected: 'Before the vote' },
  ] as const)('asks before a new document replaces unsaved work: $answer', async ({ answer, expected }) => {
    const { commands, callsOf } = commandsWith({}, [answer])
    change()

    await commands.newDocument()

    expect(asked.map(({ kind }) => kind)).toEqual(['unsaved-changes'])
    expect(title()).toBe(expected)
    expect(callsOf('saveDocumentAs')).toHaveLength(answer === 'save' ? 1 : 0)
  })

  it.each([
    { answer: 'cancel', expected: 'Kelvara' },
    { answer: 'open', expected: 'Rwanda' },
  ] as const)('asks before a file shows a real country as a simulated case: $answer', async ({ answer, expected }) => {
    const text = goodText.replace('"New country"', '"Rwanda"')
    const { commands } = commandsWith({ openDocument: opened(text, 'vote.json') }, [answer])

    await commands.open()

    expect(asked).toMatchObject([
      { kind: 'real-names', name: 'vote.json', names: [{ found: 'Rwanda', kind: 'place', field: 'country' }] },
    ])
    expect(store.getState().document.scenario.country).toBe(expected)
  })

  it.each([
    { answer: 'cancel', expected: 'Before the vote' },
    { answer: 'open', expected: 'Untitled situation' },
  ] as const)('shows what a file from elsewhere declares before it opens: $answer', async ({ answer, expected }) => {
    const text = goodText.replace('"brief": []', '"brief": ["Ask a@b.org."]')
    const { commands } = commandsWith({ openDocument: opened(text, 'theirs.json', false) }, [answer])

    await commands.open()

    expect(asked).toMatchObject([
      { kind: 'import', name: 'theirs.json', traces: [{ kind: 'email', found: 'a@b.org' }] },
    ])
    expect(title()).toBe(expected)
  })

  it('asks nothing of a file that was opened or saved here before', async () => {
    const { commands } = commandsWith({ openDocument: opened(goodText) })

    await commands.open()

    expect(asked).toEqual([])
    expect(title()).toBe('Untitled situation')
  })

  it('asks so of a file that is dropped on the window, and of one that a colleague has changed', async () => {
    const real = goodText.replace('"New country"', '"Rwanda"')
    const { commands } = commandsWith(
      { saveDocument: () => refusal('storage/changed-on-disk'), readDocument: opened(real, 'kelvara.json') },
      ['cancel', 'read-theirs', 'cancel'],
    )

    await commands.openContent('vote.json', new TextEncoder().encode(real))
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()
    await commands.save()

    expect(asked.map(({ kind }) => kind)).toEqual(['real-names', 'changed-on-disk', 'real-names'])
    expect(title()).toBe('Changed')
  })

  it('makes a new document of the example, with an empty plan, and says so', async () => {
    const { commands } = commandsWith({})

    await commands.newDocument()

    const { document, file, notices } = store.getState()
    expect(document.scenario.country).toBe('Kelvara')
    expect(document.plans).toEqual([{ id: 'plan-1', name: '', responses: [] }])
    expect(document.currentPlan).toBe('plan-1')
    expect(file).toBeNull()
    expect(notices.at(-1)?.label).toEqual({ key: 'document:notices.new', params: { country: 'Kelvara' } })
  })

  it('opens the example again when another file is open', async () => {
    const { commands } = commandsWith({ openDocument: opened(goodText) })
    await commands.open()
    expect(title()).toBe('Untitled situation')

    await commands.openExample('kelvara')

    expect(store.getState().document).toBe(bundledScenarios()[0]?.document)
    expect(store.getState().file).toBeNull()
  })

  it.each(bundledScenarios())('opens the example $id when it is named', async ({ id, country, document }) => {
    const { commands } = commandsWith({})

    await commands.openExample(id)

    expect(store.getState().document).toBe(document)
    expect(store.getState().notices.at(-1)?.label).toEqual({ key: 'document:notices.example', params: { country } })
  })

  it('begins a plan of one’s own without the checks about plans that are gone', async () => {
    const { commands } = commandsWith({})

    await commands.newDocument()

    const { document } = store.getState()
    const about = document.realityChecks?.flatMap(({ given, expected }) => [
      given.plan,
      expected.kind === 'difference' ? expected.than.plan : undefined,
    ])
    expect(about?.length).toBeGreaterThan(0)
    expect(about?.filter((plan) => plan !== undefined)).toEqual([])
    expect(parseScenarioDocument(serialiseScenarioDocument(document), bundledModel()).ok).toBe(true)
  })

  it('lets a file stand among the recent ones only when it could be read', async () => {
    const texts = [goodText, 'hello']
    const { commands, callsOf } = commandsWith({
      openDocument: () => opened(texts.shift() ?? '')(),
    })

    await commands.open()
    expect(callsOf('noteOpened')).toEqual([{ name: 'noteOpened', request: { handle: handleNo(7) } }])
    await commands.open()

    expect(asked.map(({ kind }) => kind)).toEqual(['unreadable'])
    expect(callsOf('noteOpened')).toHaveLength(1)
  })

  it('stays when saving before leaving fails', async () => {
    const { commands } = commandsWith({ saveDocumentAs: () => refusal('storage/disk-full') }, ['save', 'cancel'])
    change()

    await commands.newDocument()

    expect(title()).toBe('Changed')
    expect(store.getState().saved).toEqual({ kind: 'failed', code: 'storage/disk-full' })
  })

  it('saves over the file it came from, and says when', async () => {
    const { commands, callsOf } = commandsWith({})
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()

    const done = await commands.save()

    expect(done).toBe(true)
    expect(callsOf('saveDocument')[0]?.request).toMatchObject({ handle: handleNo(1), expectedHash: hashNo(1) })
    expect(store.getState().saved).toEqual({ kind: 'saved', at: 5000 })
    expect(store.getState().file?.hash).toBe(hashNo(2))
  })

  it('asks for a place where there is none yet, and changes nothing when that is cancelled', async () => {
    const { commands } = commandsWith({ saveDocumentAs: () => Promise.resolve({ ok: true, value: null }) })
    change()

    const done = await commands.save()

    expect(done).toBe(false)
    expect(store.getState().saved).toEqual({ kind: 'dirty' })
    expect(store.getState().file).toBeNull()
  })

  describe('when somebody else changed the file', () => {
    const conflicted = (answers: readonly Answer[], laterSave: () => Promise<IpcResult<SavedDocument>>) => {
      let tries = 0
      const saveDocument: ForestallBridge['saveDocument'] = (request) => {
        tries += 1
        requests.push(request)
        const details = { name: 'kelvara.json', hash: hashNo(5) }
        const error = { code: 'storage/changed-on-disk', message: 'for developers', details } as const
        return tries === 1 ? Promise.resolve({ ok: false, error }) : laterSave()
      }
      return commandsWith({ saveDocument, readDocument: opened(goodText, 'kelvara.json') }, answers)
    }
    let requests: unknown[]
    beforeEach(() => {
      requests = []
      store.getState().documentOpened(store.getState().document, anOpenFile())
      change()
    })

    it('replaces it only when told to', async () => {
      const { commands } = conflicted(['keep-mine'], () => Promise.resolve({ ok: true, value: saved }))

      await commands.save()

      // Theirs as it was when the person decided, not whatever comes after.
      expect(requests).toMatchObject([{ expectedHash: hashNo(1) }, { expectedHash: hashNo(5) }])
      expect(store.getState().saved.kind).toBe('saved')
    })

    it('reads theirs when told to', async () => {
      const { commands } = conflicted(['read-theirs'], () => refusal('internal'))

      await commands.save()

      expect(title()).toBe('Untitled situation')
      expect(store.getState().saved).toEqual({ kind: 'untouched' })
    })

    it('keeps both when told to: mine under another name, and theirs is opened', async () => {
      const { commands, callsOf } = conflicted(['keep-both'], () => refusal('internal'))

      const done = await commands.save()

      expect(done).toBe(true)
      expect(callsOf('saveDocumentAs')[0]?.request).toMatchObject({
        suggestedName: 'kelvara (2)',
        apartFrom: handleNo(1),
      })
      expect((callsOf('saveDocumentAs')[0]?.request as { text: string }).text).toContain('"title": "Changed"')
      expect(title()).toBe('Untitled situation')
      expect(store.getState().file?.handle).toBe(handleNo(7))
    })

    it('asks for another place for mine where the first was the very file, which stays theirs', async () => {
      const places: unknown[] = []
      const { commands } = commandsWith(
        {
          saveDocument: () => refusal('storage/changed-on-disk'),
          saveDocumentAs: ({ apartFrom }) => {
            places.push(apartFrom)
            return places.length === 1 ? refusal('storage/same-file') : Promise.resolve({ ok: true, value: saved })
          },
          readDocument: opened(goodText),
        },
        ['keep-both', 'save-as'],
      )
      store.getState().documentOpened(store.getState().document, anOpenFile())
      change()

      expect(await commands.save()).toBe(true)

      expect(asked.map(({ kind }) => kind)).toEqual(['changed-on-disk', 'not-saved'])
      expect(places).toEqual([handleNo(1), handleNo(1)])
      expect(title()).toBe('Untitled situation')
    })

    it('keeps mine open and unsaved when no place is chosen for it', async () => {
      const saveDocumentAs = () => Promise.resolve({ ok: true as const, value: null })
      const { commands } = commandsWith({ saveDocument: () => refusal('storage/changed-on-disk'), saveDocumentAs }, [
        'keep-both',
      ])

      expect(await commands.save()).toBe(false)

      expect(title()).toBe('Changed')
      expect(selectHasUnsavedChanges(store.getState())).toBe(true)
    })

    it.each([
      'storage/disk-full',
      'storage/read-only',
      'storage/access-denied',
      'storage/busy',
      'storage/name-too-long',
      'storage/not-found',
      'storage/not-verified',
    ] as const)('leaves the work unsaved and its backup alone when saving fails with %s', async (code) => {
      const { commands, callsOf } = commandsWith({ saveDocument: () => refusal(code) }, ['cancel'])

      expect(await commands.save()).toBe(false)

      expect(asked).toMatchObject([{ kind: 'not-saved', error: { code } }])
      expect(selectHasUnsavedChanges(store.getState())).toBe(true)
      expect(callsOf('discardRecovery')).toEqual([])
    })

    it('writes nothing when the choice is put off', async () => {
      const { commands } = conflicted(['cancel'], () => refusal('internal'))

      const done = await commands.save()

      expect(done).toBe(false)
      expect(requests).toHaveLength(1)
      expect(title()).toBe('Changed')
    })
  })

  it('tells of its own file, which holds all, after no other could be written', async () => {
    const missing = { code: 'storage/folder-missing' as const, message: '', details: { name: 'x.json', folder: 'dir' } }
    const saveDocumentAs = () => Promise.resolve({ ok: false as const, error: missing })
    const { commands } = commandsWith({ saveDocumentAs }, ['cancel', 'cancel', 'cancel'])
    expect(await commands.saveAs()).toBe(false)
    expect(store.getState().saved).toEqual({ kind: 'failed', code: missing.code })

    const { document, documentOpened, saveFinished } = store.getState()
    documentOpened(document, null)
    saveFinished(document, saved, 5000)
    expect(await commands.saveAs()).toBe(false)
    expect(store.getState().saved).toEqual({ kind: 'saved', at: 5000 })

    change()
    expect(await commands.saveAs()).toBe(false)
    expect(store.getState().saved).toEqual({ kind: 'failed', code: missing.code })
    const question = { kind: 'not-saved', name: 'x.json', error: missing, isNewPlace: true }
    expect(asked).toEqual([question, { ...question, isHeld: true }, question])
  })

  it('tries again or in another place after a failure', async () => {
    const { commands, callsOf } = commandsWith({ saveDocument: () => refusal('storage/busy') }, ['retry', 'save-as'])
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()

    const done = await commands.save()

    expect(done).toBe(true)
    expect(asked).toHaveLength(2)
    expect(callsOf('saveDocumentAs')).toHaveLength(1)
  })

  describe('when the folder takes no new file', () => {
    const inClosedFolder = (answers: readonly Answer[], overrides: Partial<ForestallBridge> = {}) => {
      const requests: Parameters<ForestallBridge['saveDocument']>[0][] = []
      const made = commandsWith(
        {
          saveDocument: (request) => {
            requests.push(request)
            return request.inPlace ? Promise.resolve({ ok: true, value: saved }) : refusal('storage/folder-read-only')
          },
          ...overrides,
        },
        answers,
      )
      store.getState().documentOpened(store.getState().document, anOpenFile())
      change()
      return { ...made, requests }
    }

    it('writes into the file only after asking, and after the work was put aside', async () => {
      const { commands, requests, callsOf } = inClosedFolder(['in-place'])

      const done = await commands.save()

      expect(done).toBe(true)
      expect(asked).toMatchObject([{ kind: 'not-saved', error: { code: 'storage/folder-read-only' } }])
      expect(callsOf('writeRecovery')[0]?.request).toMatchObject({ handle: handleNo(1), baseHash: hashNo(1) })
      expect(requests.map(({ inPlace }) => inPlace)).toEqual([false, true])
      expect(store.getState().saved.kind).toBe('saved')
    })

    /** Such a file, which somebody else has changed. */
    const changedInClosedFolder = (answers: readonly Answer[]) => {
      const details = { name: 'kelvara.json', hash: hashNo(5) }
      const changed = { code: 'storage/changed-on-disk', message: 'for developers', details } as const
      return inClosedFolder(answers, {
        saveDocument: ({ inPlace, expectedHash }) => {
          // As main does: a folder that takes no file is found before the file is compared.
          if (!inPlace) return refusal('storage/folder-read-only')
          if (expectedHash !== hashNo(5)) return Promise.resolve({ ok: false, error: changed })
          return Promise.resolve({ ok: true, value: saved })
        },
      })
    }

    it('keeps mine in place after somebody else has changed the file, and asks of each once', async () => {
      const { commands } = changedInClosedFolder(['in-place', 'keep-mine'])

      expect(await commands.save()).toBe(true)

      expect(asked.map(({ kind }) => kind)).toEqual(['not-saved', 'changed-on-disk'])
    })

    it('remembers which of the two to keep where it is then to be written in place', async () => {
      const tries = [refusal('storage/folder-read-only'), Promise.resolve({ ok: true as const, value: saved })]
      const requests: Parameters<ForestallBridge['saveDocument']>[0][] = []
      const details = { name: 'kelvara.json', hash: hashNo(5) }
      const changed = { code: 'storage/changed-on-disk', message: 'for developers', details } as const
      const { commands } = inClosedFolder(['keep-mine', 'in-place'], {
        saveDocument: (request) => {
          requests.push(request)
          if (requests.length === 1) return Promise.resolve({ ok: false, error: changed })
          return tries.shift() ?? refusal('internal')
        },
      })

      expect(await commands.save()).toBe(true)

      expect(requests).toMatchObject([
        { expectedHash: hashNo(1), inPlace: false },
        { expectedHash: hashNo(5), inPlace: false },
        { expectedHash: hashNo(5), inPlace: true },
      ])
    })

    it('leaves the file alone where the work cannot be put aside', async () => {
      const { commands, requests } = inClosedFolder(['in-place', 'cancel'], {
        writeRecovery: () => refusal('storage/disk-full'),
      })

      const done = await commands.save()

      expect(done).toBe(false)
      expect(requests.map(({ inPlace }) => inPlace)).toEqual([false])
      expect(store.getState().saved.kind).toBe('failed')
    })
  })

  it('says when a recent file is gone', async () => {
    const { commands } = commandsWith({})

    await commands.openKnown({ handle: handleNo(3), name: 'gone.json' })

    expect(asked).toMatchObject([{ kind: 'not-opened', name: 'gone.json', error: { code: 'storage/not-found' } }])
  })

  it('runs one command at a time', async () => {
    const { commands, callsOf } = commandsWith({})
    change()

    await Promise.all([commands.saveAs(), commands.saveAs()])

    expect(callsOf('saveDocumentAs')).toHaveLength(1)
  })

  it('saves what was changed while the file was written when told so in the meantime, however often', async () => {
    const { commands, callsOf } = commandsWith({})
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()
    const first = commands.save()
    await expect.poll(() => store.getState().saved.kind).toBe('saving')
    store.getState().edit({ key: 'renamed' }, (draft) => {
      draft.scenario.title = 'Changed again'
    })

    const done = await Promise.all([first, commands.save(), commands.save()])

    expect(done[0] && done[1]).toBe(true)
    expect(callsOf('saveDocument')).toHaveLength(2)
    expect(selectHasUnsavedChanges(store.getState())).toBe(false)
  })

  it('loses no press of Save once the title says that all is saved', async () => {
    let forgotten = (): void => undefined
    const { commands, callsOf } = commandsWith({
      discardRecovery: () =>
        new Promise((resolve) => {
          forgotten = () => {
            resolve({ ok: true, value: undefined })
          }
        }),
    })
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()
    const first = commands.save()
    await expect.poll(() => store.getState().saved.kind).toBe('saved')
    store.getState().undo()
    const second = commands.save()
    forgotten()

    expect(await Promise.all([first, second])).toEqual([true, true])
    expect(callsOf('saveDocument')).toHaveLength(2)
  })

  it('asks once for a place, however often Save is pressed', async () => {
    const dialogs: (() => void)[] = []
    const { commands } = commandsWith({
      saveDocumentAs: () =>
        new Promise((resolve) => {
          dialogs.push(() => {
            resolve({ ok: true, value: null })
          })
        }),
    })
    change()
    const first = commands.save()
    await expect.poll(() => dialogs.length).toBe(1)
    const second = commands.save()
    dialogs[0]?.()

    expect(await Promise.all([first, second])).toEqual([false, false])
    expect(dialogs).toHaveLength(1)
  })

  it('closes after the file that is being written, and not before', async () => {
    const { commands, callsOf } = commandsWith({})
    store.getState().documentOpened(store.getState().document, anOpenFile())
    change()
    const first = commands.save()
    await expect.poll(() => store.getState().saved.kind).toBe('saving')

    expect(await commands.mayClose()).toBe(true)
    expect(await first).toBe(true)
    expect(callsOf('saveDocument')).toHaveLength(1)
    expect(asked).toEqual([])
  })

  describe('when a disk does not answer and the window is to close', () => {
    const never = () => new Promise<never>(() => undefined)
    beforeEach(() => {
      vi.useFakeTimers()
    })
    afterEach(() => {
      vi.useRealTimers()
    })
    const changedFile = () => {
      store.getState().documentOpened(store.getState().document, anOpenFile())
      change()
    }
    const threeSeconds = () => vi.advanceTimersByTimeAsync(3000)
    /** Within a minute. */
    const isDecided = async (mayClose: Promise<boolean>) => {
      const decided = vi.fn()
      void mayClose.then(decided)
      await vi.advanceTimersByTimeAsync(60_000)
      return decided.mock.calls.length > 0
    }

    it('closes without waiting for it when told to, once the work is put aside', async () => {
      const { commands, callsOf } = commandsWith({ saveDocument: never }, ['close'])
      changedFile()
      void commands.save()
      store.getState().edit({ key: 'renamed' }, (draft) => {
        draft.scenario.title = 'Changed again'
      })

      const mayClose = commands.mayClose()
      await threeSeconds()

      expect(await mayClose).toBe(true)
      expect(asked).toEqual([{ kind: 'file-not-done' }])
      const [putAside] = callsOf('writeRecovery')
      expect(putAside?.request).toMatchObject({ name: 'kelvara.json', handle: handleNo(1), baseHash: hashNo(1) })
      expect((putAside?.request as { text: string }).text).toContain('"title": "Changed again"')
      expect(callsOf('discardRecovery')).toEqual([])
    })

    it('asks again the next time somebody who waited wants to close', async () => {
      const { commands } = commandsWith({ saveDocument: never }, ['cancel', 'close'])
      changedFile()
      void commands.save()

      const first = commands.mayClose()
      await threeSeconds()
      const second = commands.mayClose()
      await threeSeconds()

      expect(await second).toBe(true)
      expect(asked).toHaveLength(2)
      expect(await isDecided(first)).toBe(false)
    })

    it('does so where the file is saved because the window is to close', async () => {
      const { commands } = commandsWith({ saveDocument: never }, ['save', 'close'])
      changedFile()

      void commands.mayClose()
      await threeSeconds()
      expect(asked.map(({ kind }) => kind)).toEqual(['unsaved-changes'])
      const again = commands.mayClose()
      await threeSeconds()

      expect(await again).toBe(true)
      expect(asked.map(({ kind }) => kind)).toEqual(['unsaved-changes', 'file-not-done'])
    })

    it('does so where a file is read', async () => {
      const { commands, callsOf } = commandsWith({ readDocument: never }, ['close'])
      change()
      void commands.openKnown({ handle: handleNo(3), name: 'far.json' })

      const mayClose = commands.mayClose()
      await threeSeconds()

      expect(await mayClose).toBe(true)
      expect(callsOf('writeRecovery')).toHaveLength(1)
    })

    it('stays open where the work can not be put aside either', async () => {
      const { commands } = commandsWith({ saveDocument: never, writeRecovery: () => refusal('storage/disk-full') }, [
        'close',
        'cancel',
        'cancel',
      ])
      changedFile()
      void commands.save()

      const mayClose = commands.mayClose()
      await threeSeconds()

      expect(await isDecided(mayClose)).toBe(false)
      expect(asked).toMatchObject([
        { kind: 'file-not-done' },
        { kind: 'not-saved', error: { code: 'storage/disk-full' } },
      ])
    })

    it('closes by itself when the disk answers while it is asked', async () => {
      let answer = (): void => undefined
      const { bridge } = aBridge({
        saveDocument: () =>
          new Promise((resolve) => {
            answer = () => {
              resolve({ ok: true, value: saved })
            }
          }),
      })
      const commands = createDocumentCommands({ bridge, store })
      changedFile()
      void commands.save()

      const mayClose = commands.mayClose()
      await threeSeconds()
      expect(store.getState().question?.kind).toBe('file-not-done')
      answer()

      expect(await mayClose).toBe(true)
    })
  })

  it('gives one answer to whoever asks twice whether the window may close', async () => {
    const { bridge } = aBridge()
    const commands = createDocumentCommands({ bridge, store })
    change()
    const first = commands.mayClose()
    await expect.poll(() => store.getState().question?.kind).toBe('unsaved-changes')

    const second = commands.mayClose()
    store.getState().questionAnswered('discard')

    expect(await Promise.all([first, second])).toEqual([true, true])
  })

  it('lets the window close with nothing to lose, without a question', async () => {
    const { commands } = commandsWith({})

    expect(await commands.mayClose()).toBe(true)
    expect(asked).toEqual([])
  })
})
