import {
  LEAST_TO_COMPARE,
  changeByMoving,
  isYesNo,
  judgedDifference,
  pastUntil,
  showsBenefit,
  type DelayCost,
  type JudgedDifference,
  type JudgedOutcome,
  type TimingCurve,
  type TimingPoint,
} from '../../../../shared/decision'
import { rangeText, tenthsText, type Say } from '../../../words/probability-wording'

interface TimingWords {
  readonly t: Say
  readonly chance: Say
  readonly count: (value: number) => string
  /** "12, 9 and 6". */
  readonly list: (items: readonly string[]) => string
  /** A mean difference with its interval: "340 more deaths (90 % interval 120–560)". */
  readonly difference: (mean: JudgedDifference) => string
  readonly outcome: JudgedOutcome
  readonly outcomeName: string
  /** What comes or does not, inside a sentence; empty of an amount. */
  readonly event: string
  readonly months: number
  /** Of how many futures the curve is drawn, and what all of them say; empty where it is of all. */
  readonly futures: readonly string[]
  /** Steps in which what is moved begins as planned; 0 is today. */
  readonly startSteps: readonly number[]
  /** Steps by which what is moved has ended as planned, after the longest lead time. */
  readonly endSteps: readonly number[]
  /** "a start", "a start of Peacekeepers alone". */
  readonly start: string
  /** A month from today: "+6". */
  readonly month: (step: number) => string
  /** Lead times of what is moved: "1–3 mo". */
  readonly lead: string
}

/** Months from the planned start that the caption speaks of. */
const HALF_A_YEAR = 6

/** Months later than planned at which half of the benefit is gone, whole and one at least: starts are months. */
export const halfGoneMonths = ({ marks: { halfGoneAt } }: TimingCurve): number | null =>
  halfGoneAt === null ? null : Math.max(1, Math.round(halfGoneAt))

/**
 * Months later than planned from which on it is too late to decide; null: no start tried is, or as planned none is shown to help.
 *
 * Of a plan that is worse by its mean, nothing is lost by that yardstick: to call a start too late would praise the ones before.
 */
export const tooLateMonths = (curve: TimingCurve): number | null => {
  const { tooLateFrom } = curve.marks
  const planned = pointAt(curve, 0)
  if (planned?.againstNoResponse.leaning !== 'better' || planned.againstNoResponse.way === 'above') return null
  return tooLateFrom !== null && tooLateFrom > 0 ? tooLateFrom : null
}

/**
 * Whether futures show no benefit any more before the mean has lost half of it.
 *
 * "Too late" before "half lost" would read as a contradiction: each is then told by its own yardstick.
 */
export function isUnclearBeforeHalf(curve: TimingCurve): boolean {
  const [tooLate, half, planned] = [tooLateMonths(curve), halfGoneMonths(curve), pointAt(curve, 0)]
  return tooLate !== null && planned !== undefined && showsBenefit(planned) && (half === null || tooLate <= half)
}

export interface TimingText {
  /** When half of the benefit is gone and when it is too late, or why neither can be said. */
  readonly answer: string
  /** What is drawn, of how many futures, and whether earlier starts are worse. */
  readonly caption: string
  /** What else can be said of starts. */
  readonly more: readonly string[]
}

/**
 * What a timing curve shows beside what a later start adds, in words.
 *
 * Of an amount the curve draws the mean, while whether a start is better is told by futures: the words name each of the two.
 */
export function timingText(curve: TimingCurve, costs: readonly DelayCost[], words: TimingWords): TimingText {
  const { t, outcome, outcomeName, event, months, futures, lead } = words
  const isShare = isYesNo(outcome)
  const caption = [
    t(isShare ? 'timing.caption' : 'timing.captionOf', { count: months, outcome: outcomeName, event }),
    ...futures,
    t('timing.lead', { months: lead }),
    ...earlierWorseTexts(curve, words),
  ]
  return {
    answer: benefitTexts(curve, costs, words).join(' '),
    caption: caption.join(' '),
    more: [
      ...(saysOnlyTooLate(curve, words) ? [t('timing.half.none', {})] : []),
      ...earlierWorseBy(curve, words),
      ...(isShare ? movedChances(curve, words) : movedAmounts(curve, words)),
      ...lastStartTexts(curve, words),
      t('timing.leadMeans', {}),
      // Under the curve it may stand already.
      ...(endsEarlier(curve, words) ? [] : [t('timing.durations', {})]),
      ...startTexts(curve, words),
    ],
  }
}

const pointAt = ({ points }: TimingCurve, shift: number): TimingPoint | undefined =>
  points.find(({ shiftMonths }) => shiftMonths === shift)

const changeOf = ({ againstPlanned: { benefit, leaning } }: TimingPoint, outcome: JudgedOutcome) =>
  changeByMoving(benefit, isYesNo(outcome) ? leaning : undefined)

const leaningAsPlanned = (curve: TimingCurve) => pointAt(curve, 0)?.againstNoResponse.leaning

const isTooFew = (curve: TimingCurve): boolean => curve.noResponse.memberCount < LEAST_TO_COMPARE

/** What is told of the chance of what comes or does not, or of futures that an amount differs in. */
const marked = (
  { t, outcome, event }: TimingWords,
  mark: string,
  values: Readonly<Record<string, number>> = {},
): string => t(isYesNo(outcome) ? `timing.${mark}` : `timing.of.${mark}`, { ...values, event })

/** What half a year does to the chance of what comes or does not, which the curve draws and futures count alike. */
function movedChances(curve: TimingCurve, { t, chance, event, outcome }: TimingWords): string[] {
  const planned = pointAt(curve, 0)
  const said = (moved: TimingPoint | undefined, when: 'later' | 'earlier') =>
    planned?.judgedChance && moved?.judgedChance
      ? [
          t(`timing.${when}.${changeOf(moved, outcome)}`, {
            event,
            from: rangeText(planned.judgedChance, chance),
            to: rangeText(moved.judgedChance, chance),
          }),
        ]
      : []
  return [...said(pointAt(curve, HALF_A_YEAR), 'later'), ...said(pointAt(curve, -HALF_A_YEAR), 'earlier')]
}

/** In how many futures half a year makes it better or worse and, for the earlier start, what it does to the mean. */
function movedAmounts(curve: TimingCurve, { t, chance, count, difference, outcome }: TimingWords): string[] {
  const said = (moved: TimingPoint | undefined, when: 'later' | 'earlier') => {
    if (!moved) return []
    const { better, worse } = moved.againstPlanned
    const mean = judgedDifference(moved.againstPlanned, outcome)
    const isOpen = mean.low <= 0 && mean.high >= 0 && mean.low < mean.high
    const futures = t(`timing.of.${changeOf(moved, outcome)}`, {
      worse: tenthsText(worse, chance, count),
      better: tenthsText(better, chance, count),
    })
    return [t(`timing.of.${when}`, { mean: isOpen ? t('timing.of.unclear', {}) : difference(mean), futures })]
  }
  return [...said(pointAt(curve, HALF_A_YEAR), 'later'), ...said(pointAt(curve, -HALF_A_YEAR), 'earlier')]
}

/** How long the benefit of the plan lasts if it waits; where none is shown as planned, only that. */
function benefitTexts(curve: TimingCurve, costs: readonly DelayCost[], words: TimingWords): string[] {
  if (isTooFew(curve)) {
    const { memberCount } = curve.noResponse
    const said = { count: memberCount, formatted: words.count(memberCount), least: words.count(LEAST_TO_COMPARE) }
    return [words.t('tooFewFutures', said)]
  }
  const leaning = leaningAsPlanned(curve)
  if (leaning === 'worse') return [marked(words, 'harmful')]
  const harm = harmByMean(curve, words)
  if (harm && leaning !== 'better') return [words.t('timing.of.harmfulByMean', { difference: words.difference(harm) })]
  if (leaning !== 'better') return [marked(words, 'noBenefit'), words.t('timing.notSaid', {})]
  const tooLate = tooLateMonths(curve)
  const half = saysOnlyTooLate(curve, words) ? [] : halfTexts(curve, costs, words)
  if (tooLate === null) return half
  if (isUnclearBeforeHalf(curve)) return [marked(words, 'noneClearFrom', { count: tooLate }), ...half]
  return [...half, marked(words, 'tooLateFrom', { count: tooLate })]
}

/** Whether by the mean there is no benefit of which half could be lost, while futures say from when on it is too late: that is the answer. */
const saysOnlyTooLate = (curve: TimingCurve, words: TimingWords): boolean => {
  const planned = pointAt(curve, 0)
  const hasMeanBenefit = planned !== undefined && showsBenefit(planned)
  return !isTooFew(curve) && !hasMeanBenefit && !harmByMean(curve, words) && tooLateMonths(curve) !== null
}

/** By how much a start is worse than no response by its mean, beyond luck. */
function harmOf({ againstNoResponse }: TimingPoint, outcome: JudgedOutcome): JudgedDifference | undefined {
  return againstNoResponse.way === 'above' ? judgedDifference(againstNoResponse, outcome) : undefined
}

/** The same of the plan as planned, which is said over the table too. */
function harmByMean(curve: TimingCurve, { outcome }: TimingWords): JudgedDifference | undefined {
  const planned = pointAt(curve, 0)
  // Of a chance, futures and the mean are one.
  return planned && !isYesNo(outcome) ? harmOf(planned, outcome) : undefined
}

/** When half of the benefit is gone: the month is that of the first start which can still be decided. */
function halfTexts(curve: TimingCurve, costs: readonly DelayCost[], words: TimingWords): string[] {
  const { t, startSteps, month, start } = words
  const planned = pointAt(curve, 0)
  const harm = harmByMean(curve, words)
  if (harm) return [t('timing.half.worse', { difference: words.difference(harm) })]
  if (!planned || !showsBenefit(planned)) return [t('timing.half.none', {})]
  const by = marked(words, 'by')
  const half = halfGoneMonths(curve)
  if (half === null) {
    const last = curve.points.at(-1)?.shiftMonths ?? 0
    const isCostly = costs.find(({ months }) => months === last)?.change === 'more'
    return [t(isCostly ? 'timing.half.notBy' : 'timing.half.notTried', { by, count: last, start })]
  }
  const first = firstOpen(startSteps)
  if (first === null) return [t('timing.half.gone', { by, count: half, start }), t('timing.half.begun', {})]
  const values = {
    month: month(first + half),
    planned: first === 0 ? t('timing.half.today', {}) : t('timing.half.month', { month: month(first) }),
  }
  return [t('timing.half.goneAt', { by, count: half, start, ...values })]
}

/** How many responses are taken as begun before today. */
const begunOf = (startSteps: readonly number[]): number => startSteps.filter((step) => step < 0).length

/** First step in which something begins that has not begun before today, and so can still be decided; null: nothing does. */
function firstOpen(startSteps: readonly number[]): number | null {
  const open = startSteps.filter((step) => step >= 0)
  return open.length === 0 ? null : Math.min(...open)
}

/** What the last start that was tried still does: what futures show, the mean that is drawn need not. */
function lastStartTexts(curve: TimingCurve, words: TimingWords): string[] {
  const last = curve.points.at(-1)
  const planned = pointAt(curve, 0)
  if (!last || !planned || last.againstNoResponse.leaning !== 'better') return []
  // Beside a mean that tells of harm, a later start that futures call better would read as a contradiction.
  if (harmByMean(curve, words)) return []
  const count = last.shiftMonths
  if (!isYesNo(words.outcome) && harmOf(last, words.outcome)) return [marked(words, 'laterWorseByMean', { count })]
  if (leaningAsPlanned(curve) !== 'better') return [marked(words, 'laterHelps', { count })]
  if (isYesNo(words.outcome) || showsBenefit(last)) return [marked(words, 'notTooLate', { count })]
  return [marked(words, showsBenefit(planned) ? 'meanGone' : 'futuresOnly', { count })]
}

/** Earlier starts that are worse than the planned one, the earliest first: by futures, by the mean, or either. */
function worseEarlier({ points, marks }: TimingCurve, outcome: JudgedOutcome) {
  const byFutures = points.filter(({ shiftMonths }) => marks.tooEarly.includes(shiftMonths))
  // Of a chance, futures and the mean are one.
  const byMean = isYesNo(outcome)
    ? []
    : points.filter(({ shiftMonths, againstPlanned: { way } }) => shiftMonths < 0 && way === 'above')
  const shifts = new Set([...byFutures, ...byMean].map(({ shiftMonths }) => shiftMonths))
  return { shifts: [...shifts].toSorted((a, b) => a - b), byFutures, byMean }
}

/**
 * Whether earlier starts are worse of which some is then planned to end before the horizon.
 *
 * Of a plan that shows no benefit the end is no likely reason: more of it may be worse.
 */
function endsEarlier(curve: TimingCurve, words: TimingWords): boolean {
  const [first] = curve.points
  return (
    first !== undefined &&
    !isTooFew(curve) &&
    worseEarlier(curve, words.outcome).shifts.length > 0 &&
    leaningAsPlanned(curve) === 'better' &&
    !harmByMean(curve, words) &&
    words.endSteps.some((step) => step + first.shiftMonths < words.months)
  )
}

/** Which earlier starts are worse and, where that is a likely reason, that they end earlier. */
function earlierWorseTexts(curve: TimingCurve, words: TimingWords): string[] {
  const { t, chance, count, list, outcome } = words
  const { shifts, byFutures } = worseEarlier(curve, outcome)
  if (isTooFew(curve) || shifts.length === 0) return []
  const earlier = { months: list(shifts.map((shift) => count(-shift))), count: shifts.length }
  // Worse in a few futures, and next to never better, is no reason by itself: it is said in how many.
  const [most] = byFutures.map(({ againstPlanned: { worse } }) => worse).toSorted((a, b) => b.count - a.count)
  const told =
    most && byFutures.length === shifts.length
      ? t('timing.tooEarlyIn', { ...earlier, range: rangeText(most, chance) })
      : t('timing.tooEarly', earlier)
  return [told, ...(endsEarlier(curve, words) ? [t('timing.endsEarlier', {})] : [])]
}

/** By which yardstick earlier starts of an amount are worse, where it is only one of the two. */
function earlierWorseBy(curve: TimingCurve, { t, outcome }: TimingWords): string[] {
  const { byFutures, byMean } = worseEarlier(curve, outcome)
  if (isYesNo(outcome) || isTooFew(curve) || byFutures.length > 0 === byMean.length > 0) return []
  return [t(byMean.length > 0 ? 'timing.of.tooEarlyByMean' : 'timing.of.tooEarly', {})]
}

/** Starts that are not as free as they are drawn: before today, as early as a plan may say, or after the horizon. */
function startTexts(curve: TimingCurve, { t, months, month, startSteps }: TimingWords): string[] {
  const { points } = curve
  const [first, last] = [points[0], points.at(-1)]
  const firstStep = Math.min(...startSteps)
  const begun = begunOf(startSteps)
  const isHalfSaid = halfGoneMonths(curve) !== null && !isTooFew(curve)
  const isSpread = startSteps.some((step) => step !== firstStep)
  return [
    ...begunTexts(),
    ...(isHalfSaid && isSpread && begun === 0 ? [t('timing.firstOpen', {})] : []),
    ...((first?.shiftMonths ?? 0) < pastUntil(startSteps)
      ? [firstStep > 0 ? t('timing.beforeTodayFrom', { count: firstStep }) : t('timing.beforeToday', {})]
      : []),
    ...(first && first.clamped.length > 0 ? [t('timing.clamped', { count: first.clamped.length })] : []),
    ...afterHorizonTexts(),
  ]

  /** What has begun before today and, where half of a benefit is marked, that its month is not of that. */
  function begunTexts(): string[] {
    if (begun === 0) return []
    if (!isHalfSaid) return [t('timing.begun', { count: begun })]
    // Where all has begun, the sentence about half of it says so.
    return begun < startSteps.length ? [t('timing.half.begunSome', { count: begun, all: startSteps.length })] : []
  }

  /** What begins at the horizon or after does nothing by then, also where a plan may not say so late a start and it is left out. */
  function afterHorizonTexts(): string[] {
    const noneFrom = points.find(({ shiftMonths }) => firstStep + shiftMonths >= months)?.shiftMonths
    if (noneFrom !== undefined) return [t('timing.noneByHorizon', { count: noneFrom, month: month(months) })]
    const shift = last?.shiftMonths ?? 0
    const count = startSteps.filter((step) => step + shift >= months).length
    return count > 0 ? [t('timing.someByHorizon', { count, shift, month: month(months) })] : []
  }
}
