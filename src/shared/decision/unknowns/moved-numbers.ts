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

/** Numbers that are moved over their ranges, and what is read of the runs. */
export interface MovedNumbers {
  readonly ground: Ground
  /** Numbers to move; those without a range do nothing. */
  readonly subjects: readonly ChallengeSubject[]
  /** With its plan and the outcomes that are read. */
  readonly request: EnsembleRequest
  /** One number a member; its mean is what the effects are on. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
  /** A runner of a model and scenario; disposed of after use. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
}

export interface MovingOptions {
  readonly signal?: CancelSignal
  /** Share of the points that are done, in [0, 1]. */
  readonly onProgress?: (share: number) => void
}

/** From this factor between the ends of a range on, equal steps are equal factors. */
const LOG_FROM = 5

/**
 * Mean of the outcome at each point: one place in [0, 1] a number, 0 the low end of its range and 1 the high end. The luck is the
 * same everywhere.
 *
 * Rejects with the signal's reason when cancelled.
 */
export async function meansAt(
  { ground, subjects, request, read, runnerOf }: MovedNumbers,
  points: readonly (readonly number[])[],
  { signal, onProgress }: MovingOptions = {},
): Promise<number[]> {
  const ranges = subjects.map((subject) => {
    const { low, high } = challengedEstimate(ground, subject)
    const isLog = low > 0 && high / low >= LOG_FROM
    const valueAt = (place: number): number =>
      isLog ? exp(ln(low) + place * (ln(high) - ln(low))) : low + place * (high - low)
    return { subject, valueAt }
  })
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
    onProgress?.(means.length / points.length)
  }
  return means
}
