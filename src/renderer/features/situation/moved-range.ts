import type { Estimate } from '../../../shared/engine'

/**
 * Set one number of a range in [0, 1]; the others make way so that they stay in order.
 *
 * The best estimate within its range leaves the ends where they are; beyond an end it takes both along by what it goes beyond, so
 * that somebody who moves it far has not said by that that little is known. An end that passes the best estimate takes it along,
 * and the other end only as far as it must.
 */
export function withBound(range: Estimate, bound: keyof Estimate, value: number): Estimate {
  const { low, best, high } = range
  switch (bound) {
    case 'low':
      return { low: value, best: Math.max(value, best), high: Math.max(value, high) }
    case 'best': {
      const beyond = Math.max(0, value - high) + Math.min(0, value - low)
      return beyond === 0 ? { low, best: value, high } : withBest(range, value, beyond)
    }
    case 'high':
      return { low: Math.min(value, low), best: Math.min(value, best), high: value }
  }
}

/** Move the best estimate with its range, as far as 0 and 1 let it. */
export const moved = (range: Estimate, best: number): Estimate => withBest(range, best, best - range.best)

const withBest = ({ low, high }: Estimate, best: number, endsBy: number): Estimate => ({
  low: Math.min(best, within(low + endsBy)),
  best,
  high: Math.max(best, within(high + endsBy)),
})

/** A sum of decimal numbers as they are written: 0.1 + 0.2 is 0.3. */
const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6
