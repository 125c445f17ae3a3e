import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, withBound } from '../../../../src/renderer/features/situation/moved-range'

const range = { low: 0.2, best: 0.4, high: 0.6 }

describe('withBound', () => {
  it.each([
    { does: 'leaves the ends of a best estimate within them', bound: 'best', to: 0.55, gives: [0.2, 0.55, 0.6] },
    { does: 'leaves the ends of a best estimate on one of them', bound: 'best', to: 0.6, gives: [0.2, 0.6, 0.6] },
    { does: 'moves the range up with a best beyond it', bound: 'best', to: 0.7, gives: [0.5, 0.7, 0.9] },
    { does: 'moves the range down with a best beyond it', bound: 'best', to: 0.1, gives: [0, 0.1, 0.3] },
    { does: 'moves the range up to 1', bound: 'best', to: 1, gives: [0.8, 1, 1] },
    { does: 'moves the range down to 0', bound: 'best', to: 0, gives: [0, 0, 0.2] },
    { does: 'takes best along with a low that passes it', bound: 'low', to: 0.5, gives: [0.5, 0.5, 0.6] },
    { does: 'takes high along with a low that passes it', bound: 'low', to: 0.7, gives: [0.7, 0.7, 0.7] },
    { does: 'takes best along with a high that passes it', bound: 'high', to: 0.3, gives: [0.2, 0.3, 0.3] },
    { does: 'takes low along with a high that passes it', bound: 'high', to: 0.1, gives: [0.1, 0.1, 0.1] },
    { does: 'moves a low alone below best', bound: 'low', to: 0.35, gives: [0.35, 0.4, 0.6] },
  ] as const)('$does', ({ bound, to, gives: [low, best, high] }) => {
    expect(withBound(range, bound, to)).toEqual({ low, best, high })
  })

  it('keeps the order, and grows no wider when best is moved', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (a, b, c, to) => {
        const [low = 0, best = 0, high = 0] = [a, b, c].toSorted((x, y) => x - y)
        for (const bound of ['low', 'best', 'high'] as const) {
          const next = withBound({ low, best, high }, bound, to)
          expect(next[bound]).toBe(to)
          expect(next.low).toBeLessThanOrEqual(next.best)
          expect(next.best).toBeLessThanOrEqual(next.high)
          expect(Math.min(next.low, 1 - next.high)).toBeGreaterThanOrEqual(0)
          if (bound === 'best') expect(next.high - next.low).toBeLessThanOrEqual(high - low + 1e-5)
        }
      }),
    )
  })
})

describe('moved', () => {
  it('keeps the width of a range as far as 0 and 1 let it', () => {
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0.5)).toEqual({ low: 0.3, best: 0.5, high: 0.8 })
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0.95)).toEqual({ low: 0.75, best: 0.95, high: 1 })
    expect(moved({ low: 0.2, best: 0.4, high: 0.7 }, 0)).toEqual({ low: 0, best: 0, high: 0.3 })
  })
})
