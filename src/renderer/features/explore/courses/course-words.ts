import type { ResponsePhases, ResponseSummary } from '../../../../shared/engine'
import type { GanttRow } from '../../../charts'
import { tenthsText, type Say } from '../../../words/probability-wording'

/** More than 1 of 5 futures is worth a sign on the bar. */
const WORTH_A_SIGN = 0.2
/** Months by which the middle future has to be later than planned for a sign. */
const LATE = 3

const STOPS = ['veto', 'council', 'host'] as const

/** What became of a response, in sentences: whether it goes ahead and when, what stops it, and what weakens it. */
export function courseSentences(summary: ResponseSummary, say: Say, count: (value: number) => string): string[] {
  const { goesAhead, medianAuthorisedStep, inEffect, medianEffectStep, stoppedBy, attentionShort } = summary
  const share = (estimate: typeof goesAhead) => tenthsText(estimate, say, count)
  const timed = (key: string, step: number | null, estimate: typeof goesAhead) => {
    if (step === null) return say(`course.${key}.never`, {})
    const when = step === 0 ? 'today' : 'byMonth'
    return say(`course.${key}.${when}`, { share: share(estimate), month: Math.round(step) })
  }
  return [
    timed('ahead', medianAuthorisedStep, goesAhead),
    ...(medianAuthorisedStep === null ? [] : [timed('effect', medianEffectStep, inEffect)]),
    ...STOPS.flatMap((reason) =>
      stoppedBy[reason].count === 0 ? [] : [say(`course.stops.${reason}`, { share: share(stoppedBy[reason]) })],
    ),
    ...(attentionShort.count === 0 ? [] : [say('course.attention', { share: share(attentionShort) })]),
    ...(summary.accessLeft === null || summary.accessLeft === 1
      ? []
      : [say('course.access', { percent: percentOf(summary.accessLeft) })]),
  ]
}

/**
 * The sign on a bar where it may not come as planned: where it was to begin to work, and why it may not.
 *
 * Never going ahead comes before losing much for want of access, and that before coming late.
 */
export function courseWarning(
  { goesAhead, stoppedBy, accessLeft, medianEffectStep }: ResponseSummary,
  { activeFrom }: ResponsePhases,
  say: Say,
): GanttRow['warning'] {
  const step = Math.max(0, Math.round(activeFrom))
  const worst = STOPS.reduce((most, reason) => (stoppedBy[reason].count > stoppedBy[most].count ? reason : most))
  if (stoppedBy[worst].count > 0 && goesAhead.probability < 1 - WORTH_A_SIGN) {
    return { step, note: say(`course.sign.${worst}`, { percent: percentOf(1 - goesAhead.probability) }) }
  }
  if (accessLeft !== null && accessLeft < 1 - WORTH_A_SIGN) {
    return { step, note: say('course.sign.access', { percent: percentOf(accessLeft) }) }
  }
  if (medianEffectStep !== null && medianEffectStep - step >= LATE) {
    return { step, note: say('course.sign.late', { month: Math.round(medianEffectStep) }) }
  }
  return undefined
}

/** To the nearest 5 above 10 %, never all and never nothing. */
function percentOf(share: number): number {
  const percent = share * 100
  return percent < 10 || percent > 90 ? Math.min(99, Math.max(1, Math.round(percent))) : Math.round(percent / 5) * 5
}
