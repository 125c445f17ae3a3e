import { quantileOfSorted } from './ensemble-bands'

/** The middle future and the range that holds 8 in 10 of them. */
export interface MemberSpread {
  readonly median: number
  readonly low80: number
  readonly high80: number
}

/**
 * Sum up one number a member.
 *
 * @throws RangeError if there are no members.
 */
export function memberSpread(values: Float64Array | Float32Array | Uint8Array): MemberSpread {
  const sorted = values.slice().sort()
  return {
    median: quantileOfSorted(sorted, 0.5),
    low80: quantileOfSorted(sorted, 0.1),
    high80: quantileOfSorted(sorted, 0.9),
  }
}
