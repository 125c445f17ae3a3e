import { ln } from './exp-ln'

const A = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
] as const
const B = [
  1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
  28729.085735721942674, 5226.495278852854561,
] as const
const C = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
] as const
const D = [
  1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
  0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
] as const
const E = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123, 0.026532189526576123093,
  0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
] as const
const F = [
  1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
] as const

/**
 * Quantile of the standard normal distribution for a share strictly between 0 and 1.
 *
 * Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16; built from IEEE basic operations.
 */
export function normalQuantile(share: number): number {
  const q = share - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(A, r)) / polynomial(B, r)
  }
  const tail = q < 0 ? share : 1 - share
  const r = Math.sqrt(-ln(tail))
  const z = r <= 5 ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6) : polynomial(E, r - 5) / polynomial(F, r - 5)
  return q < 0 ? -z : z
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i -= 1) sum = sum * x + (coefficients[i] ?? 0)
  return sum
}

const CELLS = 4096
const CELL_BITS = 20
const WITHIN_CELL = 1 / (1 << CELL_BITS)
/** Quantiles at the borders of the cells. */
export const NORMAL_NODES = Float64Array.from({ length: CELLS + 1 }, (_, node) =>
  node === 0 || node === CELLS ? 0 : normalQuantile(node / CELLS),
)

/**
 * Turn 32 random bits into a standard normal number, rounded to single precision so that draws can be kept compactly.
 *
 * Linear between the quantiles of 4,096 cells, exact in the first and last; standard deviation 1.00003.
 */
export function normalFromBits(bits: number): number {
  const cell = bits >>> CELL_BITS
  if (cell === 0 || cell === CELLS - 1) return Math.fround(normalQuantile((bits + 0.5) / 4294967296))
  const below = NORMAL_NODES[cell] ?? 0
  const above = NORMAL_NODES[cell + 1] ?? 0
  return Math.fround(below + (above - below) * ((bits & 0xfffff) * WITHIN_CELL))
}
