import { act, cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startTranslations } from '../../../src/renderer/app/language/translations'
import { TimeLeft } from '../../../src/renderer/words/time-left'

beforeAll(() => {
  startTranslations('en')
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Shows some work, a second after the other. */
function shown(first: number) {
  const { container, rerender } = render(<TimeLeft share={first} />)
  const said = () => container.textContent
  return {
    said,
    goesTo: (share: number, seconds = 1) => {
      act(() => {
        vi.advanceTimersByTime(seconds * 1000)
      })
      rerender(<TimeLeft share={share} />)
      return said()
    },
  }
}

it('says nothing before the work goes steadily, then about how long it still takes', () => {
  const { said, goesTo } = shown(0)
  expect(said()).toBe('')
  expect([0.02, 0.04, 0.06, 0.08].map((share) => goesTo(share))).toEqual(['', '', 'about 50 s left', 'about 50 s left'])
  expect(goesTo(0.5, 21)).toBe('')
  expect(goesTo(0.985, 24)).toBe('about a second left')
})

it('says minutes of long work', () => {
  const { goesTo } = shown(0)
  for (const share of [0.01, 0.02]) goesTo(share, 10)

  expect(goesTo(0.03, 10)).toBe('about 16 min left')
})

it('says no more where the work stands still, and nothing of other work that begins', () => {
  const { said, goesTo } = shown(0)
  for (const share of [0.1, 0.2, 0.3]) goesTo(share)
  expect(said()).toBe('about 7 s left')

  act(() => {
    vi.advanceTimersByTime(5000)
  })
  expect(said()).toBe('')
  expect(goesTo(0.05)).toBe('')
})
