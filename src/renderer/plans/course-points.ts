import { STOPS } from '../../shared/decision'
import { isWaitedFor, type MonthsOfHalf, type ProbabilityEstimate, type ResponseSummary } from '../../shared/engine'

type StopReason = (typeof STOPS)[number]

/** One thing that became of a response: in what share of futures, and when or for how long. */
export type CoursePoint =
  | {
      readonly kind: 'ahead' | 'effect'
      readonly share: ProbabilityEstimate
      /** Median month, among the futures in which it does; null: in none. */
      readonly step: number | null
    }
  | { readonly kind: 'stops'; readonly reason: StopReason; readonly share: ProbabilityEstimate }
  | {
      readonly kind: 'waits'
      readonly reason: StopReason
      readonly share: ProbabilityEstimate
      readonly months: MonthsOfHalf
    }
  | {
      readonly kind: 'attention' | 'access'
      readonly share: ProbabilityEstimate
      /** When it is short first; null: in no future. */
      readonly from: MonthsOfHalf | null
      /** Share of what the response does that is left, 0 to 1; null: all of it, or nothing is known. */
      readonly left: number | null
    }

/**
 * What became of a response: what stops it, the commonest first, whether it goes ahead and when, what it waits for, and what
 * weakens it from when on.
 */
export function coursePoints(summary: ResponseSummary): CoursePoint[] {
  const { goesAhead, medianAuthorisedStep, inEffect, medianEffectStep, stoppedBy, heldUp } = summary
  const stops = STOPS.filter((reason) => stoppedBy[reason].count > 0).toSorted(
    (a, b) => stoppedBy[b].count - stoppedBy[a].count,
  )
  const waits = STOPS.filter((reason) => isWaitedFor(summary, reason)).flatMap((reason) => {
    const { share, months } = heldUp[reason]
    return months === null ? [] : [{ kind: 'waits' as const, reason, share, months }]
  })
  return [
    ...stops.map((reason) => ({ kind: 'stops' as const, reason, share: stoppedBy[reason] })),
    { kind: 'ahead', share: goesAhead, step: medianAuthorisedStep },
    ...(medianAuthorisedStep === null ? [] : [{ kind: 'effect' as const, share: inEffect, step: medianEffectStep }]),
    ...waits,
    ...weakening('attention', summary.attentionShort, summary.attentionShortFrom, summary.attentionLeft),
    ...weakening('access', summary.accessShort, summary.accessShortFrom, summary.accessLeft),
  ]
}

function weakening(
  kind: 'attention' | 'access',
  share: ProbabilityEstimate,
  shortFrom: MonthsOfHalf | null,
  leftOfIt: number | null,
): CoursePoint[] {
  const from = share.count === 0 ? null : shortFrom
  const left = leftOfIt === 1 ? null : leftOfIt
  return from === null && left === null ? [] : [{ kind, share, from, left }]
}
