/** How far some work was, and when. */
export interface ProgressMark {
  /** Milliseconds of any clock. */
  readonly at: number
  /** In [0, 1]. */
  readonly share: number
}

/** How some work went so far, oldest mark first; from whenever it was first looked at. */
export type Pace = readonly ProgressMark[]

/** Sooner than this nothing is said: work that takes so long needs no telling. */
const LEAST_TIME = 2000
const LEAST_SHARE = 0.02
const LEAST_MARKS = 4
/** Of its later half, one part may go so many times as fast as the other for the rest to be guessed by it. */
const STEADY_WITHIN = 1.5
/** Marks closer to the one before than this are not kept once there is a newer one. */
const LEAST_APART = 1 / 200
/** Standing still for so many times as long as between marks, or for this time at least, the last guess holds no more. */
const STILL_FOR = { marks: 3, least: 5000 } as const

/** Take down another mark. Where it goes back, it is other work, which begins anew. */
export function paceWith(pace: Pace, mark: ProgressMark): Pace {
  const last = pace.at(-1)
  if (!last || mark.share < last.share) return [mark]
  if (mark.share === last.share) return pace
  const before = pace.at(-2)
  const isClose = before !== undefined && last.share - before.share < LEAST_APART
  return [...(isClose ? pace.slice(0, -1) : pace), mark]
}

/** Milliseconds that are left, once the work goes steadily enough to tell; undefined: not yet. */
export function timeLeftOf(pace: Pace): number | undefined {
  const [first, last] = [pace[0], pace.at(-1)]
  if (!first || !last || pace.length < LEAST_MARKS) return undefined
  const elapsed = last.at - first.at
  if (elapsed < LEAST_TIME || last.share - first.share < LEAST_SHARE) return undefined
  const markAt = (part: number): ProgressMark => pace.findLast(({ at }) => at <= first.at + elapsed * part) ?? first
  const [middle, later] = [markAt(1 / 2), markAt(3 / 4)]
  const change = speed(later, last) / speed(middle, later)
  // Where there is no mark between, there is nothing to hold it against.
  if (!(change >= 1 / STEADY_WITHIN && change <= STEADY_WITHIN)) return undefined
  return (1 - last.share) / speed(middle, last)
}

const speed = (from: ProgressMark, to: ProgressMark): number => (to.share - from.share) / (to.at - from.at)

/** Milliseconds from its last mark on in which the work may stand still before nothing can be told any more. */
export function stillnessOf(pace: Pace): number {
  const [first, last] = [pace[0], pace.at(-1)]
  if (!first || !last || pace.length < 2) return STILL_FOR.least
  return Math.max(STILL_FOR.least, (STILL_FOR.marks * (last.at - first.at)) / (pace.length - 1))
}

/** A time as it is told: seconds rounded up, to five from ten on; minutes from 100 seconds on. */
export interface RoundTime {
  readonly unit: 'seconds' | 'minutes'
  readonly count: number
}

export function roundTime(milliseconds: number): RoundTime {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  if (seconds >= 100) return { unit: 'minutes', count: Math.round(seconds / 60) }
  return { unit: 'seconds', count: seconds < 10 ? seconds : Math.ceil(seconds / 5) * 5 }
}
