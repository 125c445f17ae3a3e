import { describe, expect, it } from 'vitest'
import {
  hostilityOfWord,
  hostilityWordOf,
  LEVEL_WORDS,
  levelWordOf,
  moved,
  rangeOfWord,
  TRENDS,
  trendWordOf,
  withBound,
} from '../../../../../src/renderer/features/situation/people/level-words'

describe('words for levels', () => {
  it('stand for a fifth each, with the best estimate in the middle', () => {
    expect(rangeOfWord('moderate')).toEqual({ low: 0.4, best: 0.5, high: 0.6 })
    for (const word of LEVEL_WORDS) expect(levelWordOf(rangeOfWord(word).best)).toBe(word)
  })

  it.each([
    [0, 'veryLow'],
    [0.2, 'low'],
    [0.6, 'high'],
    [0.8, 'veryHigh'],
    [1, 'veryHigh'],
  ])('%d is %s', (level, word) => {
    expect(levelWordOf(level)).toBe(word)
  })
})

describe('words for hostility and trends', () => {
  it('come back from the number they stand for', () => {
    for (const word of LEVEL_WORDS) expect(hostilityWordOf(hostilityOfWord(word))).toBe(word)
    for (const [word, trend] of Object.entries(TRENDS)) expect(trendWordOf(trend)).toBe(word)
  })

  it('call the usual hostility moderate', () => {
    expect(hostilityWordOf(1)).toBe('moderate')
  })
})

describe('withBound', () => {
  const range = { low: 0.2, best: 0.4, high: 0.6 }

  it.each([
    ['low', 0.5, { low: 0.5, best: 0.5, high: 0.6 }],
    ['low', 0.7, { low: 0.7, best: 0.7, high: 0.7 }],
    ['best', 0.1, { low: 0.1, best: 0.1, high: 0.6 }],
    ['best', 0.9, { low: 0.2, best: 0.9, high: 0.9 }],
    ['high', 0.3, { low: 0.2, best: 0.3, high: 0.3 }],
  ] as const)('takes the others along: %s at %d', (bound, value, expected) => {
    expect(withBound(range, bound, value)).toEqual(expected)
  })
})

describe('moved', () => {
  it('keeps the width of a range as far as 0 and 1 let it', () => {
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0.5)).toEqual({ low: 0.3, best: 0.5, high: 0.8 })
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0.95)).toEqual({ low: 0.75, best: 0.95, high: 1 })
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0)).toEqual({ low: 0, best: 0, high: 0.3 })
  })
})
