import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepPrinting } from '../../../../../src/renderer/features/document/printing/keep-printing'
import { createAppStore } from '../../../../../src/renderer/state/store'
import type { ForestallBridge } from '../../../../../src/shared/contract'
import { aBridge, refusal } from '../../../fake-bridge'

let stop = () => {}
afterEach(() => stop())

function aWindow(overrides: Partial<ForestallBridge> = {}) {
  const { bridge, callsOf } = aBridge(overrides)
  const store = createAppStore()
  stop = keepPrinting({ bridge, store })
  return { store, callsOf }
}

describe('keepPrinting', () => {
  it('prints another place than Compare as it stands', async () => {
    const { store, callsOf } = aWindow()

    store.getState().printAsked('printer')

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(callsOf('printPages')).toHaveLength(1)
    expect(store.getState().notices).toEqual([])
  })

  it('saves a PDF under the name of the scenario, and says where it went', async () => {
    const { store, callsOf } = aWindow()
    const { country, title } = store.getState().document.scenario

    store.getState().printAsked('pdf')

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(callsOf('savePdf')).toEqual([{ name: 'savePdf', request: { suggestedName: `${country} - ${title}` } }])
    expect(store.getState().notices.map(({ label }) => label)).toEqual([
      { key: 'document:printing.saved', params: { name: 'saved.pdf' } },
    ])
  })

  it('waits in Compare until the brief is complete', async () => {
    const { store, callsOf } = aWindow()
    store.getState().placeChosen('compare')

    store.getState().printAsked('printer')
    store.getState().pagesTold(['timing'])
    expect(callsOf('printPages')).toEqual([])
    store.getState().pagesTold([])

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(callsOf('printPages')).toHaveLength(1)
  })

  it('prints what there is where somebody does not want to wait', async () => {
    const { store, callsOf } = aWindow()
    store.getState().placeChosen('compare')

    store.getState().printAsked('printer')
    store.getState().pagesTold(['challenges'])
    store.getState().printedAsItIs()

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(callsOf('printPages')).toHaveLength(1)
  })

  it('takes a second press for the same print', async () => {
    const { store, callsOf } = aWindow()

    store.getState().printAsked('printer')
    store.getState().printAsked('pdf')

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(callsOf('savePdf')).toEqual([])
  })

  it('says why a PDF was not saved, and tries again', async () => {
    const answers = [() => refusal('storage/disk-full'), () => Promise.resolve({ ok: true, value: null } as const)]
    const { store } = aWindow({ savePdf: () => answers.shift()?.() ?? refusal('internal') })

    store.getState().printAsked('pdf')
    await vi.waitFor(() =>
      expect(store.getState().question).toMatchObject({
        kind: 'not-exported',
        name: null,
        error: { code: 'storage/disk-full' },
      }),
    )
    store.getState().questionAnswered('retry')

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
    expect(answers).toEqual([])
    expect(store.getState().notices).toEqual([])
  })

  it('gives up a print that failed, and leaves room for the next', async () => {
    const { store } = aWindow({ printPages: () => refusal('print/failed') })

    store.getState().printAsked('printer')
    await vi.waitFor(() => expect(store.getState().question?.kind).toBe('not-printed'))
    store.getState().questionAnswered('cancel')

    await vi.waitFor(() => expect(store.getState().printing).toBeNull())
  })
})
