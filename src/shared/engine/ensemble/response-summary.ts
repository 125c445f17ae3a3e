import { ACCESS_THAT_SERVES, HELD_BY, HOLDS, type Hold } from '../month/response-standing'
import { quantileOfSorted } from './ensemble-bands'
import type { EnsembleResult } from './ensemble-request'
import { wilsonInterval, type ProbabilityEstimate } from './onset'
import { amountOfMost, type AmountOfMost } from './spend-summary'

/** Months over some members: the middle one, and the range that holds half of them. */
export interface MonthsOfHalf {
  readonly median: number
  readonly low50: number
  readonly high50: number
}

/** How something held a response up, whether or not it went ahead afterwards. */
export interface HoldUp {
  /** Share of members in which it did so in at least one month. */
  readonly share: ProbabilityEstimate
  /** Months lost to it by the horizon, among those members; null: in none. */
  readonly months: MonthsOfHalf | null
}

/** What became of one response over all members. */
export interface ResponseSummary {
  readonly id: string
  /** Share of members in which nothing kept it from going ahead by the horizon. */
  readonly goesAhead: ProbabilityEstimate
  /** Median month in which it went ahead, among those members; null: in none. */
  readonly medianAuthorisedStep: number | null
  /** Share of members in which it is in effect by the horizon: authorised, and its lead time over. */
  readonly inEffect: ProbabilityEstimate
  readonly medianEffectStep: number | null
  /** Shares of members in which it never goes ahead, by what stops it. */
  readonly stoppedBy: Readonly<Record<Hold, ProbabilityEstimate>>
  /** How often, and for how many months, each thing held it up. */
  readonly heldUp: Readonly<Record<Hold, HoldUp>>
  /** First month in which the budget did not pay for it, among the members in which that was so; null: in none. */
  readonly budgetShortFrom: MonthsOfHalf | null
  /** The same for political capital that did not cover it. */
  readonly capitalShortFrom: MonthsOfHalf | null
  /** Share of members in which attention is short at some time while it is in effect. */
  readonly attentionShort: ProbabilityEstimate
  /** First month in which it is, among those members; null: in none. */
  readonly attentionShortFrom: MonthsOfHalf | null
  /** Share of members in which access leaves less than three quarters of its wanted effects, over its months in effect. */
  readonly accessShort: ProbabilityEstimate
  /** First month in which it leaves so little, among those members; null: in none. */
  readonly accessShortFrom: MonthsOfHalf | null
  /** What attention and access leave of its wanted effects, mean over the members in which it is in effect, in [0, 1]. */
  readonly attentionLeft: number | null
  readonly accessLeft: number | null
  /** Cost units spent on it from today to the horizon. */
  readonly spent: AmountOfMost
}

/** Sum up what became of each response of a plan, in the order of the result. */
export function responseSummaries({ responses, memberCount }: EnsembleResult): ResponseSummary[] {
  return responses.ids.map((id, r) => {
    // Views, not copies: a comparison of six plans reads some hundreds of these rows while the window waits.
    const rowOf = <Row extends MemberRow>(row: Row, position = r): Row =>
      row.subarray(position * memberCount, (position + 1) * memberCount) as Row
    const authorised = rowOf(responses.authorisedStep).filter(isStep)
    const effectSteps = rowOf(responses.effectStep)
    const begun = effectSteps.filter(isStep)
    const heldBy = rowOf(responses.heldBy)
    const share = (count: number) => wilsonInterval(count, memberCount)
    const stopped = (reason: Hold) => share(heldBy.filter((held) => held === HELD_BY[reason]).length)
    const attention = rowOf(responses.attention)
    const access = rowOf(responses.access)
    const meanInEffect = (left: Float32Array) =>
      begun.length === 0
        ? null
        : left.reduce((sum, value, member) => sum + ((effectSteps[member] ?? -1) < 0 ? 0 : value), 0) / begun.length
    const heldUp = (reason: Hold): HoldUp => {
      const months = rowOf(responses.monthsHeld, r * HOLDS.length + HOLDS.indexOf(reason)).filter((held) => held > 0)
      return { share: share(months.length), months: monthsOfHalf(months) }
    }
    const isAccessShort = (_: number, member: number) => (access[member] ?? 1) < ACCESS_THAT_SERVES
    return {
      id,
      goesAhead: share(authorised.length),
      medianAuthorisedStep: monthsOfHalf(authorised)?.median ?? null,
      inEffect: share(begun.length),
      medianEffectStep: monthsOfHalf(begun)?.median ?? null,
      stoppedBy: {
        veto: stopped('veto'),
        council: stopped('council'),
        host: stopped('host'),
        budget: stopped('budget'),
        capital: stopped('capital'),
      },
      heldUp: {
        veto: heldUp('veto'),
        council: heldUp('council'),
        host: heldUp('host'),
        budget: heldUp('budget'),
        capital: heldUp('capital'),
      },
      budgetShortFrom: monthsOfHalf(rowOf(responses.budgetShortStep).filter(isStep)),
      capitalShortFrom: monthsOfHalf(rowOf(responses.capitalShortStep).filter(isStep)),
      attentionShort: share(attention.filter((left) => left < 1).length),
      attentionShortFrom: monthsOfHalf(rowOf(responses.attentionShortStep).filter(isStep)),
      accessShort: share(access.filter(isAccessShort).length),
      accessShortFrom: monthsOfHalf(rowOf(responses.accessShortStep).filter(isAccessShort).filter(isStep)),
      attentionLeft: meanInEffect(attention),
      accessLeft: meanInEffect(access),
      spent: amountOfMost(rowOf(responses.spent)),
    }
  })
}

/**
 * Whether to say for how long something held a response up. A veto that stops it lasts, and so does too little money or political
 * capital: it is said only if the response went ahead after some.
 */
export function isWaitedFor({ heldUp, stoppedBy }: Pick<ResponseSummary, 'heldUp' | 'stoppedBy'>, hold: Hold): boolean {
  const lasts = hold === 'veto' || hold === 'budget' || hold === 'capital'
  return !lasts || heldUp[hold].share.count > stoppedBy[hold].count
}

type MemberRow = Int16Array | Uint8Array | Float32Array

/** Steps are counted from 0; what never came is -1. */
const isStep = (step: number): boolean => step >= 0

function monthsOfHalf(months: ArrayLike<number>): MonthsOfHalf | null {
  if (months.length === 0) return null
  const sorted = Float32Array.from(months).sort()
  return {
    median: quantileOfSorted(sorted, 0.5),
    low50: quantileOfSorted(sorted, 0.25),
    high50: quantileOfSorted(sorted, 0.75),
  }
}
