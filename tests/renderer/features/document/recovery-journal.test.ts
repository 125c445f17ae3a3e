import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRecoveryJournal } from '../../../../src/renderer/features/document/recovery-journal'
import { createAppStore, type AppStore } from '../../../../src/renderer/state/store'
import { aBridge, anOpenFile } from '../../fake-bridge'

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
  const start = () => {
    const fake = aBridge()
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

  it('writes nothing after it was stopped', async () => {
    const { callsOf, stop } = start()
    rename('Changed')

    stop()
    await vi.advanceTimersByTimeAsync(2000)

    expect(callsOf('writeRecovery')).toEqual([])
  })
})
