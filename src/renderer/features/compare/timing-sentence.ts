import { changeByMoving, type JudgedOutcome, type TimingCurve } from '../../../shared/decision'
import { rangeText, tenthsText, type Say } from '../../words/probability-wording'

interface TimingWords {
  readonly t: Say
  readonly chance: Say
  readonly count: (value: number) => string
  readonly outcome: JudgedOutcome
  readonly outcomeName: string
  readonly months: number
  /** Step in which what is moved begins as planned; 0 is today. */
  readonly firstStep: number
  /** Lead times of what is moved: "1–3 mo". */
  readonly lead: string
}

/** Months from the planned start that the sentence speaks of, the later one first. */
const SAID = [
  { shift: 6, when: 'later' },
  { shift: -6, when: 'earlier' },
] as const

/** Months from the planned start before which starts lie before today: nobody can begin then any more. */
export const pastUntil = (firstStep: number): number => -Math.max(0, firstStep)

/** What a timing curve shows, in words: what is drawn, what half a year does, and where the plan as dated does nothing or harm. */
export function timingText({ points, marks }: TimingCurve, words: TimingWords): string {
  const { t, chance, count, outcome, outcomeName, months, firstStep, lead } = words
  const isShare = outcome === 'mass-killing'
  const planned = points.find(({ shiftMonths }) => shiftMonths === 0)
  const said = SAID.flatMap(({ shift, when }) => {
    const moved = points.find(({ shiftMonths }) => shiftMonths === shift)
    if (!planned || !moved) return []
    const { better, worse, benefit } = moved.againstPlanned
    const change = changeByMoving(benefit)
    return isShare
      ? t(`timing.${when}.${change}`, {
          from: rangeText(planned.massKilling, chance),
          to: rangeText(moved.massKilling, chance),
        })
      : t(`timing.of.${when}.${change}`, {
          worse: tenthsText(worse, chance, count),
          better: tenthsText(better, chance, count),
        })
  })
  const { tooEarly, tooLateFrom, harmful } = marks
  return [
    t(isShare ? 'timing.caption' : 'timing.captionOf', {
      count: months,
      outcome: outcomeName,
      members: count(planned?.massKilling.memberCount ?? 0),
    }),
    ...said,
    ...((points[0]?.shiftMonths ?? 0) < pastUntil(firstStep)
      ? [firstStep > 0 ? t('timing.beforeTodayFrom', { count: firstStep }) : t('timing.beforeToday', {})]
      : []),
    t('timing.lead', { months: lead }),
    ...(tooEarly.length > 0 ? [t('timing.tooEarly', {})] : []),
    ...(harmful.includes(0)
      ? [t(isShare ? 'timing.harmful' : 'timing.harmfulOf', {})]
      : tooLateFrom !== null && tooLateFrom <= 0
        ? [t('timing.noBenefit', {})]
        : []),
  ].join(' ')
}
