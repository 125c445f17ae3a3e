import type { Cause, MemberTrace } from '../../engine'
import { meanEstimate, meanOf } from '../estimate/mean-estimate'
import type { JudgedOutcome } from '../paired/judged-outcome'
import { judgedShare, type JudgedDifference } from '../paired/mean-way'

/** Steps over which a change is explained; `from` < `to`. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** What a change is owed to one cause, inside this model. */
export interface CauseShare {
  readonly cause: Cause
  /** Mean over members, with its 90 % interval, in the unit of the quantity; and which way it goes beyond chance. */
  readonly share: JudgedDifference
  /** Mean by step of the window, 0 at its start. */
  readonly series: readonly number[]
  /**
   * Of a level or a signal: by how much it stands higher than in what is traced from, in [-1, 1], mean over the ends of the window's
   * months and over members.
   */
  readonly moved?: number
}

/** A change over a window, shared out among its causes. */
export interface Attribution extends Window {
  readonly memberCount: number
  /** Mean of the quantity at the start and the end of the window. */
  readonly start: number
  readonly end: number
  /** With the way it went beyond chance, by the rule that the quantity is judged by. */
  readonly change: JudgedDifference
  /** Causes that moved it at all, largest share first; the shares sum to the mean change to rounding. */
  readonly causes: readonly CauseShare[]
}

/**
 * Share out the mean change of a traced quantity over a window.
 *
 * @param traces Of members of one tracer; `causes` and `stepCount` are the tracer's.
 * @param judged The outcome that is traced; absent: a quantity of the model.
 * @throws RangeError if there are no members, or the window does not lie inside the run.
 */
export function attributionOf(
  { causes, stepCount }: { readonly causes: readonly Cause[]; readonly stepCount: number },
  traces: readonly MemberTrace[],
  { from, to }: Window,
  judged?: JudgedOutcome,
): Attribution {
  if (traces.length === 0) throw new RangeError('There is no member to explain a change by')
  if (!(from >= 0 && from < to && to < stepCount)) {
    throw new RangeError(`The window is ${from} to ${to}; it must lie inside 0 to ${stepCount - 1} and not be empty`)
  }
  const moved = causes.flatMap((cause, position): CauseShare[] => {
    const owed = (step: number): Float64Array =>
      Float64Array.from(traces, ({ shares }) => {
        const at = (when: number): number => shares[when * causes.length + position] ?? 0
        return at(step) - at(from)
      })
    const whole = owed(to)
    const series = Array.from({ length: to - from + 1 }, (_, i) => meanOf(owed(from + i)))
    if (whole.every((share) => share === 0) && series.every((share) => share === 0)) return []
    const share = { cause, share: judgedShare(whole, meanEstimate(whole), judged), series }
    if (cause.kind !== 'level' && cause.kind !== 'signal') return [share]
    const months = Array.from({ length: to - from }, (_, i) => from + 1 + i)
    const moves = traces.map((trace) => trace.moves)
    const moved = meanOf(months.flatMap((step) => moves.map((one) => one[step * causes.length + position] ?? NaN)))
    return [{ ...share, moved }]
  })
  const values = (step: number): Float64Array => Float64Array.from(traces, (trace) => trace.values[step] ?? NaN)
  const start = values(from)
  const end = values(to)
  const changes = end.map((value, member) => value - (start[member] ?? NaN))
  return {
    from,
    to,
    memberCount: traces.length,
    start: meanOf(start),
    end: meanOf(end),
    change: judgedShare(changes, meanEstimate(changes), judged),
    causes: moved.sort((a, b) => Math.abs(b.share.mean) - Math.abs(a.share.mean)),
  }
}

/** The same in another unit: a share of futures in hundredths. */
export function attributionInUnit(attribution: Attribution, factor: number): Attribution {
  const scaled = ({ mean, low, high, way }: JudgedDifference): JudgedDifference => ({
    way,
    mean: mean * factor,
    low: low * factor,
    high: high * factor,
  })
  return {
    ...attribution,
    start: attribution.start * factor,
    end: attribution.end * factor,
    change: scaled(attribution.change),
    causes: attribution.causes.map((one) => ({
      ...one,
      share: scaled(one.share),
      series: one.series.map((value) => value * factor),
    })),
  }
}

/** Smaller shares of all that moved either way are not told one by one. */
const LEAST_SHARE = 0.03

const sumOfSizes = (causes: readonly CauseShare[]): number =>
  causes.reduce((sum, { share }) => sum + Math.abs(share.mean), 0)

/** Causes to be shown one by one, and all others together. */
export interface NotableCauses {
  readonly shown: readonly CauseShare[]
  /** Mean share of everything else. */
  readonly rest: number
}

/**
 * Pick the causes that are worth showing: those that the sentence names, and of the others at most so many, each at least a
 * share of all that moved either way.
 *
 * @param least As a share of the sum of absolute shares; default 3 %.
 */
export function notableCauses(attribution: Attribution, most = 12, least = LEAST_SHARE): NotableCauses {
  const { causes } = attribution
  const { raised, lowered, trigger } = changeSentence(attribution, least)
  const named: readonly (CauseShare | undefined)[] = [...raised, lowered, trigger]
  const all = sumOfSizes(causes)
  const isShown = (one: CauseShare, place: number): boolean =>
    named.includes(one) || (place < most && Math.abs(one.share.mean) >= least * all)
  const shown = causes.filter(isShown)
  const rest = causes.filter((one) => !shown.includes(one)).reduce((sum, { share }) => sum + share.mean, 0)
  return { shown, rest }
}

/** What a sentence about a change names: its numbers are those of the attribution. */
export interface ChangeSentence extends Window {
  readonly change: JudgedDifference
  /** The largest two that raised it, largest first. */
  readonly raised: readonly CauseShare[]
  /** The largest that lowered it. */
  readonly lowered: CauseShare | undefined
  /** The trigger that moved it most, if any did by as much as is named. */
  readonly trigger: CauseShare | undefined
}

/**
 * Pick what a sentence about a change should name: what moved it most, chance and the wearing off of the assessment among it.
 *
 * @param least Nothing is named that is less, as a share of the sum of absolute shares; default 3 %.
 */
export function changeSentence(attribution: Attribution, least = LEAST_SHARE): ChangeSentence {
  const { from, to, change, causes } = attribution
  const all = sumOfSizes(causes)
  const named = causes.filter(({ share }) => Math.abs(share.mean) >= least * all)
  return {
    from,
    to,
    change,
    raised: named.filter(({ share }) => share.mean > 0).slice(0, 2),
    lowered: named.find(({ share }) => share.mean < 0),
    trigger: named.find(({ cause }) => cause.kind === 'trigger'),
  }
}
