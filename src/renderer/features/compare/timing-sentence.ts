import {
  changeByMoving,
  meanDifference,
  showsBenefit,
  type JudgedOutcome,
  type MeanOverFutures,
  type TimingCurve,
  type TimingPoint,
} from '../../../shared/decision'
import { rangeText, tenthsText, type Say } from '../../words/probability-wording'

interface TimingWords {
  readonly t: Say
  readonly chance: Say
  readonly count: (value: number) => string
  /** A mean difference with its interval: "340 more deaths (90 % interval 120–560)". */
  readonly difference: (mean: MeanOverFutures) => string
  readonly outcome: JudgedOutcome
  readonly outcomeName: string
  readonly months: number
  /** Of how many futures the curve is drawn, and what all of them say. */
  readonly futures: string
  /** Step in which what is moved begins as planned; 0 is today. */
  readonly firstStep: number
  /** First step of it that can still be decided: the earliest that is not before today; null: all of it has begun. */
  readonly decidedFrom: number | null
  /** A month from today: "+6". */
  readonly month: (step: number) => string
  /** Lead times of what is moved: "1–3 mo". */
  readonly lead: string
}

/** Months from the planned start that the sentence speaks of. */
const HALF_A_YEAR = 6

/** Months from the planned start before which starts lie before today: nobody can begin then any more. */
export const pastUntil = (firstStep: number): number => -Math.max(0, firstStep)

/** Months later than planned at which half of the benefit is gone, whole and one at least: starts are months. */
export const halfGoneMonths = ({ marks: { halfGoneAt } }: TimingCurve): number | null =>
  halfGoneAt === null ? null : Math.max(1, Math.round(halfGoneAt))

/** Months later than planned from which on it is too late to decide; null: no start tried is, or even as planned none helps. */
export const tooLateMonths = ({ marks: { tooLateFrom } }: TimingCurve): number | null =>
  tooLateFrom !== null && tooLateFrom > 0 ? tooLateFrom : null

export interface TimingText {
  /** When half of the benefit is gone, by when to decide, when it is too late, and where the plan does nothing or harm. */
  readonly answer: string
  /** What is drawn, of how many futures, and what half a year does. */
  readonly caption: string
}

/**
 * What a timing curve shows, in words.
 *
 * Of an amount the curve draws the mean, while whether a start is better is told by futures: the words name each of the two.
 */
export function timingText(curve: TimingCurve, words: TimingWords): TimingText {
  const { points } = curve
  const { t, outcome, outcomeName, months, futures, firstStep, lead } = words
  const isShare = outcome === 'mass-killing'
  const caption = [
    t(isShare ? 'timing.caption' : 'timing.captionOf', { count: months, outcome: outcomeName }),
    futures,
    ...(isShare ? movedChances(curve, words) : movedAmounts(curve, words)),
    ...((points[0]?.shiftMonths ?? 0) < pastUntil(firstStep)
      ? [firstStep > 0 ? t('timing.beforeTodayFrom', { count: firstStep }) : t('timing.beforeToday', {})]
      : []),
    t('timing.lead', { months: lead }),
  ]
  return {
    answer: [...benefitTexts(curve, words), ...tooEarlyTexts(curve, words)].join(' '),
    caption: caption.join(' '),
  }
}

const pointAt = ({ points }: TimingCurve, shift: number): TimingPoint | undefined =>
  points.find(({ shiftMonths }) => shiftMonths === shift)

const changeOf = ({ againstPlanned }: TimingPoint) => changeByMoving(againstPlanned.benefit)

/** What half a year does to the chance of mass killing, which the curve draws and futures count alike. */
function movedChances(curve: TimingCurve, { t, chance }: TimingWords): string[] {
  const planned = pointAt(curve, 0)
  const said = (moved: TimingPoint | undefined, when: 'later' | 'earlier') =>
    planned && moved
      ? [
          t(`timing.${when}.${changeOf(moved)}`, {
            from: rangeText(planned.massKilling, chance),
            to: rangeText(moved.massKilling, chance),
          }),
        ]
      : []
  return [...said(pointAt(curve, HALF_A_YEAR), 'later'), ...said(pointAt(curve, -HALF_A_YEAR), 'earlier')]
}

/** What half a year does: to the mean that the curve draws, and in how many futures it is better or worse. */
function movedAmounts(curve: TimingCurve, { t, chance, count, difference }: TimingWords): string[] {
  const said = (moved: TimingPoint | undefined, when: 'later' | 'earlier') => {
    if (!moved) return []
    const { better, worse } = moved.againstPlanned
    const mean = meanDifference(moved.againstPlanned)
    const isOpen = mean.low <= 0 && mean.high >= 0 && mean.low < mean.high
    const futures = t(`timing.of.${changeOf(moved)}`, {
      worse: tenthsText(worse, chance, count),
      better: tenthsText(better, chance, count),
    })
    return [t(`timing.of.${when}`, { mean: isOpen ? t('timing.of.unclear', {}) : difference(mean), futures })]
  }
  return [...said(pointAt(curve, HALF_A_YEAR), 'later'), ...said(pointAt(curve, -HALF_A_YEAR), 'earlier')]
}

/** How long the benefit of the plan lasts if it waits; where there is none, only that. */
function benefitTexts(curve: TimingCurve, words: TimingWords): string[] {
  const { tooLateFrom, harmful } = curve.marks
  const { t, outcome } = words
  const say = (mark: string, values: Readonly<Record<string, number>> = {}) =>
    t(outcome === 'mass-killing' ? `timing.${mark}` : `timing.of.${mark}`, values)
  if (harmful.includes(0)) return [say('harmful')]
  if (tooLateFrom !== null && tooLateFrom <= 0) return [say('noBenefit')]
  const tooLate = tooLateMonths(curve)
  return [
    ...halfTexts(curve, words),
    tooLate === null ? lastStartText(curve, words) : say('tooLateFrom', { count: tooLate }),
  ]
}

/** What the last start that was tried still does: what futures show, the mean that is drawn need not. */
function lastStartText(curve: TimingCurve, { t, outcome }: TimingWords): string {
  const last = curve.points.at(-1)
  const planned = pointAt(curve, 0)
  const values = { count: last?.shiftMonths ?? 0 }
  if (outcome === 'mass-killing') return t('timing.notTooLate', values)
  if (!planned || !showsBenefit(planned)) return t('timing.of.futuresOnly', values)
  return t(last && showsBenefit(last) ? 'timing.of.notTooLate' : 'timing.of.meanGone', values)
}

/** When half of the benefit is gone, and by when what is planned has to be decided for more than that. */
function halfTexts(curve: TimingCurve, { t, decidedFrom, month, lead }: TimingWords): string[] {
  const planned = pointAt(curve, 0)
  if (!planned || !showsBenefit(planned)) return [t('timing.half.none', {})]
  const half = halfGoneMonths(curve)
  if (half === null) return [t('timing.half.notBy', { count: curve.points.at(-1)?.shiftMonths ?? 0 })]
  return [
    t('timing.half.gone', { count: half }),
    decidedFrom === null
      ? t('timing.half.begun', {})
      : t(decidedFrom === 0 ? 'timing.half.fromToday' : 'timing.half.fromMonth', {
          planned: month(decidedFrom),
          month: month(decidedFrom + half),
          lead,
        }),
  ]
}

function tooEarlyTexts({ marks: { tooEarly } }: TimingCurve, { t, outcome }: TimingWords): string[] {
  return tooEarly.length === 0 ? [] : [t(outcome === 'mass-killing' ? 'timing.tooEarly' : 'timing.of.tooEarly', {})]
}
