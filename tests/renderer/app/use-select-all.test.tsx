import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectAll, useSelectAll } from '../../../src/renderer/app/use-select-all'

function Window() {
  useSelectAll()
  return (
    <>
      <p tabIndex={-1}>Chrome</p>
      <input aria-label="Name" />
      <div role="dialog" aria-label="Brief">
        <button>Close</button>
        <p>What the country is like</p>
      </div>
    </>
  )
}

/** Whether the browser may do what it does by itself. */
const press = (element: Element, keys: Partial<KeyboardEventInit> = {}) =>
  fireEvent.keyDown(element, { key: 'a', code: 'KeyA', ctrlKey: true, ...keys })
const selected = () => String(getSelection())

beforeEach(() => {
  getSelection()?.removeAllRanges()
  render(<Window />)
})
afterEach(cleanup)

describe('select all', () => {
  it('selects nothing of the window', () => {
    expect(press(screen.getByText('Chrome'))).toBe(false)
    expect(press(document.body)).toBe(false)
    expect(press(document.body, { ctrlKey: false, metaKey: true })).toBe(false)
    expect(selected()).toBe('')
  })

  it('is the browser’s own in a field', () => {
    expect(press(screen.getByRole('textbox'))).toBe(true)
  })

  it('selects the text of the dialog that has the focus, and no more', () => {
    expect(press(screen.getByRole('button', { name: 'Close' }))).toBe(false)
    expect(selected()).toBe('CloseWhat the country is like')
  })

  it('means the same where it is chosen in the menu, by what has the focus', () => {
    selectAll()
    screen.getByText('Chrome').focus()
    selectAll()
    expect(selected()).toBe('')

    const field = screen.getByRole<HTMLInputElement>('textbox')
    fireEvent.change(field, { target: { value: 'North desk' } })
    field.focus()
    selectAll()
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 10])

    screen.getByRole('button', { name: 'Close' }).focus()
    selectAll()
    expect(selected()).toBe('CloseWhat the country is like')
  })

  it('goes by the letter, and by the place of the key where there are no such letters', () => {
    expect(press(document.body, { key: 'a', code: 'KeyQ' })).toBe(false)
    expect(press(document.body, { key: 'q', code: 'KeyA' })).toBe(true)
    expect(press(document.body, { key: 'ф', code: 'KeyA' })).toBe(false)
  })

  it('leaves other keys alone', () => {
    expect(press(document.body, { key: 'c', code: 'KeyC' })).toBe(true)
    expect(press(document.body, { shiftKey: true })).toBe(true)
    expect(press(document.body, { ctrlKey: false })).toBe(true)
  })
})
