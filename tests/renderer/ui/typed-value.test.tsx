import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { dropPendingEdits, hasPendingEdits, takePendingEdits } from '../../../src/renderer/ui/pending-edits'
import { TypedValue } from '../../../src/renderer/ui/typed-value'

afterEach(cleanup)

function show() {
  const onCommit = vi.fn()
  const onInvalid = vi.fn()
  const onRefused = vi.fn()
  const onUnconfirmed = vi.fn()
  const told = { onInvalid, onRefused, onUnconfirmed }
  function AField() {
    const [value, setValue] = useState(60)
    const commit = (next: number) => {
      onCommit(next)
      setValue(next)
    }
    return <TypedValue label="Intensity" value={value} min={0} max={100} {...told} onCommit={commit} />
  }
  const { unmount } = render(
    <>
      <AField />
      <button>Next</button>
      <div role="dialog">
        <button>Find</button>
      </div>
    </>,
  )
  return { ...told, onCommit, unmount, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Intensity' }) }
}

const takenOrWhyNot = () => {
  let leftOut: ReturnType<typeof takePendingEdits>
  act(() => {
    leftOut = takePendingEdits()
  })
  return leftOut
}

describe('TypedValue', () => {
  it('replaces the value with what is typed and commits it once', async () => {
    const { onCommit, onUnconfirmed, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('45{Enter}')
    await userEvent.tab()

    expect(onCommit).toHaveBeenCalledExactlyOnceWith(45)
    expect(onUnconfirmed).not.toHaveBeenCalled()
  })

  it('keeps what can’t be used as typed, and says so', async () => {
    const { onCommit, onInvalid, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('450{Enter}')

    expect(field.value).toBe('450')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(onInvalid).toHaveBeenCalledWith('out-of-range')
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('commits on leaving too, and says that nothing confirmed it', async () => {
    const { onCommit, onUnconfirmed, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('1')
    await userEvent.tab()

    expect(onCommit).toHaveBeenCalledExactlyOnceWith(1)
    expect(onUnconfirmed).toHaveBeenCalledExactlyOnceWith(1)
  })

  it('commits what is being typed when the document is about to be saved, and only what can be used', async () => {
    const { onCommit, onInvalid, field } = show()
    await userEvent.click(field)

    await userEvent.keyboard('45')
    expect(hasPendingEdits()).toBe(true)
    expect(takenOrWhyNot()).toBeUndefined()
    expect(onCommit).toHaveBeenCalledExactlyOnceWith(45)
    expect(hasPendingEdits()).toBe(false)

    await userEvent.clear(field)
    await userEvent.keyboard('450')
    expect(takenOrWhyNot()).toEqual(['refused'])
    expect(onCommit).toHaveBeenCalledOnce()
    expect(field.value).toBe('450')
    expect(onInvalid).toHaveBeenCalledWith('out-of-range')
  })

  it('counts an emptied field as nothing that could be lost', async () => {
    const { field } = show()

    await userEvent.clear(field)

    expect(hasPendingEdits()).toBe(false)
  })

  it('restores the value with Escape', async () => {
    const { onCommit, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('4{Escape}')
    await userEvent.tab()

    expect(field.value).toBe('60')
    expect(onCommit).not.toHaveBeenCalled()
  })
})

describe('TypedValue and other windows', () => {
  it.each(['4', '450'])('keeps %s as it is being typed while another window is looked at', async (typed) => {
    const { onCommit, onRefused, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard(typed)

    // The window that loses the keyboard keeps its active field.
    fireEvent.blur(field)
    fireEvent.focus(field)

    expect(field.value).toBe(typed)
    expect(field.selectionStart).toBe(typed.length)
    expect(onRefused).not.toHaveBeenCalled()
    expect(onCommit).not.toHaveBeenCalled()
    expect(hasPendingEdits()).toBe(true)
  })
})

describe('TypedValue under a dialog', () => {
  const lookAtDialog = () => act(() => screen.getByRole('button', { name: 'Find' }).focus())

  it('gives a number to the document and keeps it as typed, so that typing goes on in it', async () => {
    const { onCommit, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('1')

    lookAtDialog()
    expect(onCommit.mock.calls).toEqual([[1]])
    expect(hasPendingEdits()).toBe(false)
    act(() => field.focus())
    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 1])
    await userEvent.keyboard('5{Enter}')

    expect(onCommit.mock.calls).toEqual([[1], [15]])
  })

  it('goes on in a number that was taken while the document was saved', async () => {
    const { onCommit, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('1')

    expect(takenOrWhyNot()).toBeUndefined()
    await userEvent.keyboard('5{Enter}')

    expect(onCommit.mock.calls).toEqual([[1], [15]])
  })

  it('keeps what can’t be used, and says why, until it is left for good', async () => {
    const { onInvalid, onRefused, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('450')
    expect(takenOrWhyNot()).toEqual(['refused'])

    lookAtDialog()
    act(() => field.focus())
    expect(field.value).toBe('450')
    expect(onInvalid.mock.calls).toEqual([['out-of-range']])
    expect(onRefused).not.toHaveBeenCalled()
    await userEvent.tab()

    expect(field.value).toBe('60')
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('out-of-range', '450')
  })

  it('says of an emptied field nothing, and leaves it empty', async () => {
    const { onInvalid, field } = show()
    await userEvent.clear(field)

    lookAtDialog()

    expect(field.value).toBe('')
    expect(onInvalid).not.toHaveBeenCalled()
  })

  it('says what can’t be used where another place is gone to from there', async () => {
    const { onRefused, unmount, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('450')
    lookAtDialog()

    unmount()

    expect(onRefused).toHaveBeenCalledExactlyOnceWith('out-of-range', '450')
  })

  it('drops what can’t be used with its document, without a word: it was asked about', async () => {
    const { onInvalid, onRefused, unmount, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('450')
    lookAtDialog()

    act(dropPendingEdits)
    expect(field.value).toBe('60')
    expect(field.getAttribute('aria-invalid')).toBeNull()
    expect(onInvalid.mock.lastCall).toEqual([undefined])
    expect(hasPendingEdits()).toBe(false)
    unmount()

    expect(onRefused).not.toHaveBeenCalled()
  })
})

describe('TypedValue, by pointer and arrows', () => {
  it('takes all of the value with the first press, and puts a caret with the second', async () => {
    const { field } = show()

    await userEvent.click(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 2])
    await userEvent.pointer([{ target: field, offset: 1, keys: '[MouseLeft]' }])

    expect([field.selectionStart, field.selectionEnd]).toEqual([1, 1])
  })

  it('replaces the number again after Enter, instead of adding digits to it', async () => {
    const { onCommit, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('45{Enter}7{Enter}')

    expect(onCommit.mock.calls).toEqual([[45], [7]])
  })

  it.each([
    { name: 'up by 1', keys: '{ArrowUp}', expected: '61' },
    { name: 'down by 1', keys: '{ArrowDown}{ArrowDown}', expected: '58' },
    { name: 'up by 10 with Shift', keys: '{Shift>}{ArrowUp}{/Shift}', expected: '70' },
    { name: 'no further than the range', keys: '{Shift>}{ArrowUp>6/}{/Shift}', expected: '100' },
    { name: 'from what is typed', keys: '20{ArrowUp}', expected: '21' },
    { name: 'from the value where no number is typed', keys: 'x{ArrowUp}', expected: '61' },
  ])('goes $name with the arrows, and commits with Enter', async ({ keys, expected }) => {
    const { onCommit, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard(keys)
    expect(field.value).toBe(expected)
    expect(onCommit).not.toHaveBeenCalled()
    await userEvent.keyboard('{Enter}')

    expect(onCommit).toHaveBeenCalledExactlyOnceWith(Number(expected))
  })

  it('restores the value with Escape after the arrows', async () => {
    const { onCommit, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Escape}')
    await userEvent.tab()

    expect(field.value).toBe('60')
    expect(onCommit).not.toHaveBeenCalled()
  })
})

describe('TypedValue and undo', () => {
  const isCommitted = (field: HTMLInputElement) => 'committed' in field.dataset
  const isUndone = (field: HTMLInputElement) => 'undone' in field.dataset
  const askFor = (field: HTMLInputElement, inputType: string) =>
    fireEvent(field, new InputEvent('beforeinput', { inputType, cancelable: true, bubbles: true }))

  it('says that it shows the value, except while another text stands in it', async () => {
    const { field } = show()
    expect(isCommitted(field)).toBe(true)

    await userEvent.click(field)
    await userEvent.keyboard('4')
    expect(isCommitted(field)).toBe(false)
    await userEvent.keyboard('5{Enter}')

    expect(isCommitted(field)).toBe(true)
  })

  it('restores the value where typing is undone, and lets no older text back in', async () => {
    const { onCommit, field } = show()
    await userEvent.click(field)
    await userEvent.keyboard('95')

    expect(askFor(field, 'historyUndo')).toBe(false)
    expect(field.value).toBe('60')
    await userEvent.tab()
    await userEvent.tab({ shift: true })
    expect(askFor(field, 'historyRedo')).toBe(false)
    expect(field.value).toBe('60')
    await userEvent.tab()

    expect(onCommit).not.toHaveBeenCalled()
  })

  it.each(['95', '{ArrowUp}'])(
    'brings back what undo took out of it with redo, until something else is typed: %s',
    async (keys) => {
      const { field } = show()
      await userEvent.click(field)
      await userEvent.keyboard(keys)
      const typed = field.value

      askFor(field, 'historyUndo')
      expect(isUndone(field)).toBe(true)
      askFor(field, 'historyRedo')

      expect([field.value, isCommitted(field), isUndone(field)]).toEqual([typed, false, false])
      askFor(field, 'historyUndo')
      await userEvent.keyboard('7')
      askFor(field, 'historyRedo')
      expect(field.value).toBe('7')
    },
  )

  it('takes all of the value that undo brought back, so that typing replaces it', async () => {
    const onCommit = vi.fn()
    const at = (value: number) => <TypedValue label="Intensity" value={value} min={0} max={100} onCommit={onCommit} />
    const { rerender } = render(at(95))
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Intensity' })
    await userEvent.click(field)
    field.setSelectionRange(2, 2)

    rerender(at(60))
    await userEvent.keyboard('50{Enter}')

    expect(onCommit).toHaveBeenCalledExactlyOnceWith(50)
  })
})

describe('TypedValue, where a number can’t be taken', () => {
  it.each([
    { typed: '101', fault: 'out-of-range' },
    { typed: '5.5', fault: 'not-whole' },
    { typed: 'much', fault: 'not-a-number' },
  ])('says of "$typed" that it is $fault', async ({ typed, fault }) => {
    const { onInvalid, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard(`${typed}{Enter}`)

    expect(onInvalid.mock.calls).toEqual([[fault]])
    expect(field.value).toBe(typed)
  })

  it('finds nothing wrong while a number is still being typed', async () => {
    const { onInvalid, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('-')

    expect(field.getAttribute('aria-invalid')).toBeNull()
    expect(onInvalid).not.toHaveBeenCalled()
  })

  it('takes the reproach back as soon as the number is right', async () => {
    const { onInvalid, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('500{Enter}{Backspace}')

    expect(onInvalid.mock.calls).toEqual([['out-of-range'], [undefined]])
    expect(field.getAttribute('aria-invalid')).toBeNull()
  })

  it('shows its value again when it is left with what can’t be used, and says so once', async () => {
    const { onCommit, onInvalid, onRefused, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('abc{Enter}')
    await userEvent.tab()

    expect(field.value).toBe('60')
    expect(field.getAttribute('aria-invalid')).toBeNull()
    expect(onRefused).toHaveBeenCalledExactlyOnceWith('not-a-number', 'abc')
    expect(onInvalid.mock.lastCall).toEqual([undefined])
    expect(onCommit).not.toHaveBeenCalled()
  })

  it('restores the value where nothing is left in the field', async () => {
    const { onCommit, onRefused, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('{Backspace}')
    await userEvent.tab()

    expect(field.value).toBe('60')
    expect(onCommit).not.toHaveBeenCalled()
    expect(onRefused).not.toHaveBeenCalled()
  })

  it('forgets what was typed when the value is changed elsewhere', async () => {
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Intensity' })
    const at = (value: number) => <TypedValue label="Intensity" value={value} min={0} max={100} onCommit={vi.fn()} />
    const { rerender } = render(at(60))
    await userEvent.click(field())
    await userEvent.keyboard('450{Enter}')

    rerender(at(30))

    expect(field().value).toBe('30')
    expect(field().getAttribute('aria-invalid')).toBeNull()
  })
})
