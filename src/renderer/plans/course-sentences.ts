import type { MonthsOfHalf, ProbabilityEstimate, ResponseSummary } from '../../shared/engine'
import { tenthsText, type Say } from '../words/probability-wording'
import { coursePoints, type CoursePoint } from './course-points'

/** What became of a response, in sentences, in the order of its points. */
export function courseSentences(summary: ResponseSummary, say: Say, count: (value: number) => string): string[] {
  return coursePoints(summary).flatMap((point) => sentencesOf(point, say, count))
}

function sentencesOf(point: CoursePoint, say: Say, count: (value: number) => string): string[] {
  const share = tenthsText(point.share, say, count)
  switch (point.kind) {
    case 'stops':
      return [say(`course.stops.${point.reason}`, { share })]
    case 'ahead':
    case 'effect':
      return [
        point.step === null
          ? say(`course.${point.kind}.never`, {})
          : say(`course.${point.kind}.${point.step === 0 ? 'today' : 'byMonth'}`, {
              share,
              month: Math.round(point.step),
            }),
      ]
    case 'waits':
      return [say(`course.waits.${point.reason}`, { share, months: monthsText(point.months, 'for', say) })]
    case 'attention':
    case 'access':
      return [
        ...(point.from === null
          ? []
          : [say(`course.${point.kind}Short`, { share, from: monthsText(point.from, 'from', say) })]),
        ...(point.left === null ? [] : [say(`course.${point.kind}Left`, { percent: wholePercent(point.left) })]),
      ]
  }
}

/** One thing that became of a response, short enough for a row of a table. */
export interface CourseRow {
  readonly what: string
  readonly share: string
  /** When or for how long, and what is left of it; empty: nothing more is to say. */
  readonly when: string
}

/** What became of a response, a row for each of its points. */
export function courseRows(summary: ResponseSummary, say: Say, count: (value: number) => string): CourseRow[] {
  return coursePoints(summary).map((point) => ({
    what: say('reason' in point ? `course.row.${point.kind}.${point.reason}` : `course.row.${point.kind}`, {}),
    share: isInNone(point) ? say('course.row.none', {}) : shortShare(point.share, say, count),
    when: whenText(point, say),
  }))
}

const isInNone = (point: CoursePoint) => 'step' in point && point.step === null

/** Nothing where no future is short of it: then only little is missing. */
function shortShare(share: ProbabilityEstimate, say: Say, count: (value: number) => string): string {
  return share.count === 0 ? '' : tenthsText(share, say, count)
}

function whenText(point: CoursePoint, say: Say): string {
  switch (point.kind) {
    case 'stops':
      return ''
    case 'ahead':
    case 'effect':
      if (point.step === null) return ''
      return say(`course.row.${point.kind}${point.step === 0 ? 'Today' : 'Month'}`, { month: Math.round(point.step) })
    case 'waits':
      return shortMonths(point.months, 'for', say)
    case 'attention':
    case 'access':
      return [
        ...(point.from === null ? [] : [shortMonths(point.from, 'from', say)]),
        ...(point.left === null ? [] : [say('course.row.left', { percent: wholePercent(point.left) })]),
      ].join(say('course.row.and', {}))
  }
}

/** The middle, and the range of half of the futures where that is more than one month. */
const monthsText = (months: MonthsOfHalf, kind: 'for' | 'from', say: Say) =>
  monthsBy('course.months', months, kind, say)

const shortMonths = (months: MonthsOfHalf, kind: 'for' | 'from', say: Say) =>
  monthsBy('course.row.months', months, kind, say)

function monthsBy(key: string, { median, low50, high50 }: MonthsOfHalf, kind: 'for' | 'from', say: Say): string {
  const [middle, low, high] = [median, low50, high50].map(Math.round)
  const values = { count: middle ?? 0, low: low ?? 0, high: high ?? 0 }
  return say(`${key}.${kind}${low === high ? 'One' : 'Range'}`, values)
}

/** To the nearest 5 from 10 to 90 %; 100 and 0 only for all and for none, so that what lies between is never taken for either. */
export function wholePercent(share: number): number {
  const percent = share * 100
  if (percent === 0 || percent === 100) return percent
  return percent < 10 || percent > 90 ? Math.min(99, Math.max(1, Math.round(percent))) : Math.round(percent / 5) * 5
}
