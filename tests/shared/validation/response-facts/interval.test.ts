import { describe, expect, it } from 'vitest'
import { judge, judgeTogether } from '../../../../src/shared/validation/response-facts/interval'

const between = (low: number, high: number) => ({ value: (low + high) / 2, low, high })

describe('judging an interval', () => {
  it.each([
    { name: 'passes above its line', interval: between(1.1, 1.3), tolerance: { atLeast: 1.1 }, verdict: 'pass' },
    { name: 'misses below its line', interval: between(0.8, 0.9), tolerance: { atLeast: 1 }, verdict: 'miss' },
    { name: 'is undecided across a line', interval: between(0.9, 1.1), tolerance: { atMost: 1 }, verdict: 'undecided' },
    {
      name: 'passes inside a range',
      interval: between(0.3, 0.5),
      tolerance: { atLeast: 0.3, atMost: 0.5 },
      verdict: 'pass',
    },
    {
      name: 'misses beyond a range',
      interval: between(0.6, 0.7),
      tolerance: { atLeast: 0.3, atMost: 0.5 },
      verdict: 'miss',
    },
    {
      name: 'is undecided when wider than its range',
      interval: between(0.2, 0.6),
      tolerance: { atLeast: 0.3, atMost: 0.5 },
      verdict: 'undecided',
    },
    { name: 'is undecided of no number', interval: between(NaN, NaN), tolerance: { atMost: 1 }, verdict: 'undecided' },
  ])('$name', ({ interval, tolerance, verdict }) => {
    expect(judge(interval, tolerance)).toBe(verdict)
  })
})

describe('judging several claims together', () => {
  it('passes only if all pass, where nothing else is said', () => {
    expect(judgeTogether(['pass', 'pass'])).toBe('pass')
    expect(judgeTogether(['pass', 'undecided'])).toBe('undecided')
    expect(judgeTogether(['pass', 'undecided', 'miss'])).toBe('miss')
  })

  it('passes if as many pass as are needed, and misses once they cannot', () => {
    expect(judgeTogether(['pass', 'miss', 'pass', 'miss'], 2)).toBe('pass')
    expect(judgeTogether(['pass', 'miss', 'undecided', 'miss'], 2)).toBe('undecided')
    expect(judgeTogether(['pass', 'miss', 'miss', 'miss'], 2)).toBe('miss')
  })
})
