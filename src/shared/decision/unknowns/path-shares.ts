import { quantileOfSorted } from '../../engine'
import { meanEstimate } from '../estimate/mean-estimate'
import { STEP, type Trajectory } from './morris'

/** A share in [0, 1], as far as it is known. */
export interface KnownShare {
  readonly value: number
  /** Of the interval that holds it in 9 of 10; all there is where it is of a single path. */
  readonly low: number
  readonly high: number
}

/** What a unit of paths moved. */
export interface MovedUnit {
  readonly unit: number
  /** By path: its part of all that the steps of the path moved. */
  readonly shares: readonly number[]
  /** Their mean. Each path counts alike, so that one in a violent corner of the ranges does not decide by itself. */
  readonly share: KnownShare
  /** From -1, every step down, to 1, every step up; by shares. Of several inputs at once it says nothing. */
  readonly lean: number
  /** Size of the effect over a whole range: the middle path, and the one where it is largest. */
  readonly usual: number
  readonly most: number
  /** Paths on which it took the result from one side of 0 to the other. */
  readonly turned: number
}

/**
 * Share out among the units of paths what their steps moved, largest first; `results[trajectory][point]`.
 *
 * These are elementary effects (Morris 1991) that are divided by the sum of their sizes on the same path. Without that a mean of
 * sizes is owed to the few paths on which everything is large.
 *
 * @param least A result counts as on one side of 0 from here on.
 */
export function pathShares(
  trajectories: readonly Trajectory[],
  results: readonly (readonly number[])[],
  least = 0,
): MovedUnit[] {
  const units = trajectories[0]?.moved.length ?? 0
  const steps = Array.from({ length: units }, (): { change: number; share: number; turns: boolean }[] => [])
  trajectories.forEach(({ points, moved }, t) => {
    const at = (point: number) => results[t]?.[point] ?? NaN
    const changes = moved.map((_, i) => at(i + 1) - at(i))
    const total = changes.reduce((sum, change) => sum + Math.abs(change), 0)
    moved.forEach((unit, i) => {
      const change = changes[i] ?? NaN
      const turns = sideOfZero(at(i), least) * sideOfZero(at(i + 1), least) < 0
      const isUp = points[i + 1]?.some((place, input) => place > (points[i]?.[input] ?? place)) === true
      steps[unit]?.push({
        change: isUp ? change : -change,
        share: total === 0 ? 0 : Math.abs(change) / total,
        turns,
      })
    })
  })
  return steps
    .map((list, unit): MovedUnit => {
      const shares = list.map(({ share }) => share)
      const sizes = Float64Array.from(list, ({ change }) => Math.abs(change) / STEP).sort()
      const all = shares.reduce((sum, share) => sum + share, 0)
      const leaning = list.reduce((sum, { change, share }) => sum + Math.sign(change) * share, 0)
      return {
        unit,
        shares,
        share: knownShare(shares),
        lean: all === 0 ? 0 : leaning / all,
        usual: quantileOfSorted(sizes, 0.5),
        most: sizes.at(-1) ?? 0,
        turned: list.filter(({ turns }) => turns).length,
      }
    })
    .sort((a, b) => b.share.value - a.share.value || a.unit - b.unit)
}

/** Mean of shares of paths with its 90 % interval (Student's t), cut where no share can be. */
export function knownShare(shares: readonly number[]): KnownShare {
  if (shares.length < 2) return { value: shares[0] ?? 0, low: 0, high: 1 }
  const { mean, low, high } = meanEstimate(shares)
  return { value: mean, low: Math.max(0, low), high: Math.min(1, high) }
}

/** -1 or 1 where a result is at least so far from 0, else 0. */
export function sideOfZero(result: number, least: number): number {
  return Math.abs(result) >= least ? Math.sign(result) : 0
}
