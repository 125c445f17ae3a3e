import type { ChallengeSubject } from '../../engine'
import { elementaryEffects, trajectoriesOf, type ElementaryEffects } from './morris'
import { meansAt, type MovedNumbers, type MovingOptions } from './moved-numbers'

export interface ScreeningJob extends MovedNumbers {
  /** Paths through all ranges; each takes a run more than there are numbers. */
  readonly trajectories: number
}

/** What moving a number over its range does to the mean of an outcome. */
export type ScreenedNumber = Omit<ElementaryEffects, 'input'> & { readonly subject: ChallengeSubject }

/**
 * Screen which numbers move an outcome, most first: elementary effects over whole ranges, with the same luck everywhere.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function screenNumbers(job: ScreeningJob, options: MovingOptions = {}): Promise<ScreenedNumber[]> {
  const { subjects, request } = job
  const trajectories = trajectoriesOf(subjects.length, job.trajectories, request.seed)
  const means = await meansAt(
    job,
    trajectories.flatMap(({ points }) => points),
    options,
  )
  const pointsEach = subjects.length + 1
  const results = trajectories.map((_, path) => means.slice(path * pointsEach, (path + 1) * pointsEach))
  return elementaryEffects(trajectories, results).flatMap(({ input, ...effects }) => {
    const subject = subjects[input]
    return subject ? [{ subject, ...effects }] : []
  })
}
