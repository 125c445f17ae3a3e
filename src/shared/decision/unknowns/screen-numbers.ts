import type { ChallengeSubject } from '../../engine'
import { elementaryEffects, trajectoriesOf, type ElementaryEffects } from './morris'
import type { MeansAt, MovingOptions } from './moved-numbers'

export interface ScreeningJob {
  readonly subjects: readonly ChallengeSubject[]
  readonly meansAt: MeansAt
  readonly seed: number
  /** Paths through all ranges; each takes a run more than there are numbers. */
  readonly trajectories: number
}

/** What moving a number over its range does to the mean of an outcome. */
export type ScreenedNumber = Omit<ElementaryEffects, 'input'> & { readonly subject: ChallengeSubject }

export interface ScreeningOptions extends MovingOptions {
  /** Told after every path: what all paths so far give. */
  readonly onScreened?: (numbers: readonly ScreenedNumber[], pathsDone: number) => void
}

/**
 * Screen which numbers move an outcome, most first: elementary effects over whole ranges, with the same luck everywhere.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function screenNumbers(
  { subjects, meansAt, seed, trajectories: pathCount }: ScreeningJob,
  { signal, onProgress, onScreened }: ScreeningOptions = {},
): Promise<ScreenedNumber[]> {
  const trajectories = trajectoriesOf(subjects.length, pathCount, seed)
  const results: number[][] = []
  let screened: ScreenedNumber[] = []
  for (const { points } of trajectories) {
    const before = results.length
    results.push(
      await meansAt(subjects, points, {
        ...(signal && { signal }),
        onProgress: (share) => onProgress?.((before + share) / pathCount),
      }),
    )
    screened = elementaryEffects(trajectories.slice(0, results.length), results).flatMap(({ input, ...effects }) => {
      const subject = subjects[input]
      return subject ? [{ subject, ...effects }] : []
    })
    onScreened?.(screened, results.length)
  }
  return screened
}
