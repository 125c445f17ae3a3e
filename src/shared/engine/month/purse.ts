// Unchecked reads: every index is inside by construction, and a check of each would cost a third of the speed.
/* eslint-disable @typescript-eslint/no-non-null-assertion */

/** What is left, by lane, of something of which there is only so much; never below 0. */
export interface Purse {
  /** Put so much into every lane. */
  fill(amount: number): void
  /** Whether so much is left. Nothing is always covered. */
  covers(amount: number, lane: number): boolean
  /** Take so much, or all that is left: nothing is owed. */
  take(amount: number, lane: number): void
  /** Give back so much in every lane, up to a whole. */
  giveBack(amount: number, whole: number): void
}

/** What is taken in parts adds up to a whole but for rounding, which must hold nothing back. */
const ROUNDING = 1 + 1e-9

/** Make a purse with nothing in it. */
export function createPurse(lanes: number): Purse {
  const left = new Float64Array(lanes)
  return {
    fill(amount) {
      left.fill(amount)
    },
    covers: (amount, lane) => amount <= left[lane]! * ROUNDING,
    take(amount, lane) {
      left[lane] = Math.max(0, left[lane]! - amount)
    },
    giveBack(amount, whole) {
      for (let l = 0; l < lanes; l += 1) left[l] = Math.min(whole, left[l]! + amount)
    },
  }
}
