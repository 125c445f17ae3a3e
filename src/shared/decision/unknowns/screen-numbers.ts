import type { ChallengeSubject } from '../../engine'
import { unitTrajectories, type Trajectory } from './morris'
import type { MeansAt, MovingOptions, RunFutures } from './moved-numbers'
import { pathShares, type MovedUnit } from './path-shares'

export interface ScreeningJob {
  readonly subjects: readonly ChallengeSubject[]
  /** Positions of the subjects that move together; those in no unit stay where a path begins. */
  readonly units: readonly (readonly number[])[]
  readonly meansAt: MeansAt
  readonly seed: number
  /** Paths through the ranges; each takes a run more than there are units. */
  readonly paths: number
  /** Futures of a path: others for each, so that what paths have in common is not owed to a few futures. */
  readonly futuresOf: (path: number) => RunFutures
  /** From here on a result counts as on one side of 0. */
  readonly least: number
}

/** Paths that were tried, and what every run of them gave. */
export interface Screening {
  readonly trajectories: readonly Trajectory[]
  readonly results: readonly (readonly number[])[]
  /** Most first. */
  readonly units: readonly MovedUnit[]
}

export interface ScreeningOptions extends MovingOptions {
  /** Told after every path: what all paths so far give. */
  readonly onScreened?: (screening: Screening) => void
}

/**
 * Screen what moves an outcome, most first: elementary effects over whole ranges, with the same luck at all points of a path.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function screenNumbers(
  { subjects, units, meansAt, seed, paths, futuresOf, least }: ScreeningJob,
  { signal, onProgress, onScreened }: ScreeningOptions = {},
): Promise<Screening> {
  const all = unitTrajectories(subjects.length, units, paths, seed)
  let screening: Screening = { trajectories: [], results: [], units: [] }
  for (const [path, { points }] of all.entries()) {
    const means = await meansAt(subjects, points, {
      futures: futuresOf(path),
      ...(signal && { signal }),
      onProgress: (share) => onProgress?.((path + share) / paths),
    })
    const trajectories = all.slice(0, path + 1)
    const results = [...screening.results, means]
    screening = { trajectories, results, units: pathShares(trajectories, results, least) }
    onScreened?.(screening)
  }
  return screening
}
