import type { ProbabilityEstimate } from '../engine'
import { assertNever } from '../lib'

/** Rungs of the ladder by which probabilities are put into words, least likely first. */
export type LikelihoodWord =
  'very-unlikely' | 'unlikely' | 'about-as-likely-as-not' | 'likely' | 'very-likely' | 'almost-certain'

/** Where each rung but the first begins. */
const RUNGS: readonly (readonly [from: number, word: LikelihoodWord])[] = [
  [0.95, 'almost-certain'],
  [0.8, 'very-likely'],
  [0.55, 'likely'],
  [0.35, 'about-as-likely-as-not'],
  [0.1, 'unlikely'],
]

/** The rung of a probability in [0, 1]. */
export function likelihoodWord(probability: number): LikelihoodWord {
  return RUNGS.find(([from]) => probability >= from)?.[1] ?? 'very-unlikely'
}

/** A shown range of more per cents than this leaves open whether something is likely or not. */
const WIDEST_SAYING_RANGE = 40

/**
 * The rung an estimate is said by, that of the middle of its shown range: the same numbers never stand beside two words.
 * `unknown` where so few futures were drawn that they leave almost anything open.
 */
export function saidLikelihood(interval: Pick<ProbabilityEstimate, 'low' | 'high'>): LikelihoodWord | 'unknown' {
  const { low, high } = endsOf(shownRange(interval))
  return high - low > WIDEST_SAYING_RANGE ? 'unknown' : likelihoodWord((low + high) / 200)
}

/** Both ends of a shown range, in per cent. */
function endsOf(shown: ShownRange): { readonly low: number; readonly high: number } {
  switch (shown.kind) {
    case 'below-one':
      return { low: 0, high: 1 }
    case 'above-99':
      return { low: 99, high: 100 }
    case 'below':
      return { low: 0, high: shown.high }
    case 'above':
      return { low: shown.low, high: 100 }
    case 'between':
      return shown
    default:
      return assertNever(shown)
  }
}

/** A range of per cents as it is shown; never 0 or 100. `below`: from nothing up to `high`; `above`: from `low` upwards. */
export type ShownRange =
  | { readonly kind: 'below-one' | 'above-99' }
  | { readonly kind: 'below'; readonly high: number }
  | { readonly kind: 'above'; readonly low: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }

/**
 * Round an interval outward: its low end down, its high end up.
 *
 * Whole per cents below 10 and from 90 on, steps of 5 between. What is shown holds the interval itself, however many
 * futures there are.
 */
export function shownRange({ low, high }: Pick<ProbabilityEstimate, 'low' | 'high'>): ShownRange {
  const [from, to] = [roundDown(low * 100), roundUp(high * 100)]
  if (to <= 1) return { kind: 'below-one' }
  if (from >= 99) return { kind: 'above-99' }
  if (from < 1) return { kind: 'below', high: Math.min(99, to) }
  return to > 99 ? { kind: 'above', low: from } : { kind: 'between', low: from, high: to }
}

/** Whether a share of futures is too small for a word of likelihood: of "3 of 1,000" one knows more than of "very unlikely". */
export const isBestCounted = (estimate: Pick<ProbabilityEstimate, 'low' | 'high'>): boolean =>
  shownRange(estimate).kind === 'below-one'

/** The same interval in per cent with one decimal, rounded outward: for readers who ask where a number comes from. */
export function exactRange({ low, high }: Pick<ProbabilityEstimate, 'low' | 'high'>): {
  readonly low: number
  readonly high: number
} {
  return { low: Math.floor(low * 1000 + ROUNDING_SLACK) / 10, high: Math.ceil(high * 1000 - ROUNDING_SLACK) / 10 }
}

/** A share in tenths. */
export type ShownTenths =
  | { readonly kind: 'none' | 'all' | 'fewer-than-one' | 'more-than-nine' }
  | { readonly kind: 'about'; readonly of10: number }

/** The same of an estimate; so few futures are `counted`: one of a thousand, told as fewer than one of ten, may sound like nine of a hundred. */
export type SaidTenths = ShownTenths | { readonly kind: 'counted' }

/** A share as "about n of 10 futures". `none` and `all` are said only where no member or every member agrees. */
export function shownTenths(probability: number): ShownTenths {
  if (probability === 0) return { kind: 'none' }
  if (probability === 1) return { kind: 'all' }
  const of10 = Math.round(probability * 10)
  if (of10 === 0) return { kind: 'fewer-than-one' }
  return of10 === 10 ? { kind: 'more-than-nine' } : { kind: 'about', of10 }
}

/**
 * The same of an estimate, beside whose shown range it may stand: "about 1 of 10" is never said of "5–9 %", which is fewer, nor
 * "about 9 of 10" of "91–96 %".
 */
export function saidTenths({
  probability,
  ...interval
}: Pick<ProbabilityEstimate, 'probability' | 'low' | 'high'>): SaidTenths {
  const shown = shownTenths(probability)
  const { low, high } = endsOf(shownRange(interval))
  if (shown.kind === 'fewer-than-one' && high <= 1) return { kind: 'counted' }
  if (shown.kind === 'about' && high < 10) return { kind: 'fewer-than-one' }
  return shown.kind === 'about' && low > 90 ? { kind: 'more-than-nine' } : shown
}

/** Whether a share is told as less than a tenth: it is there, but next to nothing. */
export function isUnderATenth(estimate: Pick<ProbabilityEstimate, 'probability' | 'low' | 'high'>): boolean {
  const { kind } = saidTenths(estimate)
  return kind === 'fewer-than-one' || kind === 'counted'
}

/** Round to at most two significant digits. */
export function twoDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2))
}

/** Products such as 0.55 * 100 miss the whole number by less than this, and are not to be pushed a step further. */
const ROUNDING_SLACK = 1e-9

const stepAt = (percent: number) => (percent < 10 || percent > 90 ? 1 : 5)

function roundDown(percent: number): number {
  const step = stepAt(percent)
  return Math.floor((percent + ROUNDING_SLACK) / step) * step
}

function roundUp(percent: number): number {
  const step = stepAt(percent)
  return Math.ceil((percent - ROUNDING_SLACK) / step) * step
}
