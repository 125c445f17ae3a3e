import { Word } from '../layout'
import { at, ROW } from './memory'

// The functions of ../../numerics over two lanes, from the same tables, in the same order of operations.

const LN2: f64 = 0.6931471805599453
const LN2_HIGH: f64 = 6.9314718036912381649e-1
const LN2_LOW: f64 = 1.90821492927058770002e-10
const CELLS: f64 = 256

/** Numbers that stand in both lanes of a vector, in the order of FIXED. */
enum Fixed {
  highestExponent,
  lowestExponent,
  cellsPerUnit,
  half,
  cellHigh,
  cellLow,
  sixth,
  twentyFourth,
  one,
  fifth,
  minusSixth,
  minusQuarter,
  third,
  minusHalf,
  ln2High,
  ln2Low,
  minusInfinity,
  nan,
  minusThree,
  three,
  twentySeven,
  nine,
}
const FIXED = memory.data<f64>([
  709,
  -708,
  CELLS / LN2,
  0.5,
  LN2_HIGH / CELLS,
  LN2_LOW / CELLS,
  0.16666666666666666,
  0.041666666666666664,
  1,
  0.2,
  -0.16666666666666666,
  -0.25,
  0.3333333333333333,
  -0.5,
  LN2_HIGH,
  LN2_LOW,
  -Infinity,
  NaN,
  -3,
  3,
  27,
  9,
])

function fixed(which: Fixed): v128 {
  return v128.load64_splat(FIXED + ((<usize>which) << 3))
}

/** e^x of every number of some rows, in place. */
export function expRows(address: usize, rows: usize): void {
  const end = address + rows * ROW
  for (let p = address; p < end; p += 16) v128.store(p, exp(v128.load(p)))
}

/** Logarithm of every number of some rows, in place. */
export function lnRows(address: usize, rows: usize): void {
  const end = address + rows * ROW
  for (let p = address; p < end; p += 16) v128.store(p, ln(v128.load(p)))
}

/** e^x; `exp` of numerics/exp-ln.ts. */
@inline
export function exp(x: v128): v128 {
  const bounded = f64x2.pmax(f64x2.pmin(x, fixed(Fixed.highestExponent)), fixed(Fixed.lowestExponent))
  const cell = f64x2.floor(f64x2.add(f64x2.mul(bounded, fixed(Fixed.cellsPerUnit)), fixed(Fixed.half)))
  const r = f64x2.sub(
    f64x2.sub(bounded, f64x2.mul(cell, fixed(Fixed.cellHigh))),
    f64x2.mul(cell, fixed(Fixed.cellLow)),
  )
  const cells = i32x4.trunc_sat_f64x2_s_zero(cell)
  const table = at(Word.expFractions)
  const first = v128.load64_splat(table + ((<usize>(i32x4.extract_lane(cells, 0) & 255)) << 3))
  const fraction = v128.load_lane<f64>(table + ((<usize>(i32x4.extract_lane(cells, 1) & 255)) << 3), first, 1)
  const power = i64x2.shl(i64x2.extend_low_i32x4_s(i32x4.add(i32x4.shr_s(cells, 8), i32x4.splat(1023))), 52)
  let sum = f64x2.add(fixed(Fixed.sixth), f64x2.mul(r, fixed(Fixed.twentyFourth)))
  sum = f64x2.add(fixed(Fixed.half), f64x2.mul(r, sum))
  sum = f64x2.add(fixed(Fixed.one), f64x2.mul(r, sum))
  sum = f64x2.add(fixed(Fixed.one), f64x2.mul(r, sum))
  return v128.andnot(f64x2.mul(f64x2.mul(power, fraction), sum), f64x2.lt(x, fixed(Fixed.lowestExponent)))
}

/** Natural logarithm; `ln` of numerics/exp-ln.ts. */
@inline
export function ln(x: v128): v128 {
  const exponents = i64x2.shr_u(x, 52)
  const power = f64x2.convert_low_i32x4_s(
    i32x4.sub(v128.shuffle<i32>(exponents, exponents, 0, 2, 0, 2), i32x4.splat(1023)),
  )
  const mantissa = v128.or(
    v128.and(x, i64x2.splat(0x000fffffffffffff)),
    i64x2.splat(0x3ff0000000000000),
  )
  const middle = v128.or(v128.and(x, i64x2.splat(0x000ff00000000000)), i64x2.splat(0x3ff0080000000000))
  const cells = v128.and(i64x2.shr_u(x, 44), i64x2.splat(255))
  const table = at(Word.lnCells)
  // Inverse and logarithm of a cell's middle stand side by side.
  const first = v128.load(table + ((<usize>i32x4.extract_lane(cells, 0)) << 4))
  const second = v128.load(table + ((<usize>i32x4.extract_lane(cells, 2)) << 4))
  const inverse = v128.shuffle<f64>(first, second, 0, 2)
  const logarithm = v128.shuffle<f64>(first, second, 1, 3)
  const r = f64x2.mul(f64x2.sub(mantissa, middle), inverse)
  let sum = f64x2.add(fixed(Fixed.fifth), f64x2.mul(r, fixed(Fixed.minusSixth)))
  sum = f64x2.add(fixed(Fixed.minusQuarter), f64x2.mul(r, sum))
  sum = f64x2.add(fixed(Fixed.third), f64x2.mul(r, sum))
  sum = f64x2.add(fixed(Fixed.minusHalf), f64x2.mul(r, sum))
  sum = f64x2.add(fixed(Fixed.one), f64x2.mul(r, sum))
  const small = f64x2.mul(r, sum)
  const result = f64x2.add(
    f64x2.mul(power, fixed(Fixed.ln2High)),
    f64x2.add(logarithm, f64x2.add(f64x2.mul(power, fixed(Fixed.ln2Low)), small)),
  )
  const isPositive = f64x2.gt(x, f64x2.splat(0))
  const otherwise = v128.bitselect(fixed(Fixed.minusInfinity), fixed(Fixed.nan), f64x2.eq(x, f64x2.splat(0)))
  return v128.bitselect(result, otherwise, isPositive)
}

export function expOf(x: f64): f64 {
  return f64x2.extract_lane(exp(f64x2.splat(x)), 0)
}

export function lnOf(x: f64): f64 {
  return f64x2.extract_lane(ln(f64x2.splat(x)), 0)
}

/** 2^-n; `halvings` of step/formulas.ts. */
export function halvings(n: f64): f64 {
  return expOf(-n * LN2)
}

/** `trendMonths` of step/formulas.ts. */
export function trendMonths(months: f64, halfLife: f64): f64 {
  return (halfLife * (1 - halvings(months / halfLife))) / LN2
}

/** `sCurve` of numerics/s-curve.ts. */
export function sCurve(z: v128): v128 {
  const c = f64x2.pmin(f64x2.pmax(f64x2.mul(z, fixed(Fixed.half)), fixed(Fixed.minusThree)), fixed(Fixed.three))
  const square = f64x2.mul(c, c)
  const above = f64x2.mul(f64x2.mul(fixed(Fixed.half), c), f64x2.add(fixed(Fixed.twentySeven), square))
  const below = f64x2.add(fixed(Fixed.twentySeven), f64x2.mul(fixed(Fixed.nine), square))
  return f64x2.add(fixed(Fixed.half), f64x2.div(above, below))
}

/** `normalQuantile` of numerics/normal-quantile.ts: Wichura 1988, algorithm AS 241. */
export function normalQuantile(share: f64): f64 {
  const q = share - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        octic(
          3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
          45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727, r,
        )) /
      octic(
        1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077,
        21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561, r,
      )
    )
  }
  const tail = q < 0 ? share : 1 - share
  const r = Math.sqrt(-lnOf(tail))
  let z: f64
  if (r <= 5) {
    z =
      octic(
        1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
        1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4, r - 1.6,
      ) /
      octic(
        1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455,
        0.14810397642748007459, 0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9, r - 1.6,
      )
  } else {
    z =
      octic(
        6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
        0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7, r - 5,
      ) /
      octic(
        1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525,
        7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15, r - 5,
      )
  }
  return q < 0 ? -z : z
}

/** Polynomial of degree 7 by Horner's rule. */
function octic(c0: f64, c1: f64, c2: f64, c3: f64, c4: f64, c5: f64, c6: f64, c7: f64, x: f64): f64 {
  return ((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0
}

const NODE_SHIFT = 20
const LAST_CELL: u32 = 4095

/** `normalFromBits` of numerics/normal-quantile.ts, before it is rounded to single precision. */
function normalOf(bits: u32): f64 {
  const cell = bits >>> NODE_SHIFT
  if (cell == 0 || cell == LAST_CELL) return normalQuantile((<f64>bits + 0.5) / 4294967296)
  const node = at(Word.normalNodes) + ((<usize>cell) << 3)
  const below = load<f64>(node)
  return below + (load<f64>(node, 8) - below) * (<f64>(bits & 0xfffff) * (1.0 / 1048576.0))
}

export function normalFromBits(bits: u32): f32 {
  return <f32>normalOf(bits)
}
