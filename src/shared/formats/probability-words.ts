import type { ProbabilityEstimate } from '../engine'

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

/** A per cent as it is shown: a model's probability is never said to be 0 or 100. */
export type ShownPercent =
  { readonly kind: 'below-one' } | { readonly kind: 'above-99' } | { readonly kind: 'about'; readonly percent: number }

/** A range of per cents as it is shown. `below`: from nothing up to `high`; `above`: from `low` upwards. */
export type ShownRange =
  | ShownPercent
  | { readonly kind: 'below'; readonly high: number }
  | { readonly kind: 'above'; readonly low: number }
  | { readonly kind: 'between'; readonly low: number; readonly high: number }

/** Round one probability: whole per cents below 10 %, the nearest 5 above. */
export function shownPercent(probability: number): ShownPercent {
  const percent = roundPercent(probability)
  if (percent < 1) return { kind: 'below-one' }
  return percent > 99 ? { kind: 'above-99' } : { kind: 'about', percent }
}

/** Round an interval, each end for itself. */
export function shownRange({ low, high }: Pick<ProbabilityEstimate, 'low' | 'high'>): ShownRange {
  const [from, to] = [roundPercent(low), roundPercent(high)]
  if (to < 1) return { kind: 'below-one' }
  if (from > 99) return { kind: 'above-99' }
  if (from === to) return { kind: 'about', percent: from }
  if (from < 1) return { kind: 'below', high: Math.min(99, to) }
  return to > 99 ? { kind: 'above', low: from } : { kind: 'between', low: from, high: to }
}

/** Report whether a plan is no clearer better than worse: 40-60 %, or an interval that crosses one half. */
export function isTooCloseToCall({
  probability,
  low,
  high,
}: Pick<ProbabilityEstimate, 'probability' | 'low' | 'high'>): boolean {
  return (probability >= 0.4 && probability <= 0.6) || (low < 0.5 && high > 0.5)
}

/** A share as "about n of 10 futures". `none` and `all` are said only where no member or every member agrees. */
export function shownTenths(
  probability: number,
):
  | { readonly kind: 'none' | 'all' | 'fewer-than-one' | 'more-than-nine' }
  | { readonly kind: 'about'; readonly of10: number } {
  if (probability === 0) return { kind: 'none' }
  if (probability === 1) return { kind: 'all' }
  const of10 = Math.round(probability * 10)
  if (of10 === 0) return { kind: 'fewer-than-one' }
  return of10 === 10 ? { kind: 'more-than-nine' } : { kind: 'about', of10 }
}

/** Round to at most two significant digits. */
export function twoDigits(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(2))
}

/** Per cents: 0 below 1, 100 above 99, whole ones near both ends, the nearest 5 between. */
function roundPercent(probability: number): number {
  const percent = probability * 100
  if (percent < 1) return 0
  if (percent > 99) return 100
  return percent < 10 || percent >= 97.5 ? Math.round(percent) : Math.round(percent / 5) * 5
}
