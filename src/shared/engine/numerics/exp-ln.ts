// Both functions work from small tables with short polynomials between their entries. The tables are built at load time
// by series of IEEE additions, multiplications and divisions, so every machine builds the same bits.

const LN2_HIGH = 6.9314718036912381649e-1
const LN2_LOW = 1.90821492927058770002e-10
const EXP_CELLS = 256
const CELLS_PER_UNIT = EXP_CELLS / 0.6931471805599453
const CELL_HIGH = LN2_HIGH / EXP_CELLS
const CELL_LOW = LN2_LOW / EXP_CELLS
const LOWEST_POWER = -1022
const HIGHEST_POWER = 1023

/** Powers of two, exact. */
const POWERS = Float64Array.from({ length: HIGHEST_POWER - LOWEST_POWER + 1 }, (_, i) => powerOfTwo(i + LOWEST_POWER))
/** 2^(i / 256) for the cells of one octave. */
export const EXP_FRACTIONS = Float64Array.from({ length: EXP_CELLS }, (_, cell) =>
  expSeries(cell * (0.6931471805599453 / EXP_CELLS)),
)

/**
 * e^x, the same bits on every machine; relative error below 1e-15.
 *
 * Below -708 it gives 0, above 709 the value at 709: the engine has no use for infinity. NaN stays NaN.
 */
export function exp(x: number): number {
  if (!(x >= -708)) return x < -708 ? 0 : NaN
  const bounded = x > 709 ? 709 : x
  const cell = Math.floor(bounded * CELLS_PER_UNIT + 0.5)
  const r = bounded - cell * CELL_HIGH - cell * CELL_LOW
  const power = POWERS[(cell >> 8) - LOWEST_POWER] ?? 0
  const fraction = EXP_FRACTIONS[cell & 255] ?? 0
  return power * fraction * (1 + r * (1 + r * (0.5 + r * (0.16666666666666666 + r * 0.041666666666666664))))
}

const LN_CELLS = 256
const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
float[0] = 1
// The word that holds sign and exponent: the second on little-endian machines, the first on others.
const HIGH_WORD = words[1] === 0 ? 0 : 1
/** Middle of each of the 256 cells of [1, 2), its inverse, and its logarithm. */
const MIDDLES = Float64Array.from({ length: LN_CELLS }, (_, cell) => 1 + (cell + 0.5) / LN_CELLS)
const INVERSES = MIDDLES.map((middle) => 1 / middle)
const LOGARITHMS = MIDDLES.map(lnSeries)
/** Inverse and logarithm of each cell's middle, side by side. */
export const LN_TABLE = Float64Array.from({ length: 2 * LN_CELLS }, (_, i) =>
  i % 2 === 0 ? (INVERSES[i >> 1] ?? 0) : (LOGARITHMS[i >> 1] ?? 0),
)

/**
 * Natural logarithm of a normal number, the same bits on every machine; error below 2e-16 plus 1e-15 of the result.
 *
 * 0 gives -Infinity, a negative number NaN, which a run's checks turn into a thrown bug.
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  float[0] = x
  const high = words[HIGH_WORD] ?? 0
  const power = (high >> 20) - 1023
  const cell = (high >> 12) & 255
  words[HIGH_WORD] = (high & 0x000fffff) | 0x3ff00000
  const mantissa = float[0]
  const r = (mantissa - (MIDDLES[cell] ?? 1)) * (INVERSES[cell] ?? 1)
  const small = r * (1 + r * (-0.5 + r * (0.3333333333333333 + r * (-0.25 + r * (0.2 + r * -0.16666666666666666)))))
  return power * LN2_HIGH + ((LOGARITHMS[cell] ?? 0) + (power * LN2_LOW + small))
}

function powerOfTwo(power: number): number {
  let result = 1
  for (let i = 0; i < power; i += 1) result *= 2
  for (let i = 0; i > power; i -= 1) result *= 0.5
  return result
}

/** Taylor series of e^x for x in [0, 0.7). */
function expSeries(x: number): number {
  let sum = 0
  for (let n = 24; n >= 1; n -= 1) sum = ((1 + sum) * x) / n
  return 1 + sum
}

/** 2 artanh((x - 1) / (x + 1)) as a series, for x in [1, 2). */
function lnSeries(x: number): number {
  const s = (x - 1) / (x + 1)
  const square = s * s
  let sum = 0
  for (let n = 39; n >= 1; n -= 2) sum = sum * square + 1 / n
  return 2 * s * sum
}
