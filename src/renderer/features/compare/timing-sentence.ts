import {
  changeByMoving,
  meanDifference,
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
  /** Lead times of what is moved: "1–3 mo". */
  readonly lead: string
}

/** Months from the planned start that the sentence speaks of. */
const HALF_A_YEAR = 6

/** Months from the planned start before which starts lie before today: nobody can begin then any more. */
export const pastUntil = (firstStep: number): number => -Math.max(0, firstStep)

/**
 * What a timing curve shows, in words: what is drawn, what half a year does, and where the plan as dated does nothing or harm.
 *
 * Of an amount the curve draws the mean, while whether a start is better is told by futures: the words name each of the two.
 */
export function timingText(curve: TimingCurve, words: TimingWords): string {
  const { points } = curve
  const { t, outcome, outcomeName, months, futures, firstStep, lead } = words
  const isShare = outcome === 'mass-killing'
  return [
    t(isShare ? 'timing.caption' : 'timing.captionOf', { count: months, outcome: outcomeName }),
    futures,
    ...(isShare ? movedChances(curve, words) : movedAmounts(curve, words)),
    ...((points[0]?.shiftMonths ?? 0) < pastUntil(firstStep)
      ? [firstStep > 0 ? t('timing.beforeTodayFrom', { count: firstStep }) : t('timing.beforeToday', {})]
      : []),
    t('timing.lead', { months: lead }),
    ...markTexts(curve, words),
  ].join(' ')
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

function markTexts({ marks: { tooEarly, tooLateFrom, harmful } }: TimingCurve, { t, outcome }: TimingWords): string[] {
  const isShare = outcome === 'mass-killing'
  const say = (mark: string) => t(isShare ? `timing.${mark}` : `timing.of.${mark}`, {})
  const showsNoBenefit = tooLateFrom !== null && tooLateFrom <= 0
  return [
    ...(tooEarly.length > 0 ? [say('tooEarly')] : []),
    ...(harmful.includes(0) ? [say('harmful')] : showsNoBenefit ? [say('noBenefit')] : []),
    ...(isShare || tooLateFrom === null || showsNoBenefit ? [] : [say('tooLate')]),
  ]
}
