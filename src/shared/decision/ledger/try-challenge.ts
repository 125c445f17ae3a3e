import {
  challengedEstimate,
  challengeSpan,
  NO_RESPONSE,
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
import type { JudgedOutcome } from '../paired/judged-outcome'
import { judgedDifference, type JudgedDifference } from '../paired/mean-way'
import { swapBeyondChance, type RankingSwap } from './ranking-swap'

export interface ChallengeJob {
  readonly ground: Ground
  readonly challenge: Pick<Challenge, 'subject' | 'alternative'>
  readonly plans: readonly ResponsePlan[]
  /** Seed, members, horizon and the outcomes that are read; its plan is replaced. */
  readonly request: EnsembleRequest
  /** What plans are judged by. */
  readonly outcome: JudgedOutcome
  /** One loss a member, in the outcome; less is better. */
  readonly read: (result: EnsembleResult) => ArrayLike<number>
  /** A runner of a model and scenario; disposed of after use. */
  readonly runnerOf: (ground: Ground) => SimulationRunner
  /** Halvings of the distance between the number and its alternative; default 6: to within 2 % of it. */
  readonly halvings?: number
  /**
   * Futures in which the value is looked for from which on the ranking changes; default all. Where these few do not say of the
   * ranking what all say, it is looked for in all.
   */
  readonly searched?: number
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
  /** What becomes of the leads that it is about; none where there is one plan only, or the number is of a response that none uses. */
  readonly leads: readonly ChallengedLead[]
  /** What other values would do; undefined where the alternative changes the ranking already. */
  readonly elsewhere: Elsewhere | undefined
}

/**
 * What becomes of the lead of one plan over another.
 * Losses of the first less those of the second, by the mean of paired futures, each with its 90 % interval; below 0 it is ahead.
 */
export interface ChallengedLead {
  /** By position, as the number stands. */
  readonly ahead: number
  readonly behind: number
  readonly original: JudgedDifference
  readonly alternative: JudgedDifference
}

/** The ends of what a number may be, tried where the alternative keeps the ranking. */
export interface Elsewhere {
  /** How the plans stand as the number stands, in the futures that the ends were tried in; absent where those are all. */
  readonly original?: StandingAt
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
  const all = job.request.memberCount
  let searched = Math.min(job.searched ?? all, all)
  // Values still to be tried in the futures that are searched, at most, beside the two that are tried in all; as less turn out to
  // be needed, the share of what is done grows, and where they turn out to be searched in all it stays until it is reached again.
  let most = Math.max(halvings, 2 * (1 + HALVINGS_ELSEWHERE))
  let [done, share] = [0, 0]
  const triedAt = async (value: number, at: Ground, memberCount: number): Promise<TriedValue> => {
    const runner = job.runnerOf(at)
    try {
      const losses: ArrayLike<number>[] = []
      for (const plan of job.plans) {
        const result = await runner.runEnsemble({ ...job.request, memberCount, plan }, { ...(signal && { signal }) })
        losses.push(job.read(result))
        done += memberCount
        share = Math.max(share, done / ((2 * all + most * searched) * job.plans.length))
        onProgress?.(share)
      }
      return { losses, standing: { value, ...meanRanking(losses, job.outcome) } }
    } finally {
      runner.dispose()
    }
  }
  const tryIt = (value: number, memberCount: number): Promise<TriedValue> =>
    triedAt(value, withValue(ground, challenge.subject, value), memberCount)
  const withIt = async (value: number): Promise<StandingAt> => (await tryIt(value, searched)).standing
  const asItStands = await triedAt(challengedEstimate(ground, challenge.subject).best, ground, all)
  const original = asItStands.standing
  const instead = await tryIt(challenge.alternative, all)
  const alternative = instead.standing
  const leads = leadsOf(job, asItStands, instead)
  const swap = swapBeyondChance(original, alternative)
  const [fewAsItStands, fewInstead] = [
    firstOf(asItStands, searched, job.outcome),
    firstOf(instead, searched, job.outcome),
  ]
  if (!isSameSwap(swapBeyondChance(fewAsItStands, fewInstead), swap)) searched = all
  const sought = searched === all ? original : fewAsItStands
  const keepsRanking = (standing: StandingAt): boolean => swapBeyondChance(sought, standing) === undefined
  const turnBetween = async (keeping: number, changing: number, times: number): Promise<number> => {
    let [kept, changed] = [keeping, changing]
    for (let halving = 0; halving < times; halving += 1) {
      const middle = (kept + changed) / 2
      if (keepsRanking(await withIt(middle))) kept = middle
      else changed = middle
    }
    return changed
  }
  if (swap) {
    most = halvings
    const changesFrom = await turnBetween(original.value, alternative.value, halvings)
    return { original, alternative, changesRanking: true, changesFrom, leads, elsewhere: undefined }
  }

  const span = challengeSpan(ground, challenge.subject)
  const tried = [original.value, alternative.value]
  const [lowest, highest] = [Math.min(...tried), Math.max(...tried)]
  const [low, high] = [Math.min(lowest, span.low), Math.max(highest, span.high)]
  const ways = [
    { kept: lowest, end: low },
    { kept: highest, end: high },
  ].filter(({ kept, end }) => kept !== end)
  most = ways.length * (1 + HALVINGS_ELSEWHERE)
  const turns: RankingTurn[] = []
  for (const { kept, end } of ways) {
    const standing = await withIt(end)
    if (keepsRanking(standing)) most -= HALVINGS_ELSEWHERE
    else turns.push({ from: await turnBetween(kept, end, HALVINGS_ELSEWHERE), end: standing })
  }
  return {
    original,
    alternative,
    changesRanking: false,
    changesFrom: undefined,
    leads,
    elsewhere: { ...(sought !== original && { original: sought }), low, high, turns },
  }
}

interface TriedValue {
  /** `losses[plan][member]`. */
  readonly losses: readonly ArrayLike<number>[]
  readonly standing: StandingAt
}

/** How the plans stand in the first futures alone: a future does not depend on how many others there are. */
function firstOf({ losses, standing }: TriedValue, memberCount: number, outcome: JudgedOutcome): StandingAt {
  const few = losses.map((row) => Array.from(row).slice(0, memberCount))
  return { value: standing.value, ...meanRanking(few, outcome) }
}

const isSameSwap = (one: RankingSwap | undefined, other: RankingSwap | undefined): boolean =>
  one?.ahead === other?.ahead && one?.behind === other?.behind

/**
 * The leads that a challenge is about: of the two plans that change places; else of the first two by the mean, where the number
 * touches either of them; and, where it is of a response, of each plan that uses it over no response.
 */
function leadsOf(
  { plans, outcome, challenge: { subject } }: ChallengeJob,
  original: TriedValue,
  alternative: TriedValue,
): readonly ChallengedLead[] {
  const swap = swapBeyondChance(original.standing, alternative.standing)
  const [first, second] = original.standing.order
  const difference = (ahead: number, behind: number, { losses }: TriedValue): JudgedDifference =>
    judgedDifference(
      { differences: Float64Array.from(losses[ahead] ?? [], (loss, member) => loss - (losses[behind]?.[member] ?? 0)) },
      outcome,
    )
  const leadOf = (ahead: number, behind: number): ChallengedLead => ({
    ahead,
    behind,
    original: difference(ahead, behind, original),
    alternative: difference(ahead, behind, alternative),
  })
  // Of two that change places the one that is ahead with the alternative was behind.
  if (swap) return [leadOf(swap.behind, swap.ahead)]
  if (first === undefined || second === undefined) return []
  const nothing = plans.findIndex(({ id }) => id === NO_RESPONSE.id)
  // What is usual elsewhere is taken to have been done before today, and so the number of such a response may touch every plan.
  const touchesAll = subject.kind !== 'effect' || isTouched(nothing, original, alternative)
  if (touchesAll) return [leadOf(first, second)]
  const users = plans.flatMap(({ responses }, plan) =>
    responses.some(({ instrument, intensity }) => instrument === subject.instrument && intensity > 0) ? [plan] : [],
  )
  const ofFront = [first, second].some((plan) => users.includes(plan)) ? [leadOf(first, second)] : []
  const isOfFront = (plan: number) =>
    ofFront.length > 0 && [first, second].toSorted().join() === [plan, nothing].toSorted().join()
  return [
    ...ofFront,
    ...(nothing < 0 ? [] : users.filter((plan) => !isOfFront(plan)).map((plan) => leadOf(plan, nothing))),
  ]
}

const isTouched = (plan: number, { losses: before }: TriedValue, { losses: after }: TriedValue): boolean =>
  Array.from(before[plan] ?? []).some((loss, member) => loss !== after[plan]?.[member])
