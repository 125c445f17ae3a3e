import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../../src/shared/engine'
import {
  exactRange,
  likelihoodWord,
  saidLikelihood,
  shownRange,
  saidTenths,
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

describe('saidLikelihood', () => {
  it.each([
    { count: 300, members: 1000, said: 'unlikely' },
    { count: 0, members: 1, said: 'unknown' },
    { count: 0, members: 3, said: 'unknown' },
    { count: 3, members: 6, said: 'unknown' },
    { count: 0, members: 32, said: 'very-unlikely' },
  ])('says $said of $count in $members futures', ({ count, members, said }) => {
    expect(saidLikelihood(wilsonInterval(count, members))).toBe(said)
  })

  it('says one word of equal shown ranges, wherever in them the estimates lie', () => {
    const anEstimate = fc
      .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 1000 }))
      .map(([members, permille]) => wilsonInterval(Math.round((permille / 1000) * members), members))
    const wordOf = new Map<string, string>()
    fc.assert(
      fc.property(anEstimate, (estimate) => {
        const shown = JSON.stringify(shownRange(estimate))
        const said = saidLikelihood(estimate)
        expect(wordOf.get(shown) ?? said).toBe(said)
        wordOf.set(shown, said)
      }),
      { numRuns: 5000 },
    )
    expect(wordOf.size).toBeGreaterThan(50)
  })

  it('says no less of what lies higher', () => {
    const ladder = ['very-unlikely', 'unlikely', 'about-as-likely-as-not', 'likely', 'very-likely', 'almost-certain']
    const said = Array.from({ length: 1001 }, (_, count) => ladder.indexOf(saidLikelihood(wilsonInterval(count, 1000))))
    expect(said).toEqual(said.toSorted((a, b) => a - b))
    expect(new Set(said)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  })
})

describe('shownRange', () => {
  it.each([
    { low: 0, high: 0.004, shown: { kind: 'below-one' } },
    { low: 0, high: 0.012, shown: { kind: 'below', high: 2 } },
    { low: 0, high: 0.03, shown: { kind: 'below', high: 3 } },
    { low: 0.021, high: 0.069, shown: { kind: 'between', low: 2, high: 7 } },
    { low: 0.087, high: 0.106, shown: { kind: 'between', low: 8, high: 15 } },
    { low: 0.53, high: 0.79, shown: { kind: 'between', low: 50, high: 80 } },
    { low: 0.2, high: 0.55, shown: { kind: 'between', low: 20, high: 55 } },
    { low: 0.24, high: 0.26, shown: { kind: 'between', low: 20, high: 30 } },
    { low: 0.912, high: 0.946, shown: { kind: 'between', low: 91, high: 95 } },
    { low: 0.96, high: 1, shown: { kind: 'above', low: 96 } },
    { low: 0.996, high: 1, shown: { kind: 'above-99' } },
  ])('shows $low to $high', ({ low, high, shown }) => {
    expect(shownRange({ low, high })).toEqual(shown)
  })

  it('never shrinks to one number, however many futures there are', () => {
    for (let count = 200; count < 9800; count += 137) {
      expect(shownRange(wilsonInterval(count, 10_000)).kind).toBe('between')
    }
  })

  it('always holds the interval it stands for, and never says 0 or 100 per cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (members, share) => {
          const estimate = wilsonInterval(Math.round(share * members), members)
          const shown = shownRange(estimate)
          const low = 'low' in shown ? shown.low : shown.kind === 'above-99' ? 99 : 0
          const high = 'high' in shown ? shown.high : shown.kind === 'below-one' ? 1 : 100
          expect(low).toBeLessThanOrEqual(estimate.low * 100 + 1e-9)
          expect(high).toBeGreaterThanOrEqual(Math.min(99, estimate.high * 100) - 1e-9)
          const numbers = Object.values(shown).filter((value) => typeof value === 'number')
          expect(numbers.every((percent) => percent >= 1 && percent <= 99)).toBe(true)
        },
      ),
    )
  })
})

describe('exactRange', () => {
  it('gives one decimal, rounded outward', () => {
    expect(exactRange(wilsonInterval(308, 1000))).toEqual({ low: 28.4, high: 33.3 })
    expect(exactRange({ low: 0.28571, high: 0.33111 })).toEqual({ low: 28.5, high: 33.2 })
  })

  it('goes from nothing to all where every future agrees', () => {
    expect(exactRange(wilsonInterval(0, 1000)).low).toBe(0)
    expect(exactRange(wilsonInterval(1000, 1000)).high).toBe(100)
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

describe('saidTenths', () => {
  it.each([
    { over: 0, kind: 'none' },
    { over: 1, kind: 'counted' },
    { over: 10, kind: 'fewer-than-one' },
    { over: 68, kind: 'fewer-than-one' },
    { over: 97, kind: 'about' },
    { over: 903, kind: 'about' },
    { over: 932, kind: 'more-than-nine' },
    { over: 1000, kind: 'all' },
  ])('says $kind of $over of 1,000 futures, as their range does', ({ over, kind }) => {
    expect(saidTenths(wilsonInterval(over, 1000)).kind).toBe(kind)
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
