import type { Interval } from './interval'

/** Exact 95 % interval of a share (Clopper and Pearson 1934), by bisection of the binomial tails. */
export function exactShare(count: number, of: number): Interval {
  if (!(of > 0)) throw new RangeError('A share needs at least one member')
  return {
    value: count / of,
    low: count === 0 ? 0 : bisect((share) => upperTail(count, of, share) < 0.025),
    high: count === of ? 1 : bisect((share) => 1 - upperTail(count + 1, of, share) > 0.025),
  }
}

const HALVINGS = 50

/** The point in [0, 1] below which `isLow` holds. */
function bisect(isLow: (share: number) => boolean): number {
  let low = 0
  let high = 1
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2
    if (isLow(middle)) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** P(at least `count` of `of`), summed over the terms upwards or downwards, whichever are fewer to lose digits. */
function upperTail(count: number, of: number, share: number): number {
  if (count <= 0) return 1
  if (count > of) return 0
  let term = Math.exp(logBinomial(of, count) + count * Math.log(share) + (of - count) * Math.log1p(-share))
  if (count > of * share) {
    let sum = 0
    for (let k = count; k <= of && term > sum * 1e-17; k += 1) {
      sum += term
      term *= ((of - k) / (k + 1)) * (share / (1 - share))
    }
    return sum
  }
  let below = 0
  for (let k = count; k > 0 && term > below * 1e-17; k -= 1) {
    term *= (k / (of - k + 1)) * ((1 - share) / share)
    below += term
  }
  return 1 - below
}

function logBinomial(of: number, count: number): number {
  let sum = 0
  for (let k = 1; k <= Math.min(count, of - count); k += 1) sum += Math.log((of - k + 1) / k)
  return sum
}
