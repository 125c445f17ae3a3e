import { describe, expect, it } from 'vitest'
import {
  hostilityOfWord,
  hostilityWordOf,
  LEVEL_WORDS,
  levelWordOf,
  rangeOfWord,
  TRENDS,
  trendWordOf,
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
