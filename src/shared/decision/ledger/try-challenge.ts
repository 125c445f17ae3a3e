import {
  challengedEstimate,
  challengeSpan,
  withValue,
  type CancelSignal,
  type Challenge,
  type EnsembleRequest,
  type EnsembleResult,
  type Ground,
  type ResponsePlan,
  type SimulationRunner,
} from '../../engine'
import { meanEstimate } from '../estimate/mean-estimate'
import { meanRanking, type MeanRanking } from '../estimate/mean-ranking'
import type { MeanOverFutures } from '../paired/paired-comparison'
import { swapBeyondChance } from './ranking-swap'

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

/** What a challenge makes of the ranking. Plans that chance alone may part count as in the same place. */
export interface ChallengeFinding {
  readonly original: StandingAt
  readonly alternative: StandingAt
  readonly changesRanking: boolean
  /** Value from which on, towards the alternative, the ranking is another; undefined where the alternative keeps it. */
  readonly changesFrom: number | undefined
  /** What becomes of the lead that it is about; undefined where there is one plan only. */
  readonly lead: ChallengedLead | undefined
  /** What other values would do; undefined where the alternative changes the ranking already. */
  readonly elsewhere: Elsewhere | undefined
}

/**
 * What becomes of the lead of one plan over another: of the two that change places, else of the first two by the mean as the number stands.
 * Losses of the first less those of the second, by the mean of paired futures, each with its 90 % interval; below 0 it is ahead.
 */
export interface ChallengedLead {
  /** By position, as the number stands. */
  readonly ahead: number
  readonly behind: number
  readonly original: MeanOverFutures
  readonly alternative: MeanOverFutures
}

/** The ends of what a number may be, tried where the alternative keeps the ranking. */
export interface Elsewhere {
  /** Of the values that were tried. */
  readonly low: number
  readonly high: number
  /** At most one to either end; none: no value changes the ranking, unless it changes and changes back on the way to an end. */
  readonly turns: readonly RankingTurn[]
}

/** Where beyond the alternative the ranking becomes another. */
export interface RankingTurn {
  readonly from: number
  /** How the plans stand at the end that lies beyond. */
  readonly end: StandingAt
}

/** Halvings on the way to an end: to within 3 % of it, for what nobody entered. */
const HALVINGS_ELSEWHERE = 5

/**
 * Run plans with the number as it stands and with the alternative, under the same luck, and say whether the ranking changes
 * and from which value on. Where it stays, the ends of what the number may be are tried too.
 *
 * The value is found by halving: it is right where the ranking changes once on the way. A change that is taken back before the
 * alternative, or an end, is not looked for.
 *
 * @throws RangeError as withValue does. Rejects with the signal's reason when cancelled.
 */
export async function tryChallenge(
  job: ChallengeJob,
  { signal, onProgress }: { readonly signal?: CancelSignal; readonly onProgress?: (share: number) => void } = {},
): Promise<ChallengeFinding> {
  const { ground, challenge, halvings = 6 } = job
  // Values still to be tried, at most; as less turn out to be needed, the share of what is done only grows.
  let most = Math.max(halvings, 2 * (1 + HALVINGS_ELSEWHERE)) + 2
  let done = 0
  const triedAt = async (value: number, at: Ground): Promise<TriedValue> => {
    const runner = job.runnerOf(at)
    try {
      const losses: ArrayLike<number>[] = []
      for (const plan of job.plans) {
        const result = await runner.runEnsemble({ ...job.request, plan }, { ...(signal && { signal }) })
        losses.push(job.read(result))
        done += 1
        onProgress?.(done / (most * job.plans.length))
      }
      return { losses, standing: { value, ...meanRanking(losses) } }
    } finally {
      runner.dispose()
    }
  }
  const tryIt = (value: number): Promise<TriedValue> => triedAt(value, withValue(ground, challenge.subject, value))
  const withIt = async (value: number): Promise<StandingAt> => (await tryIt(value)).standing
  const asItStands = await triedAt(challengedEstimate(ground, challenge.subject).best, ground)
  const original = asItStands.standing
  const keepsRanking = (standing: StandingAt): boolean => swapBeyondChance(original, standing) === undefined
  const turnBetween = async (keeping: number, changing: number, times: number): Promise<number> => {
    let [kept, changed] = [keeping, changing]
    for (let halving = 0; halving < times; halving += 1) {
      const middle = (kept + changed) / 2
      if (keepsRanking(await withIt(middle))) kept = middle
      else changed = middle
    }
    return changed
  }

  const instead = await tryIt(challenge.alternative)
  const alternative = instead.standing
  const lead = leadBetween(asItStands, instead)
  if (!keepsRanking(alternative)) {
    most = 2 + halvings
    const changesFrom = await turnBetween(original.value, alternative.value, halvings)
    return { original, alternative, changesRanking: true, changesFrom, lead, elsewhere: undefined }
  }

  const span = challengeSpan(ground, challenge.subject)
  const tried = [original.value, alternative.value]
  const [lowest, highest] = [Math.min(...tried), Math.max(...tried)]
  const [low, high] = [Math.min(lowest, span.low), Math.max(highest, span.high)]
  const ways = [
    { kept: lowest, end: low },
    { kept: highest, end: high },
  ].filter(({ kept, end }) => kept !== end)
  most = 2 + ways.length * (1 + HALVINGS_ELSEWHERE)
  const turns: RankingTurn[] = []
  for (const { kept, end } of ways) {
    const standing = await withIt(end)
    if (keepsRanking(standing)) most -= HALVINGS_ELSEWHERE
    else turns.push({ from: await turnBetween(kept, end, HALVINGS_ELSEWHERE), end: standing })
  }
  return { original, alternative, changesRanking: false, changesFrom: undefined, lead, elsewhere: { low, high, turns } }
}

interface TriedValue {
  /** `losses[plan][member]`. */
  readonly losses: readonly ArrayLike<number>[]
  readonly standing: StandingAt
}

function leadBetween(original: TriedValue, alternative: TriedValue): ChallengedLead | undefined {
  const swap = swapBeyondChance(original.standing, alternative.standing)
  const [first, second] = original.standing.order
  // Of two that change places the one that is ahead with the alternative was behind.
  const [ahead, behind] = swap ? [swap.behind, swap.ahead] : [first, second]
  if (ahead === undefined || behind === undefined) return undefined
  const difference = ({ losses }: TriedValue): MeanOverFutures =>
    meanEstimate(Float64Array.from(losses[ahead] ?? [], (loss, member) => loss - (losses[behind]?.[member] ?? 0)))
  return { ahead, behind, original: difference(original), alternative: difference(alternative) }
}
