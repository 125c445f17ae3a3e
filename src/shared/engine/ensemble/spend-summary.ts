import { quantileOfSorted } from './ensemble-bands'
import type { EnsembleResult } from './ensemble-request'

/** An amount over members: the middle one, and the range that holds 8 of 10. */
export interface AmountOfMost {
  readonly median: number
  readonly low80: number
  readonly high80: number
}

/** What is spent on all responses of a plan from today to the horizon, in cost units. */
export function planSpend({ responses, memberCount }: EnsembleResult): AmountOfMost {
  const totals = new Float64Array(memberCount)
  responses.spent.forEach((spent, place) => {
    const member = place % memberCount
    totals[member] = (totals[member] ?? 0) + spent
  })
  return amountOfMost(totals)
}

export function amountOfMost(amounts: ArrayLike<number>): AmountOfMost {
  const sorted = Float64Array.from(amounts).sort()
  return {
    median: quantileOfSorted(sorted, 0.5),
    low80: quantileOfSorted(sorted, 0.1),
    high80: quantileOfSorted(sorted, 0.9),
  }
}
