import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useInTurn } from '../../../src/renderer/ui/in-turn'

/** Longer than a turn of the window, milliseconds. */
const A_TURN = 40

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (turns: number) => {
  act(() => {
    vi.advanceTimersByTime(turns * A_TURN)
  })
}

describe('useInTurn', () => {
  it('hands a value on a turn later, and keeps the one before until then', () => {
    const { result, rerender } = renderHook(({ value }) => useInTurn(value), { initialProps: { value: 'first' } })
    expect(result.current).toBeUndefined()
    pass(1)
    expect(result.current).toBe('first')
    rerender({ value: 'second' })
    expect(result.current).toBe('first')
    pass(1)
    expect(result.current).toBe('second')
  })

  it('waits as many turns as it is told', () => {
    const { result } = renderHook(() => useInTurn('value', 3))
    pass(2)
    expect(result.current).toBeUndefined()
    pass(2)
    expect(result.current).toBe('value')
  })

  it('leaves a value that was followed by another, and one that is there no more at once', () => {
    const { result, rerender } = renderHook<string | undefined, { readonly value: string | undefined }>(
      ({ value }) => useInTurn(value),
      { initialProps: { value: 'first' } },
    )
    pass(1)
    rerender({ value: 'left' })
    rerender({ value: 'last' })
    pass(1)
    expect(result.current).toBe('last')
    rerender({ value: undefined })
    expect(result.current).toBeUndefined()
  })
})
