import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRecoveryJournal } from '../../../../src/renderer/features/document/recovery-journal'
import { createAppStore, type AppStore } from '../../../../src/renderer/state/store'
import { aBridge, anOpenFile, refusal } from '../../fake-bridge'

describe('keepRecoveryJournal', () => {
  let store: AppStore
  beforeEach(() => {
    vi.useFakeTimers()
    store = createAppStore()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const rename = (title: string) =>
    store.getState().edit({ key: 'renamed' }, (draft) => {
      draft.scenario.title = title
    })
  const start = (overrides: Parameters<typeof aBridge>[0] = {}) => {
    const fake = aBridge(overrides)
    const stop = keepRecoveryJournal({ bridge: fake.bridge, store, nameless: () => 'nameless', now: () => 42 })
    return { ...fake, stop }
  }

  it('puts work aside within a second of a change', async () => {
    const { callsOf } = start()

    rename('Changed')
    await vi.advanceTimersByTimeAsync(1000)

    expect(callsOf('writeRecovery')).toHaveLength(1)
    expect(callsOf('writeRecovery')[0]?.request).toMatchObject({ name: 'nameless', handle: null, baseHash: null })
    expect(store.getState().backedUpAt).toBe(42)
  })

  it('does not wait for a pause in a long gesture', async () => {
    const { callsOf } = start()

    for (let step = 0; step < 30; step += 1) {
      rename(`step ${step}`)
      await vi.advanceTimersByTimeAsync(100)
    }

    expect(callsOf('writeRecovery').length).toBeGreaterThanOrEqual(3)
  })

  it('remembers which file the work belongs to', async () => {
    const file = anOpenFile()
    store.getState().documentOpened(store.getState().document, file)
    const { callsOf } = start()

    rename('Changed')
    await vi.advanceTimersByTimeAsync(1000)

    expect(callsOf('writeRecovery')[0]?.request).toMatchObject({
      name: file.name,
      handle: file.handle,
      baseHash: file.hash,
    })
  })

  it('drops the backup when the change is undone', async () => {
    const { callsOf } = start()
    rename('Changed')
    await vi.advanceTimersByTimeAsync(1000)

    store.getState().undo()
    await vi.advanceTimersByTimeAsync(1000)

    expect(callsOf('discardRecovery')).toHaveLength(1)
    expect(store.getState().backedUpAt).toBeNull()
  })

  it('tries again without another change after a write has failed', async () => {
    let isFull = true
    const written: string[] = []
    start({
      writeRecovery: ({ text }) => {
        if (isFull) return refusal('storage/disk-full')
        written.push(text)
        return Promise.resolve({ ok: true, value: { savedAt: '2026-11-22T12:00:00Z' } })
      },
    })
    rename('Changed')
    await vi.advanceTimersByTimeAsync(1000)
    const told = store.getState().notices
    expect(told.map(({ label }) => label.key)).toEqual(['document:notices.notPutAside'])
    await vi.advanceTimersByTimeAsync(11_000)
    expect(store.getState().backedUpAt).toBeNull()
    // Said once, however often it is tried.
    expect(store.getState().notices).toBe(told)

    isFull = false
    await vi.advanceTimersByTimeAsync(6000)
    expect(written).toEqual([expect.stringContaining('Changed')])
    expect(store.getState().backedUpAt).toBe(42)

    await vi.advanceTimersByTimeAsync(20_000)
    expect(written).toHaveLength(1)
  })

  it('does not take a backup for dropped that is still there', async () => {
    let isBusy = true
    const { stop } = start({
      discardRecovery: () => (isBusy ? refusal('storage/busy') : Promise.resolve({ ok: true, value: undefined })),
    })
    rename('Changed')
    await vi.advanceTimersByTimeAsync(1000)
    store.getState().undo()
    await vi.advanceTimersByTimeAsync(1000)
    expect(store.getState().backedUpAt).toBe(42)

    isBusy = false
    await vi.advanceTimersByTimeAsync(6000)
    expect(store.getState().backedUpAt).toBeNull()
    stop()
  })

  it('puts work aside that was waiting when it was begun anew, and ends with what was begun', async () => {
    const first = start()
    rename('Changed')
    await vi.advanceTimersByTimeAsync(100)
    first.stop()

    const { callsOf } = start()
    await vi.advanceTimersByTimeAsync(1000)

    expect(callsOf('writeRecovery')).toHaveLength(1)
    expect(first.callsOf('writeRecovery')).toEqual([])
  })

  it('writes nothing after it was stopped', async () => {
    const { callsOf, stop } = start()
    rename('Changed')

    stop()
    await vi.advanceTimersByTimeAsync(2000)

    expect(callsOf('writeRecovery')).toEqual([])
  })
})
