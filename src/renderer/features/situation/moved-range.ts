import type { Estimate } from '../../../shared/engine'

/**
 * Set one number of a range in [0, 1]; the others make way so that they stay in order.
 *
 * The best estimate within its range leaves the ends where they are; beyond an end it takes the whole range along, so that
 * somebody who moves it far has said by that neither that little is known nor that it cannot be higher. An end that passes the best estimate takes it along,
 * and the other end only as far as it must.
 */
export function withBound(range: Estimate, bound: keyof Estimate, value: number): Estimate {
  const { low, best, high } = range
  switch (bound) {
    case 'low':
      return { low: value, best: Math.max(value, best), high: Math.max(value, high) }
    case 'best':
      return value >= low && value <= high ? { low, best: value, high } : moved(range, value)
    case 'high':
      return { low: Math.min(value, low), best: Math.min(value, best), high: value }
  }
}

/** Move the best estimate with its range, as far as 0 and 1 let it. */
export function moved(range: Estimate, best: number): Estimate {
  const by = best - range.best
  return { low: Math.min(best, within(range.low + by)), best, high: Math.max(best, within(range.high + by)) }
}

/** A sum of decimal numbers as they are written: 0.1 + 0.2 is 0.3. */
const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1e6) / 1e6
