import type { Interval, Verdict } from '../../shared/validation'

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 })

/** A measured number; what could not be measured is said to be unknown. */
export function numberText(value: number): string {
  return Number.isFinite(value) ? NUMBER.format(value) : 'not known'
}

/** A value with its interval, where it has one. */
export function intervalText({ value, low, high }: Interval): string {
  return low === high ? numberText(value) : `${numberText(value)} (${numberText(low)} to ${numberText(high)})`
}

/** What was asked of a value. */
export function wantedText({
  atLeast,
  atMost,
}: {
  readonly atLeast?: number | undefined
  readonly atMost?: number | undefined
}): string {
  if (atLeast !== undefined && atMost !== undefined) return `${numberText(atLeast)} to ${numberText(atMost)}`
  return atLeast === undefined ? `at most ${numberText(atMost ?? NaN)}` : `at least ${numberText(atLeast)}`
}

/** How many there are of each verdict. */
export function tally(results: readonly { readonly verdict: Verdict }[]): string {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length
  return `${count('pass')} pass, ${count('miss')} miss, ${count('undecided')} undecided`
}
