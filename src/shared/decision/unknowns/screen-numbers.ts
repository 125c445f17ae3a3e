import {
  challengedEstimate,
  exp,
  ln,
  withValue,
  type CancelSignal,
  type ChallengeSubject,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type SimulationRunner,
} from '../../engine'
import { meanOf } from '../estimate/mean-estimate'
import { elementaryEffects, trajectoriesOf, type ElementaryEffects } from './morris'

export interface ScreeningJob {
  readonly ground: Ground
  /** Numbers to move over their ranges; those without a range do nothing. */
  readonly subjects: readonly ChallengeSubject[]
  /** With its plan and the outcomes that are read. */
  readonly request: EnsembleRequest
  /** One number a member; its mean is what the effects are on. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
  /** A runner of a model and scenario; disposed of after use. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
  /** Paths through all ranges; each takes a run more than there are numbers. */
  readonly trajectories: number
}

/** What moving a number over its range does to the mean of an outcome. */
export type ScreenedNumber = Omit<ElementaryEffects, 'input'> & { readonly subject: ChallengeSubject }

/** From this factor between the ends of a range on, equal steps are equal factors. */
const LOG_FROM = 5

/**
 * Screen which numbers move an outcome, most first: elementary effects over whole ranges, with the same luck everywhere.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function screenNumbers(
  { ground, subjects, request, read, runnerOf, trajectories: count }: ScreeningJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<ScreenedNumber[]> {
  const ranges = subjects.map((subject) => {
    const { low, high } = challengedEstimate(ground, subject)
    const isLog = low > 0 && high / low >= LOG_FROM
    return {
      subject,
      valueAt: (place: number): number =>
        isLog ? exp(ln(low) + place * (ln(high) - ln(low))) : low + place * (high - low),
    }
  })
  const trajectories = trajectoriesOf(subjects.length, count, request.seed)
  const total = trajectories.length * (subjects.length + 1)
  let done = 0
  const results: number[][] = []
  for (const { points } of trajectories) {
    const means: number[] = []
    for (const places of points) {
      const moved = ranges.reduce(
        (at, { subject, valueAt }, i) => withValue(at, subject, valueAt(places[i] ?? 0)),
        ground,
      )
      const runner = runnerOf(moved)
      try {
        means.push(meanOf(read(await runner.runEnsemble(request, { ...(signal && { signal }) }))))
      } finally {
        runner.dispose()
      }
      done += 1
      onProgress?.(done / total)
    }
    results.push(means)
  }
  return elementaryEffects(trajectories, results).flatMap(({ input, ...effects }) => {
    const range = ranges[input]
    return range ? [{ subject: range.subject, ...effects }] : []
  })
}
