import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterFrame } from '../../../src/renderer/ui/after-frame'

/** Longer than a frame, milliseconds. */
const A_FRAME = 20

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('calls once what the next frame shows was drawn', () => {
  const calls: string[] = []
  afterFrame(() => calls.push('after it'))
  requestAnimationFrame(() => calls.push('in the frame'))
  expect(calls).toEqual([])
  vi.advanceTimersByTime(A_FRAME)
  expect(calls).toEqual(['in the frame', 'after it'])
})

it('does not wait for a frame where nobody sees the window, which draws none', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const draw = vi.spyOn(window, 'requestAnimationFrame')
  const call = vi.fn()
  afterFrame(call)
  vi.advanceTimersByTime(1)
  expect(call).toHaveBeenCalledOnce()
  expect(draw).not.toHaveBeenCalled()
})

it('can be taken back before the frame and after it', () => {
  const call = vi.fn()
  afterFrame(call)()
  const takeBack = afterFrame(call)
  requestAnimationFrame(takeBack)
  vi.advanceTimersByTime(A_FRAME)
  expect(call).not.toHaveBeenCalled()
})
