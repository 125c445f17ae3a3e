import { isYesNo, type JudgedOutcome } from '../../../../shared/decision'
import { isInStages } from '../smallest-difference'

/** Places of an axis of outcomes: stages, or nothing and powers of ten. */
export function valueTicks(values: readonly number[], outcome: JudgedOutcome, smallest: number): number[] {
  const largest = Math.max(0, ...values)
  if (isYesNo(outcome)) return [0, 1]
  if (isInStages(outcome)) return [0, 1, 2, 3, 4]
  const powers = [1, 2, 3, 4, 5, 6, 7, 8].map((power) => Number(`1e${power}`))
  return [0, ...powers.filter((size) => size >= smallest && size <= largest).slice(-4)]
}
