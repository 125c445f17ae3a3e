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
  type ResponsePlan,
  type SimulationRunner,
} from '../../engine'
import { meanOf } from '../estimate/mean-estimate'

/** What numbers are moved in, and what is read of the runs. */
export interface MovedGround {
  readonly ground: Ground
  /** With its plan and the outcomes that are read. */
  readonly request: EnsembleRequest
  /** Held against the plan under the same luck: the effects are on the mean difference, plan less this one. Absent: on the mean. */
  readonly against?: ResponsePlan
  /** One number a member; its mean is what the effects are on. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
  /** A runner of a model and scenario; disposed of after use. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
}

/** Futures that a point is run in. */
export interface RunFutures {
  readonly firstMember: number
  readonly memberCount: number
}

export interface MovingOptions {
  /** Other futures than those of the request. */
  readonly futures?: RunFutures
  readonly signal?: CancelSignal
  /** Share of the points that are done, in [0, 1]. */
  readonly onProgress?: (share: number) => void
}

/**
 * Gives the mean of an outcome at each point: one place in [0, 1] a number, 0 the low end of its range and 1 the high end.
 *
 * Rejects with the signal's reason when cancelled.
 *
 * @param subjects Numbers to move; those without a range do nothing, and all others stay at their best estimates.
 */
export type MeansAt = (
  subjects: readonly ChallengeSubject[],
  points: readonly (readonly number[])[],
  options?: MovingOptions,
) => Promise<number[]>

/** From this factor between the ends of a range on, equal steps are equal factors. */
const LOG_FROM = 5

/** Means where we are, point after point; the luck is the same everywhere. */
export const meansOn =
  ({ ground, request, against, read, runnerOf }: MovedGround): MeansAt =>
  async (subjects, points, { futures, signal, onProgress } = {}) => {
    const ranges = subjects.map((subject) => ({ subject, valueAt: valuesOver(ground, subject) }))
    const means: number[] = []
    let moved = ground
    let before: readonly number[] = []
    for (const places of points) {
      // From one point of a path to the next most numbers stay where they are.
      moved = ranges.reduce((at, { subject, valueAt }, i) => {
        const place = places[i] ?? 0
        return place === before[i] ? at : withValue(at, subject, valueAt(place))
      }, moved)
      before = places
      const runner = runnerOf(moved)
      const meanWith = async (plan: ResponsePlan) =>
        meanOf(read(await runner.runEnsemble({ ...request, ...futures, plan }, { ...(signal && { signal }) })))
      try {
        const mean = await meanWith(request.plan)
        means.push(against ? mean - (await meanWith(against)) : mean)
      } finally {
        runner.dispose()
      }
      onProgress?.(means.length / points.length)
    }
    return means
  }

/** The value of a number at each place of its range. */
function valuesOver(ground: Ground, subject: ChallengeSubject): (place: number) => number {
  const { low, high } = challengedEstimate(ground, subject)
  const isLog = low > 0 && high / low >= LOG_FROM
  return (place) => (isLog ? exp(ln(low) + place * (ln(high) - ln(low))) : low + place * (high - low))
}
