import { expect, it } from 'vitest'
import { openProgressLine } from '../../src/cli/progress-line'

/** A line on a terminal, with a clock that the test moves. */
function aLine() {
  const lines: string[] = []
  let now = 0
  const line = openProgressLine({
    isTerminal: true,
    now: () => now,
    err: (text) => lines.push(text.replace('\r\u001b[K', '')),
  })
  return {
    clear: () => line.clear(),
    lines,
    at: (seconds: number, share: number) => {
      now = seconds * 1000
      line.update(share)
    },
  }
}

it('keeps still for two seconds, then tells the share, and what is left once that is steady', () => {
  const { at, clear, lines } = aLine()
  at(1, 0.1)
  at(1.9, 0.2)
  expect(lines).toEqual([])

  at(3, 0.3)
  at(4, 0.31)
  at(5, 0.32)
  expect(lines).toEqual(['30 % done, about 7 seconds left', '31 % done', '32 % done'])
  clear()
  expect(lines.at(-1)).toBe('')
})

it('tells minutes of long work', () => {
  const { at, lines } = aLine()
  for (const minute of [1, 2, 3, 4]) at(minute * 60, minute / 100)

  expect(lines.at(-1)).toBe('4 % done, about 96 minutes left')
})
