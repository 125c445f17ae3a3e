import { STOPS } from '../../shared/decision'
import {
  isWaitedFor,
  type HoldUp,
  type MonthsOfHalf,
  type ProbabilityEstimate,
  type ResponseSummary,
} from '../../shared/engine'
import { tenthsText, type Say } from '../words/probability-wording'

/**
 * What became of a response, in sentences: what stops it, the commonest first, whether it goes ahead and when, what it waits for,
 * and what weakens it from when on.
 */
export function courseSentences(summary: ResponseSummary, say: Say, count: (value: number) => string): string[] {
  const { goesAhead, medianAuthorisedStep, inEffect, medianEffectStep, stoppedBy, heldUp } = summary
  const share = (estimate: ProbabilityEstimate) => tenthsText(estimate, say, count)
  const timed = (key: string, step: number | null, estimate: ProbabilityEstimate) => {
    if (step === null) return say(`course.${key}.never`, {})
    const when = step === 0 ? 'today' : 'byMonth'
    return say(`course.${key}.${when}`, { share: share(estimate), month: Math.round(step) })
  }
  const waited = ({ share: held, months }: HoldUp, key: string) =>
    months === null ? [] : [say(`course.waits.${key}`, { share: share(held), months: monthsText(months, 'for', say) })]
  const shortFrom = (key: string, estimate: ProbabilityEstimate, from: MonthsOfHalf | null) =>
    from === null || estimate.count === 0
      ? []
      : [say(`course.${key}`, { share: share(estimate), from: monthsText(from, 'from', say) })]
  const left = (key: string, share: number | null) =>
    share === null || share === 1 ? [] : [say(`course.${key}`, { percent: wholePercent(share) })]
  const stops = STOPS.filter((reason) => stoppedBy[reason].count > 0).toSorted(
    (a, b) => stoppedBy[b].count - stoppedBy[a].count,
  )
  return [
    ...stops.map((reason) => say(`course.stops.${reason}`, { share: share(stoppedBy[reason]) })),
    timed('ahead', medianAuthorisedStep, goesAhead),
    ...(medianAuthorisedStep === null ? [] : [timed('effect', medianEffectStep, inEffect)]),
    ...STOPS.filter((reason) => isWaitedFor(summary, reason)).flatMap((reason) => waited(heldUp[reason], reason)),
    ...shortFrom('attention', summary.attentionShort, summary.attentionShortFrom),
    ...left('attentionLeft', summary.attentionLeft),
    ...shortFrom('accessShort', summary.accessShort, summary.accessShortFrom),
    ...left('access', summary.accessLeft),
  ]
}

/** The middle, and the range of half of the futures where that is more than one month. */
function monthsText({ median, low50, high50 }: MonthsOfHalf, kind: 'for' | 'from', say: Say): string {
  const [middle, low, high] = [median, low50, high50].map(Math.round)
  const values = { count: middle ?? 0, low: low ?? 0, high: high ?? 0 }
  return say(`course.months.${kind}${low === high ? 'One' : 'Range'}`, values)
}

/** To the nearest 5 from 10 to 90 %; 100 and 0 only for all and for none, so that what lies between is never taken for either. */
export function wholePercent(share: number): number {
  const percent = share * 100
  if (percent === 0 || percent === 100) return percent
  return percent < 10 || percent > 90 ? Math.min(99, Math.max(1, Math.round(percent))) : Math.round(percent / 5) * 5
}
