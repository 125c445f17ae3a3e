import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TypedValue } from '../../../src/renderer/ui/typed-value'

afterEach(cleanup)

function show() {
  const onCommit = vi.fn()
  const onInvalid = vi.fn()
  render(<TypedValue label="Intensity" value={60} min={0} max={100} onCommit={onCommit} onInvalid={onInvalid} />)
  return { onCommit, onInvalid, field: screen.getByRole<HTMLInputElement>('textbox', { name: 'Intensity' }) }
}

describe('TypedValue', () => {
  it('replaces the value with what is typed and commits it once', async () => {
    const { onCommit, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('45{Enter}')
    await userEvent.tab()

    expect(onCommit).toHaveBeenCalledExactlyOnceWith(45)
  })

  it('keeps what can’t be used as typed, and says so', async () => {
    const { onCommit, onInvalid, field } = show()

    await userEvent.click(field)
    await userEvent.keyboard('450{Enter}')

    expect(field.value).toBe('450')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(onInvalid).toHaveBeenCalledWith('450')
    expect(onCommit).not.toHaveBeenCalled()
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
