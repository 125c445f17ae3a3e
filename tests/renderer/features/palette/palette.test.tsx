import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../../src/renderer/app/language/translations'
import { RunSettingsPopover } from '../../../../src/renderer/features/explore/status/run-settings-popover'
import { Palette } from '../../../../src/renderer/features/palette/palette'
import { useStore } from '../../../../src/renderer/state/store'

beforeAll(() => {
  // jsdom lacks it, and React Aria's popovers ask for it.
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  startTranslations('en')
})
afterEach(cleanup)

function AWindow() {
  const { overlayClosed } = useStore.getState()
  const overlay = useStore((state) => state.overlay)
  return (
    <>
      <RunSettingsPopover setting="horizon" text="36 months" />
      {overlay === 'palette' && <Palette commands={[]} plans={[]} settings={[]} onClose={overlayClosed} />}
    </>
  )
}

it('is typed in at once where it opens over a card, and leads back to what opened the card', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 })
  render(<AWindow />)
  const opener = screen.getByRole('button')
  await user.click(opener)
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Months ahead')))

  act(() => useStore.getState().overlayOpened('palette'))

  const field = await screen.findByRole('combobox')
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('media{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(opener))
})
