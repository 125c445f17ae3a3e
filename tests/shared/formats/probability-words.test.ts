import { describe, expect, it } from 'vitest'
import {
  isTooCloseToCall,
  likelihoodWord,
  shownPercent,
  shownRange,
  shownTenths,
  twoDigits,
} from '../../../src/shared/formats'

describe('likelihoodWord', () => {
  it.each([
    { probability: 0, word: 'very-unlikely' },
    { probability: 0.0999, word: 'very-unlikely' },
    { probability: 0.1, word: 'unlikely' },
    { probability: 0.3499, word: 'unlikely' },
    { probability: 0.35, word: 'about-as-likely-as-not' },
    { probability: 0.55, word: 'likely' },
    { probability: 0.8, word: 'very-likely' },
    { probability: 0.95, word: 'almost-certain' },
    { probability: 1, word: 'almost-certain' },
  ])('calls $probability $word', ({ probability, word }) => {
    expect(likelihoodWord(probability)).toBe(word)
  })
})

describe('shownPercent', () => {
  it.each([
    { probability: 0, shown: { kind: 'below-one' } },
    { probability: 0.0099, shown: { kind: 'below-one' } },
    { probability: 0.014, shown: { kind: 'about', percent: 1 } },
    { probability: 0.096, shown: { kind: 'about', percent: 10 } },
    { probability: 0.124, shown: { kind: 'about', percent: 10 } },
    { probability: 0.126, shown: { kind: 'about', percent: 15 } },
    { probability: 0.974, shown: { kind: 'about', percent: 95 } },
    { probability: 0.978, shown: { kind: 'about', percent: 98 } },
    { probability: 0.995, shown: { kind: 'above-99' } },
    { probability: 1, shown: { kind: 'above-99' } },
  ])('shows $probability', ({ probability, shown }) => {
    expect(shownPercent(probability)).toEqual(shown)
  })
})

describe('shownRange', () => {
  it.each([
    { low: 0, high: 0.004, shown: { kind: 'below-one' } },
    { low: 0, high: 0.03, shown: { kind: 'below', high: 3 } },
    { low: 0.02, high: 0.07, shown: { kind: 'between', low: 2, high: 7 } },
    { low: 0.53, high: 0.79, shown: { kind: 'between', low: 55, high: 80 } },
    { low: 0.24, high: 0.26, shown: { kind: 'about', percent: 25 } },
    { low: 0.96, high: 1, shown: { kind: 'above', low: 95 } },
    { low: 0.996, high: 1, shown: { kind: 'above-99' } },
  ])('shows $low to $high', ({ low, high, shown }) => {
    expect(shownRange({ low, high })).toEqual(shown)
  })

  it('never says 0 or 100 per cent', () => {
    for (let low = 0; low <= 1000; low += 7) {
      for (let high = low; high <= 1000; high += 13) {
        const shown = shownRange({ low: low / 1000, high: high / 1000 })
        const numbers = Object.values(shown).filter((value) => typeof value === 'number')
        expect(numbers.every((percent) => percent >= 1 && percent <= 99)).toBe(true)
      }
    }
  })
})

describe('isTooCloseToCall', () => {
  it.each([
    { probability: 0.5, low: 0.45, high: 0.55, close: true },
    { probability: 0.62, low: 0.48, high: 0.74, close: true },
    { probability: 0.62, low: 0.58, high: 0.66, close: false },
    { probability: 0.39, low: 0.35, high: 0.43, close: false },
    { probability: 0.4, low: 0.38, high: 0.42, close: true },
  ])('says $close at $probability ($low to $high)', ({ close, ...estimate }) => {
    expect(isTooCloseToCall(estimate)).toBe(close)
  })
})

describe('shownTenths', () => {
  it.each([
    { probability: 0, shown: { kind: 'none' } },
    { probability: 0.01, shown: { kind: 'fewer-than-one' } },
    { probability: 0.06, shown: { kind: 'about', of10: 1 } },
    { probability: 0.84, shown: { kind: 'about', of10: 8 } },
    { probability: 0.97, shown: { kind: 'more-than-nine' } },
    { probability: 1, shown: { kind: 'all' } },
  ])('shows $probability', ({ probability, shown }) => {
    expect(shownTenths(probability)).toEqual(shown)
  })
})

describe('twoDigits', () => {
  it.each([
    [0, 0],
    [7.46, 7.5],
    [123456, 120000],
    [999, 1000],
    [-0.0347, -0.035],
  ])('rounds %d to %d', (value, rounded) => {
    expect(twoDigits(value)).toBe(rounded)
  })
})
