import { STOPS } from '../../../../shared/decision'
import type { Response, ResponsePhases, ResponseSummary } from '../../../../shared/engine'
import type { GanttRow } from '../../../charts'
import { wholePercent } from '../../../plans/course-sentences'
import type { Say } from '../../../words/probability-wording'

/** More than 1 of 5 futures is worth a sign on the bar. */
const WORTH_A_SIGN = 0.2
/** Months by which the middle future has to be later than planned for a sign. */
const LATE = 3

/**
 * The sign on a bar where it may not come as planned: where it was to begin to work, and why it may not.
 *
 * Never going ahead comes before losing much for want of access, and that before coming late. Of several causes that stop it the
 * commonest is named, and the others are counted.
 */
export function courseWarning(
  { goesAhead, stoppedBy, accessLeft, medianEffectStep }: ResponseSummary,
  { activeFrom }: ResponsePhases,
  say: Say,
): GanttRow['warning'] {
  const step = Math.max(0, Math.round(activeFrom))
  const worst = STOPS.reduce((most, reason) => (stoppedBy[reason].count > stoppedBy[most].count ? reason : most))
  if (stoppedBy[worst].count > 0 && goesAhead.probability < 1 - WORTH_A_SIGN) {
    const others = STOPS.filter((reason) => reason !== worst && stoppedBy[reason].count > 0).length
    const values = { percent: wholePercent(1 - goesAhead.probability), cause: say(`course.sign.cause.${worst}`, {}) }
    return {
      step,
      note:
        others === 0
          ? say('course.sign.stopped', values)
          : say('course.sign.stoppedByMore', { ...values, count: others }),
    }
  }
  if (accessLeft !== null && accessLeft < 1 - WORTH_A_SIGN) {
    return { step, note: say('course.sign.access', { percent: wholePercent(accessLeft) }) }
  }
  if (medianEffectStep !== null && medianEffectStep - step >= LATE) {
    return { step, note: say('course.sign.late', { month: Math.round(medianEffectStep) }) }
  }
  return undefined
}

/** The sign of a response that has no bar, since it would begin to work when nobody looks any more. */
export function lateSign(
  { startStep }: Pick<Response, 'startStep'>,
  { activeFrom }: ResponsePhases,
  horizon: number,
  say: Say,
): GanttRow['warning'] {
  if (activeFrom < horizon) return undefined
  const step = Math.min(startStep, horizon)
  if (startStep > horizon) return { step, note: say('course.sign.afterHorizon', { month: startStep }) }
  return { step, note: say(startStep === horizon ? 'course.sign.atHorizon' : 'course.sign.leadToHorizon', {}) }
}
