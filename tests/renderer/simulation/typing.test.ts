import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isTyping, noticeTyping } from '../../../src/renderer/simulation/typing'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

it('takes somebody for typing from a key until a while after it', () => {
  const page = new EventTarget()
  noticeTyping(page)
  expect(isTyping()).toBe(false)

  page.dispatchEvent(new Event('keydown'))
  expect(isTyping()).toBe(true)

  vi.advanceTimersByTime(1000)
  expect(isTyping()).toBe(false)
})
