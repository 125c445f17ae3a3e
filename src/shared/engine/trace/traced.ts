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

/** A number whose whole move is owed to one cause: most inputs are. It keeps no list, since a tick has some thousand of them. */
export interface TracedInput {
  readonly before: number
  readonly after: number
  readonly cause: number
  readonly share: number
}

export type TracedNumber = Traced | TracedInput

/** Moves smaller than this are taken at the slope of the function, since a quotient of two roundings says nothing. */
const SMALLEST_MOVE = 1e-12
/** Half the width over which a slope is measured. */
const SLOPE_WIDTH = 1e-6

/** Arithmetic on traced numbers for a number of causes: every result's shares sum to its move. */
export interface TracedArithmetic {
  /** A number that does not move. */
  readonly still: (value: number) => Traced
  /** A number whose whole move is owed to one cause. */
  readonly owedTo: (cause: number, before: number, after: number) => TracedInput
  /** Weighted sum of numbers, plus a constant. */
  readonly sum: (terms: readonly (readonly [weight: number, number: TracedNumber])[], constant?: number) => Traced
  /** A function of one number: shares keep their proportions, as along the straight path (Aumann & Shapley 1974). */
  readonly curve: {
    (number: Traced, f: (x: number) => number): Traced
    (number: TracedInput, f: (x: number) => number): TracedInput
  }
  /** A function of two numbers: each is owed the mean of what it does when it moves first and when it moves last (Shapley 1953). */
  readonly pair: (a: TracedNumber, b: TracedNumber, f: (a: number, b: number) => number) => Traced
  /** The product of any numbers: each is owed what it does along the straight path of all together (Aumann & Shapley 1974). */
  readonly product: (numbers: readonly TracedNumber[]) => Traced
  /** The largest of some numbers: along the straight path, what moves it is owed to the one that is the largest there. */
  readonly largest: (numbers: readonly TracedNumber[]) => Traced
}

const LISTS_A_BLOCK = 256

export function tracedArithmetic(causeCount: number): TracedArithmetic {
  const nothing = new Float64Array(causeCount)
  let block = new Float64Array(0)
  let next = 0
  function room(): Float64Array {
    if (next === block.length) {
      block = new Float64Array(LISTS_A_BLOCK * causeCount)
      next = 0
    }
    next += causeCount
    return block.subarray(next - causeCount, next)
  }
  /** Add a weighted number's shares to those of a sum; in a plain loop, since everything that is traced runs through here. */
  function add(shares: Float64Array, weight: number, number: TracedNumber): void {
    if ('cause' in number) {
      shares[number.cause] = (shares[number.cause] ?? 0) + weight * number.share
      return
    }
    for (let cause = 0; cause < causeCount; cause += 1) {
      shares[cause] = (shares[cause] ?? 0) + weight * (number.shares[cause] ?? 0)
    }
  }
  function curve(number: Traced, f: (x: number) => number): Traced
  function curve(number: TracedInput, f: (x: number) => number): TracedInput
  function curve(number: TracedNumber, f: (x: number) => number): TracedNumber {
    const [before, after] = [f(number.before), f(number.after)]
    const slope = slopeOf(number, after - before, f)
    if ('cause' in number) return { before, after, cause: number.cause, share: slope * number.share }
    const shares = room()
    add(shares, slope, number)
    return { before, after, shares }
  }
  return {
    still: (value) => ({ before: value, after: value, shares: nothing }),
    owedTo: (cause, before, after) => ({ before, after, cause, share: after - before }),
    sum(terms, constant = 0) {
      const shares = room()
      let [before, after] = [constant, constant]
      for (const [weight, number] of terms) {
        before += weight * number.before
        after += weight * number.after
        add(shares, weight, number)
      }
      return { before, after, shares }
    },
    curve,
    pair(a, b, f) {
      const corners = { before: f(a.before, b.before), after: f(a.after, b.after) }
      const [onlyA, onlyB] = [f(a.after, b.before), f(a.before, b.after)]
      const byA = (onlyA - corners.before + corners.after - onlyB) / 2
      const byB = (onlyB - corners.before + corners.after - onlyA) / 2
      const slopeA = slopeOf(a, byA, (x) => (f(x, b.before) + f(x, b.after)) / 2)
      const slopeB = slopeOf(b, byB, (x) => (f(a.before, x) + f(a.after, x)) / 2)
      const shares = room()
      add(shares, slopeA, a)
      add(shares, slopeB, b)
      return { ...corners, shares }
    },
    product(numbers) {
      const shares = room()
      const slopes = slopesOfProduct(numbers)
      numbers.forEach((number, i) => add(shares, slopes[i] ?? 0, number))
      const of = (end: 'before' | 'after') => numbers.reduce((all, number) => all * number[end], 1)
      return { before: of('before'), after: of('after'), shares }
    },
    largest(numbers) {
      const shares = room()
      numbers.forEach((number, i) => {
        const part = partAsLargest(numbers, i)
        if (part > 0) add(shares, part, number)
      })
      const of = (end: 'before' | 'after') => Math.max(...numbers.map((number) => number[end]))
      return { before: of('before'), after: of('after'), shares }
    },
  }
}

/** What a unit of each factor's move does to a product, on average over the straight path: the integral of the other factors along it. */
function slopesOfProduct(numbers: readonly TracedNumber[]): number[] {
  return numbers.map((_, own) => {
    // The other factors multiplied out as a polynomial of the place on the path, lowest power first.
    let powers = [1]
    numbers.forEach(({ before, after }, i) => {
      if (i === own) return
      const move = after - before
      const raised = [0, ...powers]
      powers = raised.map((lower, power) => before * (powers[power] ?? 0) + move * lower)
    })
    return powers.reduce((sum, factor, power) => sum + factor / (power + 1), 0)
  })
}

/** For how much of the straight path one number is the largest; those that go alike share it. */
function partAsLargest(numbers: readonly TracedNumber[], own: number): number {
  const one = numbers[own]
  if (!one) return 0
  let [from, to, alike] = [0, 1, 1]
  numbers.forEach((other, i) => {
    if (i === own) return
    const [lead, end] = [one.before - other.before, one.after - other.after]
    if (lead === 0 && end === 0) alike += 1
    else if (lead <= 0 && end <= 0) to = 0
    else if (lead < 0) from = Math.max(from, lead / (lead - end))
    else if (end < 0) to = Math.min(to, lead / (lead - end))
  })
  return Math.max(0, to - from) / alike
}

/** What a unit of a number's move does to the result, on average over the move. */
function slopeOf({ before, after }: TracedNumber, change: number, f: (x: number) => number): number {
  const move = after - before
  if (Math.abs(move) > SMALLEST_MOVE) return change / move
  return (f(after + SLOPE_WIDTH) - f(after - SLOPE_WIDTH)) / (2 * SLOPE_WIDTH)
}
