import { isYesNo, type JudgedOutcome, type MeanOverFutures } from '../shared/decision'
import { roundedText, twoDigitsText } from './words'

/** A mean difference in the unit of the outcome: people in whole numbers, of what comes or does not in futures of 100. */
export function meanDifferenceText({ mean, low, high }: MeanOverFutures, outcome: JudgedOutcome): string {
  if (isYesNo(outcome)) return `${signedRange({ mean: mean * 100, low: low * 100, high: high * 100 })} of 100 futures`
  return signedRange({ mean, low, high }, outcome.endsWith('severity-stages') ? twoDigitsText : roundedText)
}

/** A mean difference with its interval, each with its sign: "−12 (−20 to −5)". */
export function signedRange({ mean, low, high }: MeanOverFutures, sizeText = twoDigitsText): string {
  const signed = (value: number): string => {
    const size = sizeText(Math.abs(value))
    return size === '0' ? size : `${value < 0 ? '−' : '+'}${size}`
  }
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`
}
