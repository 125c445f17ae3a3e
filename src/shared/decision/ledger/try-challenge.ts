import {
  challengedEstimate,
  withValue,
  type CancelSignal,
  type Challenge,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type ResponsePlan,
  type SimulationRunner,
} from '../../engine'
import { meanRanking, type MeanRanking } from '../estimate/mean-ranking'

export interface ChallengeJob {
  readonly ground: Ground
  readonly challenge: Pick<Challenge, 'subject' | 'alternative'>
  readonly plans: readonly ResponsePlan[]
  /** Seed, members, horizon and the outcomes that are read; its plan is replaced. */
  readonly request: EnsembleRequest
  /** One loss a member; less is better. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
  /** A runner of a model and scenario; disposed of after use. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
  /** Halvings of the distance between the number and its alternative; default 6: to within 2 % of it. */
  readonly halvings?: number
}

/** How plans stand with one value in place. */
export interface StandingAt extends MeanRanking {
  readonly value: number
}

/** What a challenge makes of the ranking. */
export interface ChallengeFinding {
  readonly original: StandingAt
  readonly alternative: StandingAt
  readonly changesRanking: boolean
  /** Value from which on, towards the alternative, the ranking is another; undefined where the alternative keeps it. */
  readonly changesFrom: number | undefined
}

/**
 * Run plans with the number as it stands and with the alternative, under the same luck, and say whether the ranking changes
 * and from which value on.
 *
 * The value is found by halving: it is right where the ranking changes once on the way. A change that is taken back before the
 * alternative is not looked for.
 *
 * @throws RangeError as withValue does. Rejects with the signal's reason when cancelled.
 */
export async function tryChallenge(
  job: ChallengeJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<ChallengeFinding> {
  const { ground, challenge, halvings = 6 } = job
  const runs = (halvings + 2) * job.plans.length
  let done = 0
  const standingAt = async (value: number, at: Ground): Promise<StandingAt> => {
    const runner = job.runnerOf(at)
    try {
      const losses: ArrayLike<number>[] = []
      for (const plan of job.plans) {
        const result = await runner.runEnsemble({ ...job.request, plan }, { ...(signal && { signal }) })
        losses.push(job.read(result))
        done += 1
        onProgress?.(done / runs)
      }
      return { value, ...meanRanking(losses) }
    } finally {
      runner.dispose()
    }
  }
  const withIt = (value: number): Promise<StandingAt> => standingAt(value, withValue(ground, challenge.subject, value))
  const original = await standingAt(challengedEstimate(ground, challenge.subject).best, ground)
  const alternative = await withIt(challenge.alternative)
  const keepsRanking = ({ order }: StandingAt): boolean => order.join() === original.order.join()
  if (keepsRanking(alternative)) return { original, alternative, changesRanking: false, changesFrom: undefined }
  let [kept, changed] = [original.value, alternative.value]
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (kept + changed) / 2
    if (keepsRanking(await withIt(middle))) kept = middle
    else changed = middle
  }
  return { original, alternative, changesRanking: true, changesFrom: changed }
}
