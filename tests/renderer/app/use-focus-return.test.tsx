import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useFocusReturn } from '../../../src/renderer/app/use-focus-return'
import { useStore } from '../../../src/renderer/state/store'

afterEach(cleanup)

function AWindow() {
  useFocusReturn()
  const overlay = useStore((state) => state.overlay)
  return (
    <>
      <button>Help</button>
      {overlay && (
        <div key={overlay} role="dialog" aria-label={overlay}>
          <button>Inside {overlay}</button>
        </div>
      )}
    </>
  )
}

it('gives the focus back where it was before overlays that followed each other', async () => {
  const { overlayOpened, overlayClosed } = useStore.getState()
  render(<AWindow />)
  screen.getByRole('button', { name: 'Help' }).focus()

  act(() => overlayOpened('palette'))
  screen.getByRole('button', { name: 'Inside palette' }).focus()
  // As the palette does: it closes, and what was chosen opens.
  act(() => {
    overlayClosed()
    overlayOpened('about')
  })
  screen.getByRole('button', { name: 'Inside about' }).focus()
  act(overlayClosed)

  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Help' })))
})

it('takes the focus from nothing that has it', async () => {
  const { overlayOpened, overlayClosed } = useStore.getState()
  render(
    <>
      <AWindow />
      <button>Elsewhere</button>
    </>,
  )
  screen.getByRole('button', { name: 'Help' }).focus()
  act(() => overlayOpened('about'))

  screen.getByRole('button', { name: 'Elsewhere' }).focus()
  act(overlayClosed)

  await new Promise((resolve) => requestAnimationFrame(resolve))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Elsewhere' }))
})
