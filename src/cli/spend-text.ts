import type { AmountOfMost } from '../shared/engine'
import { twoDigitsText } from './words'

/** What is spent: the middle future, and the range of 8 of 10 where it says more. */
export function spendText({ median, low80, high80 }: AmountOfMost): string {
  const [middle, low, high] = [twoDigitsText(median), twoDigitsText(low80), twoDigitsText(high80)]
  return `${middle} cost units${low === high ? '' : ` (${low} to ${high} in 8 of 10 futures)`}`
}
