import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePrepared } from '../../../../../src/renderer/features/explore/ensemble/use-prepared'

/** How long one part takes, ms. */
const PART = 2
const PARTS = 20
const made: string[] = []

const partsOf = (value: string) =>
  Array.from({ length: PARTS }, () => () => {
    made.push(value)
    vi.setSystemTime(Date.now() + PART)
  })

/** Let the next slice of work be done, and no more. */
function passOne(): void {
  act(() => {
    vi.advanceTimersToNextTimer()
  })
}

beforeEach(() => {
  made.length = 0
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now())
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('usePrepared', () => {
  it('gives the first value at once', () => {
    const { result } = renderHook(() => usePrepared('first', partsOf))

    expect(result.current).toBe('first')
    expect(made).toEqual([])
  })

  it('makes a later value ready in pieces that give way, and shows it when it is whole', () => {
    const { result, rerender } = renderHook(({ value }) => usePrepared(value, partsOf), {
      initialProps: { value: 'first' },
    })

    rerender({ value: 'second' })
    expect(made.length).toBeLessThanOrEqual(3)
    expect(result.current).toBe('first')
    let slices = 1
    while (made.length < PARTS) {
      const before = made.length
      passOne()
      slices += 1
      expect(made.length - before).toBeLessThanOrEqual(3)
    }

    expect(slices).toBeGreaterThan(5)
    expect(result.current).toBe('second')
  })

  it('has nothing at once where there is nothing', () => {
    const { result, rerender } = renderHook<string | null, { readonly value: string | null }>(
      ({ value }) => usePrepared(value, (one) => (one === null ? [] : partsOf(one))),
      { initialProps: { value: 'first' } },
    )
    rerender({ value: null })
    expect(result.current).toBeNull()
  })

  it('leaves a value that another follows', () => {
    const { result, rerender } = renderHook(({ value }) => usePrepared(value, partsOf), {
      initialProps: { value: 'first' },
    })
    rerender({ value: 'second' })
    const begun = made.length

    rerender({ value: 'third' })
    act(() => {
      vi.runAllTimers()
    })

    expect(made.filter((value) => value === 'second')).toHaveLength(begun)
    expect(result.current).toBe('third')
  })
})
