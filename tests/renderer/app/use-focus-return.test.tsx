import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { useFocusReturn } from '../../../src/renderer/app/use-focus-return'
import { useStore } from '../../../src/renderer/state/store'

afterEach(cleanup)

function AWindow() {
  useFocusReturn()
  const overlay = useStore((state) => state.overlay)
  const question = useStore((state) => state.question)
  return (
    <>
      <button>Help</button>
      <div role="dialog" aria-label="Rename">
        <input aria-label="Name" defaultValue="Half a name" />
      </div>
      {question && (
        <div key={question.kind} role="alertdialog" aria-label={question.kind}>
          <button>Answer {question.kind}</button>
        </div>
      )}
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

it('gives the focus and the caret back to the field that questions one after another lay over', async () => {
  const { ask, questionAnswered } = useStore.getState()
  render(<AWindow />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  field.focus()
  field.setSelectionRange(4, 4)

  act(() => void ask({ kind: 'left-out', why: ['planName'] }))
  screen.getByRole('button', { name: 'Answer left-out' }).focus()
  // As it is where the answer leads to the next question.
  act(() => {
    questionAnswered('discard')
    void ask({ kind: 'unsaved-changes', name: null })
  })
  screen.getByRole('button', { name: 'Answer unsaved-changes' }).focus()
  act(() => questionAnswered('cancel'))

  await waitFor(() => expect(document.activeElement).toBe(field))
  expect([field.selectionStart, field.selectionEnd]).toEqual([4, 4])
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
