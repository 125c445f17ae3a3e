import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Toast } from '../../../src/renderer/ui/toast'

describe('Toast', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
  })
  const seconds = async (count: number) => {
    for (let second = 0; second < count; second += 1) await act(() => vi.advanceTimersByTimeAsync(1000))
  }
  const show = () => {
    const onEnd = vi.fn()
    const onPress = vi.fn()
    render(
      <Toast secondsText={(left) => `${left} s`} onEnd={onEnd} action={{ label: 'Undo', onPress }}>
        Plan D deleted
      </Toast>,
    )
    return { onEnd, onPress }
  }

  it('goes after ten seconds', async () => {
    const { onEnd } = show()

    await seconds(9)
    expect(onEnd).not.toHaveBeenCalled()
    await seconds(2)

    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('waits while the focus is on it', async () => {
    const { onEnd } = show()
    const button = screen.getByRole('button', { name: 'Undo' })

    fireEvent.focus(button)
    await seconds(30)
    expect(onEnd).not.toHaveBeenCalled()
    fireEvent.blur(button)
    await seconds(11)

    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('is announced politely and undoes with its button', () => {
    const { onPress } = show()

    expect(screen.getByRole('status').textContent).toBe('Plan D deleted')
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))

    expect(onPress).toHaveBeenCalledOnce()
  })
})
