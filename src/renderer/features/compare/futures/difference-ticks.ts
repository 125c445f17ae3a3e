import { isYesNo, type JudgedOutcome } from '../../../../shared/decision'
import { isInStages } from '../smallest-difference'

/** Most ticks on one side of zero that can be read beside each other. */
const MOST_A_SIDE = 2

/** Places of an axis of differences, 0 among them: whole stages, or powers of ten of people. */
export function differenceTicks(values: readonly number[], outcome: JudgedOutcome, smallest: number): number[] {
  const reach = { low: Math.min(0, ...values), high: Math.max(0, ...values) }
  if (isYesNo(outcome)) return [-1, 0, 1]
  if (isInStages(outcome)) return stageTicks(reach)
  const powers = [1, 2, 3, 4, 5, 6, 7, 8].map((power) => Number(`1e${power}`)).filter((size) => size >= smallest)
  const side = (largest: number) => {
    const reached = lastOf(powers.filter((size) => size <= largest))
    // Where no power of ten fits, nothing would say how far apart the dots stand.
    return reached.length > 0 || largest < smallest ? reached : [roundBelow(largest)]
  }
  return [...side(-reach.low).map((size) => -size), 0, ...side(reach.high)].toSorted((a, b) => a - b)
}

function stageTicks({ low, high }: { readonly low: number; readonly high: number }): number[] {
  const whole = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
  return whole(Math.max(-3, Math.floor(low)), Math.min(3, Math.max(1, Math.ceil(high))))
}

/** The largest digit with noughts that is no larger. */
function roundBelow(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  return power * Math.floor(size / power)
}

/** The largest, and one well below it. */
function lastOf(sizes: readonly number[]): number[] {
  if (sizes.length <= MOST_A_SIDE) return [...sizes]
  return [sizes[sizes.length - 3], sizes[sizes.length - 1]].flatMap((size) => size ?? [])
}
