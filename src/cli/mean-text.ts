import { isYesNo, type JudgedOutcome, type MeanOverFutures } from '../shared/decision'
import { decimals } from './text-table'
import { roundedText } from './words'

/** Below it per cents have a decimal: whole ones would hide a difference that is beyond luck. */
const SMALL_PERCENT = 9.95

/**
 * A mean of the judged outcome, or the size of a difference of means, rounded as in the app: stages with two decimals, of what
 * comes or does not futures of 100, small ones with a decimal, people and harms whole in two digits.
 */
export function meanText(mean: number, outcome: JudgedOutcome): string {
  if (!isYesNo(outcome)) return outcome.endsWith('severity-stages') ? decimals(mean, 2) : roundedText(mean)
  const percent = mean * 100
  const isSmall = percent !== 0 && Math.abs(percent) < SMALL_PERCENT
  return isSmall ? decimals(percent, 1) : roundedText(percent)
}

/** A difference of means with its sign; what rounds to nothing has none. */
export function signedMeanText(difference: number, outcome: JudgedOutcome): string {
  const size = meanText(Math.abs(difference), outcome)
  return Number(size) === 0 ? size : `${difference < 0 ? '−' : '+'}${size}`
}

/** A mean difference with its interval in the unit of the outcome: "−12 (−20 to −5)". */
export function meanDifferenceText({ mean, low, high }: MeanOverFutures, outcome: JudgedOutcome): string {
  const signed = (value: number) => signedMeanText(value, outcome)
  return `${signed(mean)} (${signed(low)} to ${signed(high)})${isYesNo(outcome) ? ' of 100 futures' : ''}`
}
