import { quantileOfSorted, shuffledOrder, uniformsOf, type Uniform } from '../../engine'
import { meanOf, varianceOf } from '../estimate/mean-estimate'

/** Points in the unit cube at which a function is to be evaluated, two designs and their crossings. */
export interface SobolDesign {
  readonly a: readonly (readonly number[])[]
  readonly b: readonly (readonly number[])[]
  /** `crossed[input][row]`: the row of `a` with that input from `b`. */
  readonly crossed: readonly (readonly (readonly number[])[])[]
}

/** What a function gave at the points of a design. */
export interface SobolValues {
  readonly a: ArrayLike<number>
  readonly b: ArrayLike<number>
  readonly crossed: readonly ArrayLike<number>[]
}

/** A share of variance with its 90 % interval (bootstrap over rows). */
export interface SobolIndex {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Shares of a function's variance for one input. */
export interface SobolIndices {
  readonly input: number
  /** By itself. */
  readonly first: SobolIndex
  /** With everything it does together with others. */
  readonly total: SobolIndex
}

/** Draw a design of `rows` x (inputs + 2) points: two Latin hypercubes (McKay et al. 1979), crossed as Saltelli et al. (2010) do. */
export function sobolDesign(inputCount: number, rows: number, seed: number): SobolDesign {
  const uniform = uniformsOf(seed)
  const a = latinHypercube(inputCount, rows, uniform)
  const b = latinHypercube(inputCount, rows, uniform)
  const crossed = Array.from({ length: inputCount }, (_, input) =>
    a.map((row, r) => row.map((place, i) => (i === input ? (b[r]?.[i] ?? place) : place))),
  )
  return { a, b, crossed }
}

function latinHypercube(inputCount: number, rows: number, uniform: Uniform): number[][] {
  const columns = Array.from({ length: inputCount }, () =>
    shuffledOrder(rows, uniform).map((stratum) => (stratum + uniform()) / rows),
  )
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? 0))
}

/**
 * Estimate first-order and total indices, largest total first (Saltelli et al. 2010, table 2: b and f, values centred).
 *
 * A function that does not vary has indices of 0.
 *
 * @throws RangeError if there are fewer than two rows.
 */
export function sobolIndices(values: SobolValues, { rounds = 200, seed = 1 } = {}): SobolIndices[] {
  const rows = values.a.length
  if (rows < 2) throw new RangeError(`${rows} rows; at least two are needed`)
  const uniform = uniformsOf(seed)
  const whole = Array.from({ length: rows }, (_, row) => row)
  const samples = Array.from({ length: rounds }, () => whole.map(() => Math.floor(uniform() * rows)))
  return values.crossed
    .map((crossed, input): SobolIndices => {
      const drawn = samples.map((picked) => indicesOf(values, crossed, picked))
      const at = indicesOf(values, crossed, whole)
      const indexOf = (kind: 'first' | 'total'): SobolIndex => {
        const sorted = Float64Array.from(drawn, (one) => one[kind]).sort()
        return { value: at[kind], low: quantileOfSorted(sorted, 0.05), high: quantileOfSorted(sorted, 0.95) }
      }
      return { input, first: indexOf('first'), total: indexOf('total') }
    })
    .sort((x, y) => y.total.value - x.total.value || x.input - y.input)
}

function indicesOf(
  values: SobolValues,
  crossed: ArrayLike<number>,
  picked: readonly number[],
): { readonly first: number; readonly total: number } {
  const [a, b, ab] = [values.a, values.b, crossed].map((row) => picked.map((place) => row[place] ?? NaN))
  if (!a || !b || !ab) throw new RangeError('A design has three parts')
  const both = [...a, ...b]
  const middle = meanOf(both)
  const variance = varianceOf(both)
  if (variance === 0) return { first: 0, total: 0 }
  let [first, total] = [0, 0]
  ab.forEach((value, row) => {
    const own = a[row] ?? NaN
    first += ((b[row] ?? NaN) - middle) * (value - own)
    total += (own - value) * (own - value)
  })
  return { first: first / picked.length / variance, total: total / picked.length / 2 / variance }
}
