import { describe, expect, it } from 'vitest'
import { createHandlers, type Beginning, type HandlerSurroundings } from '../../../src/main/ipc/handlers'
import { DEFAULT_SETTINGS, ipcContract, type RecoveredWork } from '../../../src/shared/contract'

const LEFT_OVER: RecoveredWork = {
  name: 'plan.json',
  text: '{}',
  handle: null,
  baseHash: null,
  savedAt: '2026-03-01T12:00:00.000Z',
  fileNow: 'unchanged',
}

/** Handlers over parts that only remember what they were asked. */
function someHandlers(beginning: Partial<Beginning> = {}) {
  const log: string[] = []
  const note =
    <Value>(name: string, value: Value) =>
    (...args: readonly unknown[]): Promise<Value> => {
      log.push([name, ...args.map(String)].join(' '))
      return Promise.resolve(value)
    }
  const surroundings: HandlerSurroundings = {
    info: { version: '0.1.0', electron: '45', chrome: '140', platform: 'linux', isPackaged: false },
    isDeveloper: false,
    systemLanguage: () => 'en-GB',
    documents: {
      open: note('open', null),
      read: () => Promise.reject(new Error('not used here')),
      readBytes: () => Promise.reject(new Error('not used here')),
      noteOpened: note('note-opened', undefined),
      save: () => Promise.reject(new Error('not used here')),
      saveAs: note('save-as', null),
      exportBytes: (name, kind, bytes) => note('export', { name })(kind, bytes.length),
    },
    recents: {
      list: () => [],
      has: () => false,
      add: note('add', undefined),
      remove: note('remove', undefined),
      clear: note('clear', undefined),
    },
    recovery: {
      write: note('write', { savedAt: LEFT_OVER.savedAt }),
      read: note('read', LEFT_OVER),
      takeUnread: () => ['set-aside'],
      discard: note('discard', undefined),
      setAside: note('set-aside', undefined),
      keepUnreadable: note('keep-unreadable', undefined),
    },
    settings: { get: () => DEFAULT_SETTINGS, change: note('change', DEFAULT_SETTINGS) },
    pages: { print: note('print', true), toPdf: note('to-pdf', new Uint8Array(7)) },
    window: {
      takeBeginning: () => ({ afterCrash: false, startsEmpty: false, requested: null, ...beginning }),
      describe: (name, isDirty) => log.push(`describe ${name} ${isDirty}`),
      answerClose: (answer) => log.push(`answer ${answer}`),
      reopen: (startsEmpty) => log.push(`reopen ${startsEmpty ? 'empty' : 'with work'}`),
    },
  }
  return { handlers: createHandlers(surroundings), log }
}

describe('createHandlers', () => {
  it('tells a page that starts of the work that was left over', async () => {
    const { handlers } = someHandlers({ afterCrash: true })

    const start = await handlers['app:start'](undefined)

    expect(start).toMatchObject({
      recovered: LEFT_OVER,
      unread: ['set-aside'],
      afterCrash: true,
      systemLanguage: 'en-GB',
    })
    expect(() => ipcContract['app:start'].reply.parse(start)).not.toThrow()
  })

  it('does not bring back the work that a person wants to begin without', async () => {
    const { handlers, log } = someHandlers({ startsEmpty: true })

    expect((await handlers['app:start'](undefined)).recovered).toBeNull()
    expect(log).toEqual([])
  })

  it('sets the work aside before the window opens without it', async () => {
    const { handlers, log } = someHandlers()

    await handlers['window:reopen']({ with: 'nothing' })
    await handlers['window:reopen']({ with: 'recovered-work' })

    expect(log).toEqual(['set-aside', 'reopen empty', 'reopen with work'])
  })

  it('counts an exported text in bytes', async () => {
    const { handlers, log } = someHandlers()

    await handlers['export:text']({ format: 'csv', suggestedName: 'table', text: 'é' })
    await handlers['export:chart']({ format: 'svg', suggestedName: 'chart', text: '<svg/>' })
    await handlers['export:chart']({ format: 'png', suggestedName: 'chart', bytes: new Uint8Array(5) })

    expect(log).toEqual(['export csv 2', 'export svg 6', 'export png 5'])
  })

  it('draws the pages itself before it asks where to put them', async () => {
    const { handlers, log } = someHandlers()

    await handlers['print:pdf']({ suggestedName: 'brief' })
    await handlers['print:pages'](undefined)

    expect(log).toEqual(['to-pdf', 'export pdf 7', 'print'])
  })
})
