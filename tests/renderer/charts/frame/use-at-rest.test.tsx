import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAtRest } from '../../../../src/renderer/charts/frame/use-at-rest'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}

describe('useAtRest', () => {
  it('has the first value at once', () => {
    expect(renderHook(() => useAtRest('first')).result.current).toBe('first')
  })

  it('waits while the value moves, and has the last one when it rests', () => {
    const { result, rerender } = renderHook(({ value }) => useAtRest(value), { initialProps: { value: 0 } })

    for (const value of [1, 2, 3]) {
      rerender({ value })
      pass(200)
      expect(result.current).toBe(0)
    }
    pass(200)

    expect(result.current).toBe(3)
  })
})
