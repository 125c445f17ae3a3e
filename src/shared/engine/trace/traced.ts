/**
 * A number that moved from `before` to `after`, and how much of the move is owed to each cause.
 *
 * `shares` has a place for every cause, and sums to `after - before` to rounding.
 */
export interface Traced {
  readonly before: number
  readonly after: number
  readonly shares: Float64Array
}

/** Moves smaller than this are taken at the slope of the function, since a quotient of two roundings says nothing. */
const SMALLEST_MOVE = 1e-12
/** Half the width over which a slope is measured. */
const SLOPE_WIDTH = 1e-6

/** Arithmetic on traced numbers for a number of causes: every result's shares sum to its move. */
export interface TracedArithmetic {
  /** A number that does not move. */
  readonly still: (value: number) => Traced
  /** A number whose whole move is owed to one cause. */
  readonly owedTo: (cause: number, before: number, after: number) => Traced
  /** Weighted sum of numbers, plus a constant. */
  readonly sum: (terms: readonly (readonly [weight: number, number: Traced])[], constant?: number) => Traced
  /** A function of one number: shares keep their proportions, as along the straight path (Aumann & Shapley 1974). */
  readonly curve: (number: Traced, f: (x: number) => number) => Traced
  /** A function of two numbers: each is owed the mean of what it does when it moves first and when it moves last (Shapley 1953). */
  readonly pair: (a: Traced, b: Traced, f: (a: number, b: number) => number) => Traced
}

export function tracedArithmetic(causeCount: number): TracedArithmetic {
  const scaled = (shares: Float64Array, by: number): Float64Array => shares.map((share) => share * by)
  return {
    still: (value) => ({ before: value, after: value, shares: new Float64Array(causeCount) }),
    owedTo(cause, before, after) {
      const shares = new Float64Array(causeCount)
      shares[cause] = after - before
      return { before, after, shares }
    },
    sum(terms, constant = 0) {
      const shares = new Float64Array(causeCount)
      let [before, after] = [constant, constant]
      for (const [weight, number] of terms) {
        before += weight * number.before
        after += weight * number.after
        number.shares.forEach((share, cause) => {
          shares[cause] = (shares[cause] ?? 0) + weight * share
        })
      }
      return { before, after, shares }
    },
    curve(number, f) {
      const [before, after] = [f(number.before), f(number.after)]
      return { before, after, shares: scaled(number.shares, slopeOf(number, after - before, f)) }
    },
    pair(a, b, f) {
      const corners = { before: f(a.before, b.before), after: f(a.after, b.after) }
      const [onlyA, onlyB] = [f(a.after, b.before), f(a.before, b.after)]
      const byA = (onlyA - corners.before + corners.after - onlyB) / 2
      const byB = (onlyB - corners.before + corners.after - onlyA) / 2
      const slopeA = slopeOf(a, byA, (x) => (f(x, b.before) + f(x, b.after)) / 2)
      const slopeB = slopeOf(b, byB, (x) => (f(a.before, x) + f(a.after, x)) / 2)
      const shares = scaled(a.shares, slopeA)
      b.shares.forEach((share, cause) => {
        shares[cause] = (shares[cause] ?? 0) + slopeB * share
      })
      return { ...corners, shares }
    },
  }
}

/** What a unit of a number's move does to the result, on average over the move. */
function slopeOf({ before, after }: Traced, change: number, f: (x: number) => number): number {
  const move = after - before
  if (Math.abs(move) > SMALLEST_MOVE) return change / move
  return (f(after + SLOPE_WIDTH) - f(after - SLOPE_WIDTH)) / (2 * SLOPE_WIDTH)
}
