import type { IpcMainInvokeEvent } from 'electron'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ipcContract, type Channel } from '../../../src/shared/contract'
import { AppError } from '../../../src/main/ipc/app-error'
import { handleAll, type Handlers } from '../../../src/main/ipc/handle'

type Answer = (event: IpcMainInvokeEvent, payload: unknown) => Promise<unknown>

const CHANNELS = Object.keys(ipcContract) as Channel[]
const HANDLE = `file-${'a'.repeat(32)}`

// Handlers never see who sent a request; only isTrusted does.
const anEvent = {} as IpcMainInvokeEvent

/** All channels, with handlers that count and give what the test wants. */
function served(reply: () => unknown, isTrusted = true) {
  const answers = new Map<string, Answer>()
  const bugs: Channel[] = []
  const calls: Channel[] = []
  const handler = (channel: Channel) => () => {
    calls.push(channel)
    return reply()
  }
  const handlers = Object.fromEntries(CHANNELS.map((channel) => [channel, handler(channel)])) as unknown as Handlers
  handleAll(
    {
      ipcMain: { handle: (channel, answer) => void answers.set(channel, answer as Answer) },
      isTrusted: () => isTrusted,
      onBug: (channel) => bugs.push(channel),
    },
    handlers,
  )
  const ask = (channel: Channel, payload?: unknown): Promise<unknown> => {
    const answer = answers.get(channel)
    if (!answer) throw new Error(`nobody answers ${channel}`)
    return answer(anEvent, payload)
  }
  return { ask, bugs, calls, answers }
}

describe('handleAll', () => {
  it('answers every channel of the contract and no other', () => {
    expect([...served(() => undefined).answers.keys()]).toEqual(CHANNELS)
    expect(CHANNELS.length).toBeLessThanOrEqual(30)
  })

  it.each(CHANNELS)('refuses %s from a sender it does not trust, before anything is done', async (channel) => {
    const { ask, calls } = served(() => undefined, false)

    expect(await ask(channel)).toMatchObject({ ok: false, error: { code: 'ipc/untrusted-sender' } })
    expect(calls).toEqual([])
  })

  it.each(CHANNELS)('refuses whatever is not a request of %s, as data and without doing anything', async (channel) => {
    const { ask, calls } = served(() => undefined)
    const { request } = ipcContract[channel]
    const payloads = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true })
    const bad = payloads.filter((payload) => !request.safeParse(payload).success)

    await fc.assert(
      fc.asyncProperty(bad, async (payload) => {
        expect(await ask(channel, payload)).toMatchObject({ ok: false, error: { code: 'ipc/bad-request' } })
      }),
      { numRuns: 200 },
    )
    expect(calls).toEqual([])
  })

  it('hands a good request on and gives the reply back', async () => {
    const content = { kind: 'document', text: '{}' } as const
    const document = { handle: HANDLE, name: 'plan.json', hash: 'b'.repeat(64), isKnown: true, content }
    const { ask } = served(() => document)

    expect(await ask('document:read', { handle: HANDLE })).toEqual({ ok: true, value: document })
  })

  it('names the field but not the value of a bad request', async () => {
    const { ask } = served(() => undefined)

    const answer = await ask('document:read', { handle: '/home/someone/secret.json' })

    expect(answer).toEqual({
      ok: false,
      error: { code: 'ipc/bad-request', message: 'document:read: handle: invalid_format' },
    })
  })

  it('tells an AppError with its code and details', async () => {
    const { ask, bugs } = served(() => {
      throw new AppError('storage/disk-full', 'Full.', { details: { name: 'plan.json' } })
    })

    expect(await ask('document:open')).toEqual({
      ok: false,
      error: { code: 'storage/disk-full', message: 'Full.', details: { name: 'plan.json' } },
    })
    expect(bugs).toEqual([])
  })

  it('tells nothing but "internal" of a bug, and reports it', async () => {
    const { ask, bugs } = served(() => {
      throw new TypeError('/home/someone/secret.json is undefined')
    })

    const answer = await ask('document:open')

    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(bugs).toEqual(['document:open'])
  })

  it('lets no field out that the contract does not name', async () => {
    const { ask, bugs } = served(() => ({
      handle: HANDLE,
      name: 'plan.json',
      hash: 'b'.repeat(64),
      path: '/home/someone/plan.json',
    }))

    const answer = await ask('document:save', { handle: HANDLE, text: '', expectedHash: 'any', inPlace: false })

    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('someone')
    expect(bugs).toEqual(['document:save'])
  })
})
