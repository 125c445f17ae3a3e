import { act, cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../../src/renderer/app/language/translations'
import { PreparingDialog } from '../../../../../src/renderer/features/document/printing/preparing-dialog'
import { useStore } from '../../../../../src/renderer/state/store'

beforeAll(() => {
  // jsdom lacks it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
beforeEach(() => useStore.getState().placeChosen('compare'))
afterEach(() => {
  cleanup()
  useStore.getState().printEnded()
})

describe('PreparingDialog', () => {
  it('says what a brief waits for, and goes once it waits for nothing', () => {
    render(<PreparingDialog />)
    act(() => useStore.getState().printAsked('pdf'))
    expect(screen.queryByRole('dialog')).toBeNull()

    act(() => useStore.getState().pagesTold(['timing', 'challenges']))
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'what an earlier or later start changes',
      'what the open challenges do to the ranking',
    ])

    act(() => useStore.getState().pagesTold([]))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(useStore.getState().printing?.isStarted).toBe(true)
  })

  it('gives the print up', async () => {
    render(<PreparingDialog />)
    act(() => {
      useStore.getState().printAsked('printer')
      useStore.getState().pagesTold(['comparison'])
    })

    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))

    expect(useStore.getState().printing).toBeNull()
  })

  it('prints what there is', async () => {
    render(<PreparingDialog />)
    act(() => {
      useStore.getState().printAsked('printer')
      useStore.getState().pagesTold(['comparison'])
    })

    await userEvent.click(screen.getByRole('button', { name: 'Print it as it is' }))

    expect(useStore.getState().printing?.isStarted).toBe(true)
  })
})
